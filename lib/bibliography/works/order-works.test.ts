import { describe, expect, test } from 'vitest';
import { buildBibliography } from '../bibliography';
import { filterWorks, formatFilter, parseFilter } from './filter-works';
import { groupByHeading, jumpsOf, orderNamed, orderWorks } from './order-works';
import { relationsOf } from './related';
import { british } from '@/lib/words/words';

const source = `
@article{b, author={Doe, Jane and Roe, Max}, title={Beta}, journal={J}, year={2020}}
@article{a, author={Doe, Jane}, title={{\\'A}lpha}, journal={J}, year={2021}, related={b}, relatedtype={reviewof}}
@inproceedings{c, author={Doe, Jane and Roe, Max}, title={\enquote{Gamma}}, booktitle={Proc. of X}, year={2020}}
@misc{n, author={Doe, Jane}, title={Nothing known of when}}
@article{f, author={Doe, Jane}, title={Title 10}, journal={J}, pubstate={inpress}}
@article{g, author={Doe, Jane}, title={Title 9}, journal={J}, year={1999}, note={Retracted on 3 May 2000}}
@misc{x, author={Roe, Max}, title={Retraction of Beta}, year={2022}, related={b}, relatedtype={retraction}}
`;
const bibliography = buildBibliography([{ file: 'publications.bib', text: source }]);
const { publications } = bibliography;
const keys = (order: string) => orderWorks(publications, orderNamed(order)).map(({ key }) => key);

describe('orders', () => {
  test.each([
    ['newest', ['f', 'x', 'a', 'b', 'c', 'g', 'n']],
    ['oldest', ['g', 'c', 'b', 'a', 'x', 'f', 'n']],
    ['title', ['a', 'b', 'c', 'n', 'x', 'g', 'f']],
    ['kind', ['f', 'a', 'b', 'g', 'c', 'x', 'n']],
    ['no order', ['f', 'x', 'a', 'b', 'c', 'g', 'n']],
  ])('%s', (order, expected) => expect(keys(order)).toEqual(expected));

  test('headings and where each begins', () => {
    const newest = orderWorks(publications, 'newest');
    expect(groupByHeading(newest, 'newest', british).map(({ heading, works }) => [heading, works.length])).toEqual([
      ['Forthcoming', 1],
      ['2022', 1],
      ['2021', 1],
      ['2020', 2],
      ['1999', 1],
      ['No date', 1],
    ]);
    expect(jumpsOf(newest, 'newest', british).map(({ first }) => first)).toEqual([0, 1, 2, 3, 5, 6]);
    expect(groupByHeading(orderWorks(publications, 'kind'), 'kind', british).map(({ heading }) => heading)).toEqual([
      'Journal articles',
      'Conference papers',
      'Other works',
    ]);
    expect(groupByHeading(newest, 'title', british)).toHaveLength(1);
  });
});

test('a query names an order, an author and boxes, and keeps one spelling', () => {
  const filter = parseFilter(new URLSearchParams('sort=oldest&author=Max+Roe&key=b&key=c'));
  expect(filterWorks(publications, filter).map(({ key }) => key)).toEqual(['c', 'b']);
  expect(formatFilter(filter)).toBe('?author=Max+Roe&sort=oldest');
});

test('relations are said from both sides', () => {
  const said = (key: string) =>
    relationsOf(bibliography.entries.get(key)!, bibliography).map(({ label, entry }) => `${label} ${entry.key}`);
  expect(said('a')).toEqual(['Review of b']);
  expect(said('b')).toEqual(['Reviewed in a', 'Retracted by x']);
});

test('what was taken back is known by its note or by the entry that retracts it', () => {
  expect(publications.filter(({ isRetracted }) => isRetracted).map(({ key }) => key)).toEqual(['b', 'g']);
});
