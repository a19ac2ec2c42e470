import { expect, it } from 'vitest';
import { setField } from './set-field';

const set = (source: string, name: string, value: string, after?: string[]) =>
  setField(source, 'x.bib', { key: 'a', name, value, ...(after && { after }) });

it('changes one value between its own delimiters', () => {
  expect(set('@misc{a, title = "Old", year = 2020}', 'title', 'New')).toBe('@misc{a, title = "New", year = 2020}');
  expect(set('@misc{a, title = "Old", year = 2020}', 'year', '2021')).toBe('@misc{a, title = "Old", year = 2021}');
  expect(set('@misc{a,\n  month = feb\n}', 'month', 'mar')).toBe('@misc{a,\n  month = mar\n}');
  expect(set('@misc{a, journal = pre # " of X"}', 'journal', 'Annals')).toBe('@misc{a, journal = {Annals}}');
});

it('writes braces where quotation marks would end the value early', () => {
  expect(set('@misc{a, title = "Old"}', 'title', 'The "new" one')).toBe('@misc{a, title = {The "new" one}}');
});

it('adds a field in the layout of its entry', () => {
  expect(set('@misc{a,\n  title  = {T},\n  author = {X}\n}', 'doi', '10.1/x')).toBe(
    '@misc{a,\n  title  = {T},\n  author = {X},\n  doi    = {10.1/x}\n}',
  );
  expect(set('@misc{a, title={T}, year={2020}}', 'doi', '10.1/x')).toBe(
    '@misc{a, title={T}, year={2020}, doi={10.1/x}}',
  );
  expect(set('@misc{a\n  , title = "T"\n  , year = 2020\n  }', 'doi', '10.1/x')).toBe(
    '@misc{a\n  , title = "T"\n  , year = 2020\n  , doi = "10.1/x"\n  }',
  );
  expect(set('@misc{a,\n\ttitle = {T},\n\tyear = {2020},\n}', 'doi', '10.1/x')).toBe(
    '@misc{a,\n\ttitle = {T},\n\tyear = {2020},\n\tdoi = {10.1/x},\n}',
  );
  expect(set('@misc{a}', 'title', 'T')).toBe('@misc{a,\n  title = {T}\n}');
  expect(set('@misc{a,}', 'title', 'T')).toBe('@misc{a,\n  title = {T}\n}');
});

it('adds a field behind the one it belongs to', () => {
  expect(set('@article{a, title={T}, volume={1}, year={2020}}', 'number', '2', ['issue', 'volume'])).toBe(
    '@article{a, title={T}, volume={1}, number={2}, year={2020}}',
  );
});

it('leaves a remark with the field it is about', () => {
  const lines = (...text: string[]) => text.join('\n');
  expect(set(lines('@misc{a,', '  title = {T}, % as printed', '  year = 2020', '}'), 'doi', '10.1/x', ['title'])).toBe(
    lines('@misc{a,', '  title = {T}, % as printed', '  doi = {10.1/x},', '  year = 2020', '}'),
  );
  expect(set(lines('@misc{a,', '  title = {T},', '  year = 2020 % or 2021?', '}'), 'doi', '10.1/x')).toBe(
    lines('@misc{a,', '  title = {T},', '  year = 2020, % or 2021?', '  doi = {10.1/x}', '}'),
  );
});

it('keeps line ends, byte order mark, comments and spacing', () => {
  const source = '\uFEFF% by hand\r\n@misc{a,\r\n  title = {T},\r\n  year  = 2020\r\n}\r\n\r\n\r\n@misc{b, title={U}}';
  expect(set(source, 'doi', '10.1/x')).toBe(source.replace('2020\r\n', '2020,\r\n  doi   = {10.1/x}\r\n'));
});

it('refuses what would not read as meant', () => {
  expect(() => set('@misc{a, title={T}}', 'title', 'half { a brace')).toThrow('do not balance');
  expect(() => set('@misc{b, title={T}}', 'title', 'U')).toThrow('no entry "a"');
});
