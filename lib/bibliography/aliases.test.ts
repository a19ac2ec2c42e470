import { expect, test } from 'vitest';
import { buildBibliography, redirectsOfAliases } from './bibliography';
import { problems } from './one-entry';
import { relationsOf } from './works/related';

// BibLaTeX's `ids`: further keys of an entry, by which everything that names entries may call it.

const build = (text: string) => buildBibliography([{ file: 'publications.bib', text }]);
const messages = (text: string) => problems(text).map(({ message }) => message);
const misc = (key: string, more: string) =>
  `@misc{${key}, author={Doe, Jane}, title={On ${key}}, year={2020}, ${more}}\n`;

test('an entry is found by each of its names, and is one entry', () => {
  const { entries, publications } = build(misc('new', 'ids={old, older}'));
  expect(entries.get('older')).toBe(entries.get('new'));
  expect(publications.map(({ key }) => key)).toEqual(['new']);
});

test('crossref and xdata take fields from it, and a parent is no work of the owner', () => {
  const { entries, publications } =
    build(`@inproceedings{p, author={Doe, Jane}, title={P}, crossref={conf}, xdata={house}}
@proceedings{conf2020, ids={conf}, title={Proceedings of Things}, year={2020}}
@xdata{house2, ids={house}, publisher={Acme}}`);
  expect(entries.get('p')!.csl).toMatchObject({ 'container-title': 'Proceedings of Things', publisher: 'Acme' });
  expect(publications.map(({ key }) => key)).toEqual(['p']);
});

test('related and supersedes name it', () => {
  const text = misc('a', 'supersedes={first}, related={err}') + misc('b', 'ids={first}') + misc('c', 'ids={err}');
  const { entries, publications, problems } = build(text);
  expect(problems).toEqual([]);
  expect(publications.map(({ versions }) => versions.map(({ key }) => key))).toEqual([['a', 'b'], ['c']]);
  expect(relationsOf(entries.get('a')!, { entries }).map(({ entry }) => entry.key)).toEqual(['c']);
  expect(relationsOf(entries.get('c')!, { entries }).map(({ entry }) => entry.key)).toEqual(['a']);
});

test('its page is found by each name, where no other work has that page', () => {
  expect(redirectsOfAliases(build(misc('new', 'ids={old, other}') + misc('other', 'note={N}')))).toEqual({
    '/publications/old': '/publications/new',
  });
});

test('what leads back by an alias is told', () =>
  expect(messages(misc('a', 'ids={b}, crossref={b}'))).toEqual([
    '"a" refers by crossref to "b", which leads back to it',
  ]));

test('an alias is no unknown key, and an unknown one is still an error', () => {
  expect(messages(misc('a', 'crossref={old}') + misc('b', 'ids={old}'))).toEqual([]);
  expect(messages(misc('a', 'crossref={odl}') + misc('b', 'ids={old}'))).toEqual([
    '"a" refers by crossref to "odl", which no .bib entry has',
  ]);
});

test('a key stands for its own entry, and of two that claim a name the first has it', () => {
  const text = misc('a', 'ids={b, x}') + misc('b', 'ids={x}');
  expect(build(text).entries.get('b')!.key).toBe('b');
  expect(build(text).entries.get('x')!.key).toBe('a');
  expect(messages(text)).toEqual([
    '"a" names in ids "b", which is the key of another entry and leads there',
    '"b" names in ids "x", which is a name of "a" and leads there',
  ]);
});
