import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { fixBibFiles } from './fix-files';
import { contentFolder, type ContentFolder } from './testing/content-folder';

const NOW = new Date(Date.UTC(2026, 10, 26, 12));
const WRONG =
  '% mine  \n@article{a,\n\ttitle = "T", % keep\n  month={January} ,\n  doi = {https://doi.org/10.1000/X_y},pages={1-9}\n}\n\n\n@misc{b}  ';
const MENDED =
  '% mine  \n@article{a,\n\ttitle = "T", % keep\n  month=jan ,\n  doi = {10.1000/X_y},pages={1--9}\n}\n\n\n@misc{b}  ';

let folder: ContentFolder;
beforeEach(() => (folder = contentFolder({})));
const bytes = () => readFileSync(join(folder.path, 'publications.bib'));

it.each([
  ['as it is', (text: string) => Buffer.from(text)],
  ['with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
  ['with the line ends of Windows', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ['with both', (text: string) => Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`)],
])('mends a file %s, and no other byte', (_, encode) => {
  writeFileSync(join(folder.path, 'publications.bib'), encode(WRONG));
  const [fixed, ...others] = fixBibFiles(folder.path, NOW);
  expect(others).toEqual([]);
  expect(fixed).toMatchObject({ count: 3, reencoded: false });
  expect(bytes()).toEqual(encode(MENDED));
  expect(readFileSync(fixed!.backup!)).toEqual(encode(WRONG));
  expect(fixBibFiles(folder.path, NOW)).toEqual([]);
});

it('saves Latin-1 as UTF-8, and leaves alone what needs no mending or may not be written', () => {
  writeFileSync(join(folder.path, 'publications.bib'), Buffer.from('@misc{a, title={Größe}}', 'latin1'));
  expect(fixBibFiles(folder.path, NOW)).toMatchObject([{ count: 0, reencoded: true }]);
  expect(bytes().toString()).toBe('@misc{a, title={Größe}}');
  folder.write('publications.bib', WRONG);
  chmodSync(join(folder.path, 'publications.bib'), 0o444);
  expect(() => fixBibFiles(folder.path, NOW)).toThrow('is read-only, and nothing was written');
  expect(bytes().toString()).toBe(WRONG);
});
