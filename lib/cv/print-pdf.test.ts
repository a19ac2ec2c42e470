import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { cvOf, entryFile } from './fixtures/cvs';
import { missingInOrder, onOneLine } from './fixtures/facts-in-text';
import { printPdf } from './print-pdf';

const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const textOf = (pdf: Buffer) =>
  spawnSync('pdftotext', ['-enc', 'UTF-8', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout.replaceAll('\f', '\n');

test.runIf(poppler)('an entry longer than a page loses nothing', async () => {
  const bullets = Array.from({ length: 120 }, (_, index) => `Bullet number ${index + 1} of a long career.`);
  const long = cvOf({
    'cv/work/a.mdx': entryFile({ title: 'Engineer' }, bullets.map((bullet) => `- ${bullet}`).join('\n')),
  });
  const { bytes, pages: count } = await printPdf(long, { view: 'plain', paper: 'a4' }, {});
  expect(count).toBeGreaterThan(1);
  expect(missingInOrder(onOneLine(textOf(bytes)), ['WORK', 'Engineer', ...bullets])).toEqual([]);
});
