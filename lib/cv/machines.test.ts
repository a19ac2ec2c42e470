// What systems that read CVs make of the view that is for them: both programs that publish their rules read through pdf.js.
import { beforeAll, describe, expect, test } from 'vitest';
import { cvOf, ownersCv } from './fixtures/cvs';
import { professorBibtex, professorFiles } from './fixtures/professor';
import { readPdfLines, type TextRun } from './fixtures/read-pdf-lines';
import { parseResume, type ParsedResume } from './fixtures/resume-parser';
import type { Cv } from './model';
import { printPdf } from './print-pdf';

const plain = { view: 'plain', paper: 'a4' } as const;

async function read(cv: Cv, phone: string): Promise<{ parsed: ParsedResume; lines: TextRun[][] }> {
  const lines = await readPdfLines((await printPdf(cv, plain, { phone })).bytes);
  return { parsed: parseResume(lines), lines };
}

describe('the owner’s plain view', () => {
  let parsed: ParsedResume;
  let lines: TextRun[][];
  beforeAll(async () => {
    const { cv, phone } = await ownersCv();
    ({ parsed, lines } = await read(cv, phone));
  }, 60_000);

  test('has a head for each section', () => {
    expect(parsed.heads).toEqual([
      'WORK EXPERIENCE',
      'OTHER PROJECTS',
      'PUBLICATIONS',
      'EDUCATION',
      'AWARDS',
      'SKILLS',
    ]);
  });

  test('gives both jobs and both degrees', () => {
    expect(parsed.work).toEqual([
      {
        company: 'Apple Inc.',
        title: 'RTL Design Intern (GPU Hardware Engineering)',
        date: expect.stringContaining('April 2022 – September 2022'),
      },
      {
        company: 'Arm Ltd.',
        title: 'Undergraduate Engineer (GPU Debug Infrastructure Team)',
        date: expect.stringContaining('July 2021 – March 2022'),
      },
    ]);
    expect(parsed.education).toEqual([
      {
        school: 'Imperial College London',
        degree: 'PhD in Deep Learning Systems',
        date: expect.stringContaining('2023 – 2027'),
      },
      {
        school: 'Imperial College London',
        degree: 'MEng in Electrical & Electronic Engineering (EEE)',
        date: expect.stringContaining('2019 – 2023'),
      },
    ]);
  });

  test('gives mail, phone, LinkedIn and skills, addresses whole', () => {
    expect(parsed).toMatchObject({
      email: 'pgimenes@outlook.com',
      phone: '+44 7757 025295',
      link: 'https://www.linkedin.com/in/pedrocgimenes',
    });
    for (const skill of ['Python', 'C++', 'SystemVerilog', 'PyTorch', 'vLLM', 'French (B1)'])
      expect(parsed.skills).toContain(skill);
    expect(
      lines
        .flat()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('https://pedrogimenes.co.uk');
  });
});

describe('a professor’s plain view', () => {
  let parsed: ParsedResume;
  let lines: TextRun[][];
  beforeAll(
    async () =>
      void ({ parsed, lines } = await read(cvOf(professorFiles(), professorBibtex), '+47 22 00 00 00 ext. 12')),
    60_000,
  );

  test('gives her degrees, mail, phone and LinkedIn', () => {
    expect(parsed.education.map(({ degree }) => degree)).toEqual([
      'PhD in Geophysics',
      'MSc in Physics',
      'BSc in Mathematics',
    ]);
    expect(parsed).toMatchObject({
      email: 'kari.nordahl@example.org',
      link: 'https://www.linkedin.com/in/karinordahl',
    });
    expect(parsed.phone).toContain('+47 22 00 00 00');
  });

  test('gives her employers under the title for this view', () => {
    expect(parsed.heads).toContain('WORK EXPERIENCE');
    expect(parsed.work.map(({ company, title }) => `${title} ${company}`).join('\n')).toMatch(
      /Marie Curie Fellow.*ETH Zürich/,
    );
  });

  test('holds no invisible letters', () => {
    expect(
      lines
        .flat()
        .map(({ text }) => text)
        .join(''),
    ).not.toMatch(/[\u200b\u00ad\u2060]/);
  });
});
