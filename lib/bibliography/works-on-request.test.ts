import { expect, test } from 'vitest';
import { buildBibliography } from './bibliography';
import { divideWorks, pageNames, prerenderedWorksFrom, toPageOnRequest } from './works-on-request';

const entry = (key: string, year: number, more = '') =>
  `@article{${key},\n  title = {The {Work} ${key}},\n  author = {Noether, Emmy and others},\n  journal = {Annalen},\n  year = {${year}}${more}\n}\n`;
const text = [
  entry('oldest', 1900, ',\n  selected = {true}'),
  entry('old', 1910),
  entry('DBLP:new', 1920, ',\n  supersedes = {draft},\n  topics = {algebra}'),
  entry('draft', 1919),
  entry('newest', 1921),
].join('\n');
const { publications } = buildBibliography([{ file: 'publications.bib', text }]);

test('selected works and then the newest are prerendered; the others are rendered on request', () => {
  const keys = (count: number) => divideWorks(publications, count).onRequest.map(({ key }) => key);
  expect(keys(2)).toEqual(['DBLP:new', 'old']);
  expect(keys(0)).toEqual(['oldest', 'newest', 'DBLP:new', 'old']);
  expect(keys(Infinity)).toEqual([]);
  expect(divideWorks(publications, 2).prerendered.map(({ key }) => key)).toEqual(['oldest', 'newest']);
});

test('every version of a work has a page', () => {
  expect(pageNames(publications)).toEqual(['newest', 'DBLP-new', 'draft', 'old', 'oldest']);
});

test('a page on request says to the search what the rendered one would', () => {
  const page = toPageOnRequest(publications[1]!);
  expect(page).toMatchObject({ address: '/publications/DBLP-new', title: 'The Work DBLP:new', topics: ['algebra'] });
  expect(page.text).toMatch(
    /^The Work DBLP:new\. Emmy Noether Journal article Annalen 1920 @article\{DBLP:new, title = /,
  );
});

test('the number of prerendered works is a number or "all"', () => {
  expect(
    [{}, { PRERENDERED_WORKS: '' }, { PRERENDERED_WORKS: '12' }, { PRERENDERED_WORKS: 'all' }].map(
      prerenderedWorksFrom,
    ),
  ).toEqual([250, 250, 12, Infinity]);
  expect(() => prerenderedWorksFrom({ PRERENDERED_WORKS: '-1' })).toThrow(
    'PRERENDERED_WORKS is "-1"; write a number, or all',
  );
});
