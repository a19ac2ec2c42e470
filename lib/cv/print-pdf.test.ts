import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { cvOf, entryFile } from './fixtures/cvs';
import { missingInOrder, onOneLine } from './fixtures/facts-in-text';
import { printPdf } from './print-pdf';

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const textOf = (pdf: Buffer, betweenPages = '\n') =>
  spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout.replaceAll(
    '\f',
    betweenPages,
  );

test.runIf(poppler)('an entry longer than a page loses nothing', async () => {
  const bullets = Array.from({ length: 120 }, (_, index) => `Bullet number ${index + 1} of a long career.`);
  const long = cvOf({
    'cv/work/a.mdx': entryFile({ title: 'Engineer' }, bullets.map((bullet) => `- ${bullet}`).join('\n')),
  });
  const { bytes, pages: count } = await printPdf(long, { view: 'plain', paper: 'a4' }, {});
  expect(count).toBeGreaterThan(1);
  expect(missingInOrder(onOneLine(textOf(bytes)), ['WORK', 'Engineer', ...bullets])).toEqual([]);
});

describe('a section that the first page has no room for goes on under its head', () => {
  const sections = [
    '{ id: work, title: Work, kind: experience, column: main, grouped: true }',
    '{ id: study, title: Study, kind: education, column: side }',
  ];
  const declaration = `---\ntitle: CV\nheadline: H\nupdated: 2020-01-01\nsections:\n${sections.map((section) => `  - ${section}\n`).join('')}---\n`;
  const bullets = Array.from({ length: 9 }, (_, index) => `- Bullet ${index + 1}.`).join('\n');
  const entries = (folder: string, count: number) =>
    Array.from({ length: count }, (_, index) => [
      `cv/${folder}/${index}.mdx`,
      entryFile({ title: `${folder} ${index + 1}`, organisation: 'One School', order: index + 1 }, bullets),
    ]);
  const cv = (work: number, study: number) =>
    cvOf(Object.fromEntries([['cv/cv.mdx', declaration], ...entries('work', work), ...entries('study', study)]));

  // Its positions stood under the side column's last head, a level too deep, which PDF/UA forbids.
  test.each([
    [12, 2],
    [2, 12],
    [9, 9],
  ])('with %i entries in the main column and %i in the side column', async (work, study) => {
    const { bytes, pages } = await printPdf(cv(work, study), { view: 'full', paper: 'a4' }, {});
    expect(pages).toBeGreaterThan(1);
    if (!poppler) return;
    const [first, ...rest] = textOf(bytes, '\f').split('\f');
    const later = onOneLine(rest.join(' '));
    expect(first).toContain('WORK');
    const continued = [
      ['WORK', `work ${work} `],
      ['STUDY', `study ${study} `],
    ].filter(([, last]) => later.includes(last!));
    expect(continued.length).toBeGreaterThan(0);
    expect(missingInOrder(later, continued.flat())).toEqual([]);
  });
});
