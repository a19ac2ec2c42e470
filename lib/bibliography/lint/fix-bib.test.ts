import { expect, test } from 'vitest';
import { fixBib } from './fix-bib';

const entry =
  '@article{k,\r\n  title = {A {\\"o} title},   % kept\r\n  doi = "https://doi.org/10.1007/978\\_12",\r\n  month = {October},\r\n  pages={1-9},\r\n  note = {as  it \\_ is}\r\n}\r\n';

test('what can be meant in one way is mended, and every other byte stays', () => {
  const { text, count } = fixBib(entry, 'a.bib');
  expect(count).toBe(3);
  expect(text).toBe(
    entry
      .replace('https://doi.org/10.1007/978\\_12', '10.1007/978_12')
      .replace('{October}', 'oct')
      .replace('{1-9}', '{1--9}'),
  );
  expect(fixBib(text, 'a.bib')).toEqual({ text, count: 0 });
});

test('an address in a link is written alone, and a comma with nothing behind it is taken out', () => {
  const written = `@misc{k,
  author = {{Doe, and Sons} and Wall, W.A., and Roe, R.,},
  url = {<a href="https://example.org/a?b=1&amp;c=2">a</a>},
  title = {<a href="https://example.org">A</a>, and B,}
}`;
  expect(fixBib(written, 'a.bib').text).toBe(
    written
      .replace('W.A., and Roe, R.,}', 'W.A. and Roe, R.}')
      .replace('<a href="https://example.org/a?b=1&amp;c=2">a</a>', 'https://example.org/a?b=1&c=2'),
  );
});

test('a second run finds nothing, and what is uncertain is left alone', () => {
  const uncertain = '@misc{k, doi = {n/a}, month = {Oct.--Nov.}, pages = {S1-S9}, title = {1-9}}';
  expect(fixBib(uncertain, 'a.bib')).toEqual({ text: uncertain, count: 0 });
});
