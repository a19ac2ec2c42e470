import { describe, expect, test } from 'vitest';
import { formatBiblatex } from '../formats/export-bibtex';
import { problems, read, text } from '../one-entry';
import { dateLabel, isoDateOf, yearLabel } from '../works/describe';
import { british } from '@/lib/words/words';

const source = (fields: string) => `@article{k, author={Doe, Jane}, title={T}, journal={J}, ${fields}}`;

test.each([
  ['date={2020/09/07}', [[2020, 9, 7]]],
  ['date={2020.9.7}', [[2020, 9, 7]]],
  ['date={2019/2020}', [[2019], [2020]]],
  ['year={2020/09}', [[2020, 9]]],
  ['year={2019/20}', [[2019], [2020]]],
  ['year={2020/09/07}', [[2020, 9, 7]]],
])('%s', (field, parts) =>
  expect(read(`@misc{k, author={Doe, J.}, title={T}, ${field}}`).csl.issued).toEqual({ 'date-parts': parts }),
);

describe('a date as pages show it, and as machines read it', () => {
  test.each([
    ['date={2019-12-31/2020-01-02}', '2019–2020', '2019-12-31'],
    ['date={2020/2019}', '2019–2020', '2019'],
    ['date={{2019}}', '2019', '2019'],
    ['date={2019-6-3}', '3 June 2019', '2019-06-03'],
    ['date={June 2019}', 'June 2019', '2019-06'],
    ['date={2020-13-45}', '2020', '2020'],
    ['date={unknown/2019}', '2019', '2019'],
    ['date={..}', 'n.d.', undefined],
    ['date={1723~}', 'ca. 1723', '1723'],
    ['date={2004-06-XX}', 'June 2004', '2004-06'],
    ['date={20XX}', '2000–2099', '2000'],
    ['date={2001-24}', 'Winter 2001', '2001'],
    ['date={2001-24/2002-21}', '2001–2002', '2001'],
    // ISO 8601 has a year 0, so that -0044 is 45 BC, as in BibLaTeX.
    ['date={-0044-03-15}', '45 BC', '-0044-03-15'],
    ['date={0000}', '1 BC', '0000'],
    ['date={-0044/0012}', '45 BC–AD 12', '-0044'],
    ['year={476 AD}', '476', '0476'],
    ['year={2020}, month={March--April}', 'March–April 2020', '2020-03'],
    ['year={2020}, month=mar#"/"#apr', 'March–April 2020', '2020-03'],
    ['year={2020}, month={Fall}', 'Autumn 2020', '2020'],
    ['year={2020}, month="12~" # dec', '12 December 2020', '2020-12-12'],
    ['year={[1897] 2003}', '2003', '2003'],
    ['year={2003 (1897)}', '2003', '2003'],
  ])('%s', (fields, label, iso) => {
    const entry = read(source(fields));
    expect(dateLabel(entry, british)).toBe(label);
    expect(isoDateOf(entry)).toBe(iso);
    expect(problems(source(fields)).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

test('a range over the era says both ends', () => {
  expect(text(source('date={-0044/0012}'))).toBe('Doe, J. (45 BC–AD 12). T. J.');
});

test.each(['year={2025, to appear}', 'year={to appear in 2025}', 'year={2025}, pubstate={forthcoming}'])(
  '%s is of that year, and still to come',
  (fields) => {
    expect(yearLabel(read(source(fields)), british)).toBe('2025');
    expect(text(source(fields))).toBe('Doe, J. (2025). T. J. Forthcoming.');
  },
);

test('a date with strokes is told, and written as BibLaTeX wants it', () => {
  const source = '@misc{k, author={Doe, J.}, title={T}, date={2020/9/7}}';
  expect(problems(source)).toMatchObject([
    { severity: 'warning', message: '"k" has the date "2020/9/7", which is read as 2020-09-07' },
  ]);
  expect(formatBiblatex(read(source))).toContain('2020-09-07');
  expect(problems(source.replace('2020/9/7', '2019/2020'))).toEqual([]);
});
