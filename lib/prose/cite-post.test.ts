import { expect, it } from 'vitest';
import { formatPostBibtex } from './cite-post';

const author = { familyName: 'Gimenes', givenName: 'Pedro' };

it('cites a post at its last revision, with a key an author would choose', () => {
  const post = { slug: 'what-a-number-costs', title: 'What a number costs', date: '2026-11-09', updated: '2026-12-01' };
  expect(formatPostBibtex(post, [author], 'https://example.org')).toBe(
    [
      '@misc{gimenes2026number,',
      '  author = {Gimenes, Pedro},',
      '  title = {{What a number costs}},',
      '  year = {2026},',
      '  month = nov,',
      '  note = {Revised 2026-12-01},',
      '  url = {https://example.org/blog/what-a-number-costs#v2026-12-01}',
      '}',
    ].join('\n'),
  );
});

it('names all authors, one of a single name in braces', () => {
  const post = { slug: 'engine', title: 'The engine', date: '1843-09-01' };
  const authors = [
    { familyName: 'van der Berg', givenName: 'Jan' },
    author,
    { familyName: 'R&D group', givenName: '' },
  ];
  expect(formatPostBibtex(post, authors, 'https://example.org')).toContain(
    '@misc{vanderberg1843engine,\n  author = {van der Berg, Jan and Gimenes, Pedro and {R\\&D group}},',
  );
});

it('names the DOI of a post that has one', () => {
  const post = { slug: 'engine', title: 'The engine', date: '1843-09-01', doi: '10.59350/abcde-12345' };
  expect(formatPostBibtex(post, [author], 'https://example.org')).toContain(
    '  doi = {10.59350/abcde-12345},\n  url = {https://example.org/blog/engine#v1843-09-01}',
  );
});
