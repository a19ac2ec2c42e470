import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bibliographyOf } from '../bibliography';
import { checkBibliography } from '../check';
import { contentOfTexts } from '@/lib/content/store';
import { formatCounts, parseCounts } from './citation-counts';

const bib = `@article{new, title={T}, author={Doe, Jane}, journal={J}, year=2024, doi={10.1000/A}, supersedes={old}}
@misc{old, title={T}, author={Doe, Jane}, year=2023, eprint={2301.00001}}`;
const works = (csv: string) => contentOfTexts('content', { 'publications.bib': bib, 'citations.csv': csv });
const head = 'id,source,count,day\n';

it('gives a work the counts of its newest version that has any, and adds none up', () => {
  const both = works(`${head}doi:10.1000/a,OpenAlex,3,2026-11-26\narxiv:2301.00001,OpenAlex,40,2026-11-26\n`);
  expect(bibliographyOf(both).publications[0]!.citations).toEqual([
    { source: 'OpenAlex', count: 3, day: '2026-11-26' },
  ]);
  const older = works(`${head}arxiv:2301.00001,OpenAlex,40,2026-11-26\n`);
  expect(bibliographyOf(older).publications[0]!.citations).toHaveLength(1);
});

it.each([
  ['doi,source\n', 'has no column "id"'],
  [`${head}10.1/x,OpenAlex,3,2026-11-26\n`, 'which is no id of a work'],
  [`${head}doi:10.1000/a,OpenAlex,many,2026-11-26\n`, 'has no source and number'],
  [`${head}doi:10.1000/a,,3,2026-11-26\n`, 'has no source and number'],
  [`${head}doi:10.1000/a,OpenAlex,3,2026-02-30\n`, 'as its day'],
  [`${head}doi:10.1000/a,OpenAlex,3\n`, 'as its day'],
])('tells what is no count, and shows nothing of it: %j', (csv, message) => {
  expect(bibliographyOf(works(csv)).publications[0]!.citations).toBeUndefined();
  const told = checkBibliography(works(csv)).filter(({ file }) => file === 'content/citations.csv');
  expect(told).toMatchObject([{ severity: 'warning', message: expect.stringContaining(message) }]);
});

it('reads back what it wrote, commas and quotes in DOIs included', () => {
  const row = fc.record({
    id: fc.string({ unit: fc.constantFrom('a', ',', '"', '/', ';', '(') }).map((rest) => `doi:10.1000/${rest}`),
    source: fc.constantFrom('OpenAlex', 'Crossref'),
    count: fc.nat(),
    day: fc.constantFrom('2026-11-26', '2024-02-29'),
  });
  fc.assert(
    fc.property(fc.array(row), (rows) => {
      expect(parseCounts(formatCounts(rows), 'x')).toEqual({ rows, problems: [] });
    }),
    { seed: 1 },
  );
});
