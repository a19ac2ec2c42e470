// What systems that read CVs make of the view that is for them: both programs that publish their rules read through pdf.js.
import { beforeAll, describe, expect, test } from 'vitest';
import { cvOf, ownersCv } from './fixtures/cvs';
import { professorBibtex, professorFiles } from './fixtures/professor';
import { readPdfLines, type TextRun } from './fixtures/read-pdf-lines';
import { parseOffline, type OfflineCv } from './fixtures/offline-parser';
import { parseResume, type ParsedResume } from './fixtures/resume-parser';
import type { Cv } from './model';
import { printPdf } from './print-pdf';

const plain = { view: 'plain', paper: 'a4' } as const;

async function read(cv: Cv, phone: string): Promise<{ parsed: ParsedResume; offline: OfflineCv; lines: TextRun[][] }> {
  const lines = await readPdfLines((await printPdf(cv, plain, { phone })).bytes);
  return {
    parsed: parseResume(lines),
    offline: parseOffline(lines.map((line) => line.map(({ text }) => text).join(' '))),
    lines,
  };
}

describe('the owner’s plain view', () => {
  let parsed: ParsedResume;
  let offline: OfflineCv;
  let lines: TextRun[][];
  beforeAll(async () => {
    const { cv, phone } = await ownersCv();
    ({ parsed, offline, lines } = await read(cv, phone));
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
      name: 'Pedro Gimenes',
      email: 'pgimenes@outlook.com',
      link: 'https://www.linkedin.com/in/pedrocgimenes',
    });
    // OpenResume knows numbers of the United States alone; what it looks at is a run that holds nothing but the number.
    expect(lines.flat().map(({ text }) => text)).toContain('+44 7757 025295');
    for (const skill of ['Python', 'C++', 'SystemVerilog', 'PyTorch', 'vLLM', 'French (B1)'])
      expect(parsed.skills).toContain(skill);
    expect(
      lines
        .flat()
        .map(({ text }) => text)
        .join('\n'),
    ).toContain('https://pedrogimenes.co.uk');
  });

  test('gives the same to a system that looks for dates', () => {
    expect(offline).toMatchObject({
      email: 'pgimenes@outlook.com',
      phone: '+44 7757 025295',
      linkedin: 'https://www.linkedin.com/in/pedrocgimenes',
      experience: [
        { title: 'RTL Design Intern (GPU Hardware Engineering)', company: 'Apple Inc.' },
        { title: 'Undergraduate Engineer (GPU Debug Infrastructure Team)', company: 'Arm Ltd.' },
      ],
      education: [
        { degree: 'PhD in Deep Learning Systems', institution: 'Imperial College London' },
        {
          degree: 'MEng in Electrical & Electronic Engineering (EEE)',
          institution: 'Imperial College London',
        },
      ],
    });
    for (const skill of ['Python', 'C++', 'SystemVerilog', 'PyTorch', 'vLLM', 'French (B1)'])
      expect(offline.skills).toContain(skill);
  });
});

describe('a professor’s plain view', () => {
  let parsed: ParsedResume;
  let offline: OfflineCv;
  let lines: TextRun[][];
  beforeAll(
    async () =>
      void ({ parsed, offline, lines } = await read(
        cvOf(professorFiles(), professorBibtex),
        '+47 22 00 00 00 ext. 12',
      )),
    60_000,
  );

  test('gives her degrees, mail, phone and LinkedIn', () => {
    expect(parsed.education.map(({ degree }) => degree)).toEqual([
      'PhD in Geophysics',
      'MSc in Physics',
      'BSc in Mathematics',
    ]);
    expect(parsed.education[0]).toMatchObject({ school: 'University of Cambridge' });
    expect(parsed).toMatchObject({
      name: 'Kari Nordahl',
      email: 'kari.nordahl@example.org',
      link: 'https://www.linkedin.com/in/karinordahl',
    });
    expect(offline).toMatchObject({
      email: 'kari.nordahl@example.org',
      phone: '+47 22 00 00 00 ext. 12',
      linkedin: 'https://www.linkedin.com/in/karinordahl',
    });
    expect(offline.education.map(({ degree }) => degree)).toEqual(['PhD in Geophysics', 'BSc in Mathematics']);
  });

  test('gives every position its employer, under the title for this view', () => {
    expect(parsed.heads).toContain('WORK EXPERIENCE');
    expect(parsed.work).toContainEqual({
      company: 'University of Tromsø',
      title: 'Associate Professor',
      date: expect.stringContaining('September 2011 – July 2016'),
    });
    expect(offline.experience).toEqual([
      { title: 'Professor of Geophysics', company: 'University of Tromsø', from: 'August 2016', to: 'present' },
      { title: 'Associate Professor', company: 'University of Tromsø', from: 'September 2011', to: 'July 2016' },
      { title: 'Marie Curie Fellow', company: 'ETH Zürich', from: 'October 2008', to: 'August 2011' },
    ]);
  });

  test('gives her skills', () => {
    for (const skill of ['Norwegian (native)', 'Fortran', 'Python']) {
      expect(parsed.skills).toContain(skill);
      expect(offline.skills).toContain(skill);
    }
  });

  test('holds its words together, though scripts of many faces stand in it', () => {
    const runs = lines.flat().map(({ text }) => text);
    expect(runs.some((run) => run.includes('Leads the group for frozen ground: four doctoral students, two'))).toBe(
      true,
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
