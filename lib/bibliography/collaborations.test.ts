import { describe, expect, test } from 'vitest';
import { formatBiblatex, formatBibtex } from './formats/export-bibtex';
import { formatCslJson } from './formats/export-csl-json';
import { formatCff } from './formats/export-cff';
import { formatRis } from './formats/export-ris';
import { formatZoteroRdf } from './formats/export-zotero-rdf';
import { toHighwireTags } from './formats/highwire';
import { toScholarlyArticle } from './formats/scholarly-article';
import { people, problems, read, site, text, work } from './one-entry';
import { authorNames, searchTextOf } from './works/filter-works';
import { collaborationsOf } from './works/person';

// `collaboration`, as INSPIRE, the American Physical Society and ADS write it beside the authors.

const article = (author: string, collaboration: string) =>
  `@article{k, ${author && `author={${author}}, `}collaboration={${collaboration}}, title={A thing}, journal={J}, year={2012}}`;

describe('the bodies that it names', () => {
  test.each([
    ['CMS', ['CMS Collaboration']],
    ['T2K Collaboration', ['T2K Collaboration']],
    ['(The {T2K} Collaboration)', ['T2K Collaboration']],
    ['LIGO Scientific, Virgo', ['LIGO Scientific Collaboration', 'Virgo Collaboration']],
    ['LIGO Scientific Collaboration and Virgo Collaboration', ['LIGO Scientific Collaboration', 'Virgo Collaboration']],
    ['ATLAS and CMS Collaborations', ['ATLAS and CMS Collaborations']],
    ['Genetics and Epidemiology Consortium', ['Genetics and Epidemiology Consortium']],
    ['Muon g\\ensuremath{-}2', ['Muon g−2 Collaboration']],
  ])('%s', (written, names) => expect(collaborationsOf(read(article('Doe, J.', written)).csl)).toEqual(names));

  test('one that is an author already is not said twice', () =>
    expect(collaborationsOf(read(article('{The Planck Collaboration} and Doe, J.', 'Planck')).csl)).toEqual([]));
});

describe('references', () => {
  const many = Array.from({ length: 30 }, (_, index) => `Doe${'abcdefghij'[index % 10]}, J.`).join(' and ');
  test.each([
    ['apa', 'Doe, J., & CMS Collaboration. (2012). A thing. J.'],
    ['vancouver', 'Doe J; CMS Collaboration. A thing. J. 2012;'],
  ])('%s has it as the last of few authors', (style, reference) =>
    expect(text(article('Doe, J.', 'CMS'), style)).toBe(reference),
  );

  test('behind an open list it stands in brackets', () => {
    expect(text(article('Doe, J. and others', 'CMS'))).toBe('Doe, J., et al. (CMS Collaboration). (2012). A thing. J.');
  });

  test.each(['apa', 'ieee', 'acm', 'chicago', 'mla', 'harvard', 'vancouver', 'nature'])('%s names it once', (style) => {
    for (const author of ['Doe, J.', 'Doe, J. and Roe, M. and Poe, E.', 'Doe, J. and others', many, '']) {
      const reference = text(article(author, 'CMS'), style);
      expect(reference.split('CMS Collaboration'), reference).toHaveLength(2);
      expect(reference).not.toMatch(/\p{Co}/u);
    }
  });

  test('without authors it is the author', () => {
    expect(text(article('', 'CMS'))).toBe('CMS Collaboration. (2012). A thing. J.');
    expect(problems(article('', 'CMS'))).toEqual([]);
  });
});

test('every format has it where it has a place for it', () => {
  const source = article('Doe, Jane', 'CMS');
  const entry = read(source);
  expect(formatBibtex(entry)).toContain('collaboration = {CMS}');
  expect(formatBiblatex(entry)).toContain('collaboration = {CMS}');
  expect(JSON.parse(formatCslJson(entry))).toMatchObject({
    author: [{ family: 'Doe', given: 'Jane' }],
    contributor: [{ literal: 'CMS Collaboration' }],
  });
  expect(formatRis(entry)).toContain('AU  - Doe, Jane\r\nAU  - CMS Collaboration\r\n');
  expect(formatZoteroRdf(entry, site)).toMatch(/<bib:contributors>.*<foaf:surname>CMS Collaboration</);
  expect(formatCff(entry, people)).toContain('- name: CMS Collaboration');
  expect(toHighwireTags(work(source), site)).toMatchObject({
    citation_author: ['Doe, Jane'],
    'DC.contributor': ['CMS Collaboration'],
  });
  expect(toScholarlyArticle(work(source), { siteUrl: site, people, topicTitles: new Map() })).toMatchObject({
    contributor: [{ '@type': 'Organization', name: 'CMS Collaboration' }],
  });
});

test('a reader finds its works', () => {
  const found = work(article('Doe, Jane', 'CMS'));
  expect(authorNames(found)).toEqual(['Jane Doe', 'CMS Collaboration']);
  expect(searchTextOf(found)).toContain('cms collaboration');
});
