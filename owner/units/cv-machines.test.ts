// What systems that read CVs make of the owner's plain view; lib/cv/machines.test.ts has a professor's.
import { beforeAll, describe, expect, test } from 'vitest';
import type { OfflineCv } from '@/lib/cv/fixtures/offline-parser';
import { readByMachines } from '@/lib/cv/fixtures/read-by-machines';
import type { TextRun } from '@/lib/cv/fixtures/read-pdf-lines';
import type { ParsedResume } from '@/lib/cv/fixtures/resume-parser';
import { ownersCv } from '../owners-cv';

describe('the owner’s plain view', () => {
  let parsed: ParsedResume;
  let offline: OfflineCv;
  let lines: TextRun[][];
  beforeAll(async () => {
    const { cv, phone } = ownersCv();
    ({ parsed, offline, lines } = await readByMachines(cv, phone));
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
