// What systems that read CVs make of the view that is for them: both programs that publish their rules read through pdf.js.
import { beforeAll, describe, expect, test } from 'vitest';
import { cvOf } from './fixtures/cvs';
import { professorBibtex, professorFiles } from './fixtures/professor';
import type { OfflineCv } from './fixtures/offline-parser';
import { readByMachines } from './fixtures/read-by-machines';
import type { TextRun } from './fixtures/read-pdf-lines';
import type { ParsedResume } from './fixtures/resume-parser';

describe('a professor’s plain view', () => {
  let parsed: ParsedResume;
  let offline: OfflineCv;
  let lines: TextRun[][];
  beforeAll(
    async () =>
      void ({ parsed, offline, lines } = await readByMachines(
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
