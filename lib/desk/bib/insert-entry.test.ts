import { expect, it } from 'vitest';
import { insertEntry, type NewEntry } from './insert-entry';

const work = (fields: Partial<NewEntry> = {}): NewEntry => ({
  type: 'misc',
  key: 'new2021',
  fields: { title: 'N', author: 'Doe, Jane', year: '2021' },
  ...fields,
});
const lines = (...text: string[]) => text.join('\n');

it('begins an empty file', () => {
  expect(insertEntry('', 'x.bib', work())).toBe(
    '@misc{new2021,\n  title = {N},\n  author = {Doe, Jane},\n  year = {2021}\n}\n',
  );
});

it('follows the layout, the order of fields and the spelling of the file', () => {
  const source = lines(
    '@Article{old2019,',
    '    Author    = "Roe, Richard",',
    '    Title     = "Old",',
    '    Year      = 2019,',
    '}',
    '',
  );
  expect(insertEntry(source, 'x.bib', work())).toBe(
    lines(
      '@Misc{new2021,',
      '    Author    = "Doe, Jane",',
      '    Title     = "N",',
      '    Year      = 2021,',
      '}',
      '',
      '@Article{old2019,',
      '    Author    = "Roe, Richard",',
      '    Title     = "Old",',
      '    Year      = 2019,',
      '}',
      '',
    ),
  );
});

it('keeps one line an entry', () => {
  const source = '@misc{a, title={A}, year={2019}} % [1]\n@misc{b, title={B}, year={2020}} % [2]\n';
  expect(insertEntry(source, 'x.bib', work())).toBe(
    `${source}@misc{new2021, title={N}, author={Doe, Jane}, year={2021}}\n`,
  );
});

it('puts the newest first where the file does, above the remark on its successor', () => {
  const old = ['@misc{a, year={2022}}', '', '% as printed', '@misc{b, year={2020}}', '', '@misc{c, year={2019}}', ''];
  expect(insertEntry(lines('% All works.', '', ...old), 'x.bib', work())).toBe(
    lines(
      '% All works.',
      '',
      old[0]!,
      '',
      '@misc{new2021, title={N}, author={Doe, Jane}, year={2021}}',
      '',
      ...old.slice(2),
    ),
  );
});

it('puts a new version before the one it replaces', () => {
  const source = '@misc{a, year={2020}}\n\n@misc{b, year={2020}}\n';
  expect(insertEntry(source, 'x.bib', work(), 'b')).toBe(
    '@misc{a, year={2020}}\n\n@misc{new2021, title={N}, author={Doe, Jane}, year={2021}}\n\n@misc{b, year={2020}}\n',
  );
});

it('never takes a key that is taken', () => {
  expect(() => insertEntry('@misc{new2021, title={T}}', 'x.bib', work())).toThrow('already');
});
