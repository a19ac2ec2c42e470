import { describe, expect, test } from 'vitest';
import { buildBibliography } from '../bibliography';
import { checkSources } from '../check';
import { facetChoices, filterWorks, formatFilter, parseFilter } from './filter-works';
import { authorsOf, indexName, isPerson } from './person';

const entry = (key: string, rest: string) =>
  `@misc{${key}, title={Title of ${key}}, author={Doe, Jane and van der Berg, J{\\"o}rg and others}, ${rest}}`;
const build = (...entries: string[]) => buildBibliography([{ file: 'publications.bib', text: entries.join('\n') }]);
const messages = (...entries: string[]) =>
  checkSources([{ file: 'publications.bib', text: entries.join('\n') }], { topics: ['logic'], projects: [] }).map(
    ({ message, mend }) => `${message}; ${mend}`,
  );

describe('versions of one work', () => {
  test('a chain is one work, newest first, cited by its newest', () => {
    const { publications } = build(
      entry('v1', 'year={2019}'),
      entry('v3', 'year={2021}, supersedes={v2}'),
      entry('v2', 'year={2020}, supersedes={v1}'),
      entry('other', 'year={2022}'),
    );
    expect(publications.map(({ key, versions }) => [key, versions.map((version) => version.key)])).toEqual([
      ['other', ['other']],
      ['v3', ['v3', 'v2', 'v1']],
    ]);
  });

  test('a key that is not there, a circle and two successors are named, and nothing is lost', () => {
    expect(messages(entry('new', 'year={2020}, supersedes={odl}'), entry('old', 'year={2019}'))).toEqual([
      '"new" supersedes "odl", which is not in the same file; did you mean "old"?',
    ]);
    expect(messages(entry('a', 'year={2020}, supersedes={b}'), entry('b', 'year={2019}, supersedes={a}'))[0]).toContain(
      'supersede each other',
    );
    expect(
      messages(
        entry('a', 'year={2020}, supersedes={c}'),
        entry('b', 'year={2019}, supersedes={c}'),
        entry('c', 'year={2018}'),
      )[0],
    ).toContain('both supersede "c"');
    expect(build(entry('a', 'year={2020}, supersedes={a}')).publications).toHaveLength(1);
  });
});

test('what a work names is looked up', () => {
  expect(messages(entry('a', 'year={2020}, topics={logik}'))[0]).toContain('did you mean "logic"?');
  expect(messages(entry('a', 'year={2020}, equal={1, 3}'))[0]).toContain('names author 3, but has 2');
  expect(messages(entry('a', 'year={2020}, orcid={1: 0000-0002-1825-0098}'))[0]).toContain('ORCID');
  expect(messages(entry('a', 'year={2020}, pdf={/files/a.pdf}'))[0]).toContain('own directory');
  expect(messages(entry('a:b', 'year={2020}'), entry('a/b', 'year={2020}'))[0]).toContain('would have the same page');
});

test('a person is matched as a whole, by alias, whatever the case and the accents', () => {
  const people = {
    owner: { name: 'Jörg van der Berg', aliases: ['J. v. d. Berg'] },
    others: [{ name: 'Jane Doe', url: 'https://example.org', orcid: '0000-0002-1825-0097' }],
  };
  const { authors, others } = authorsOf(build(entry('a', 'year={2020}, equal={1}')).publications[0]!.entry, people);
  expect(authors.map(({ name, isOwner, url, equal }) => ({ name, isOwner, url, equal }))).toEqual([
    { name: 'Jane Doe', isOwner: false, url: 'https://example.org', equal: true },
    { name: 'Jörg van der Berg', isOwner: true, url: undefined, equal: false },
  ]);
  expect(others).toBe(true);
  expect(indexName(authors[1]!.csl)).toBe('van der Berg, Jörg');
  expect(isPerson('JORG VAN DER BERG', people.owner)).toBe(true);
  for (const stranger of ['Berg', 'Jörg Berg', 'Jörg van der Bergen', 'Hans Jörg van der Berg'])
    expect(isPerson(stranger, people.owner)).toBe(false);
});

test('filters: one address for one question, counts under the other filters', () => {
  const { publications } = build(
    entry('a', 'year={2020}, topics={logic}'),
    entry('b', 'year={2021}, topics={logic, sets}'),
    entry('c', 'year={2021}, topics={sets}'),
  );
  const filter = parseFilter(new URLSearchParams('text=BERG jorg&year=2021&utm_source=x&topic='));
  expect(formatFilter(filter)).toBe('?year=2021&text=BERG+jorg');
  expect(filterWorks(publications, filter).map(({ key }) => key)).toEqual(['b', 'c']);
  expect(facetChoices(publications, { year: '2021' }, 'topic')).toEqual([
    { value: 'logic', count: 1 },
    { value: 'sets', count: 2 },
  ]);
  expect(facetChoices(publications, { topic: 'sets' }, 'year')).toEqual([
    { value: '2021', count: 2 },
    { value: '2020', count: 0 },
  ]);
});
