import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { bundleScripts } from './bundle-scripts';
import { bundleScriptsOnce } from './kept-scripts';

/** A project with the least that can be bundled, in a folder of its own. */
function project(name: string): string {
  const root = temporaryFolder(name);
  const files = {
    'app/_scripts/site.ts': 'document.title;',
    'app/_scripts/search/search.ts': 'import text from "../site.ts?raw"; console.log(text);',
    'app/_scripts/figure-tools/figure-tools.ts': 'console.log(1);',
    'app/_explorables/dial/dial.client.tsx': 'export const mount = () => {};',
    'app/_explorables/dial/dial.code.ts': 'import text from "./dial.client.tsx?raw"; export default text;',
    'public/assets/readme.txt': '',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

test('bundles have the same names wherever the project lies', async () => {
  const [here, there] = await Promise.all([
    bundleScripts({ root: project('a') }),
    bundleScripts({ root: project('a-longer-name') }),
  ]);
  expect(here.manifest.islands.dial?.code).toMatch(/^\/assets\/islands\/dial\.code\.\w+\.js$/);
  expect(there.manifest).toEqual(here.manifest);
});

test('scripts are bundled once for sources of one name, and again when one was changed or is gone', async () => {
  const root = project('once');
  const dial = () => {
    const { islands } = JSON.parse(readFileSync(join(root, '.cache/assets.json'), 'utf8')) as {
      islands: Record<string, { module: string }>;
    };
    return join(root, 'public', islands.dial!.module);
  };
  await bundleScriptsOnce('sources', root);
  const first = statSync(dial()).ino;
  await bundleScriptsOnce('sources', root);
  expect(statSync(dial()).ino).toBe(first);

  const text = readFileSync(dial(), 'utf8');
  writeFileSync(dial(), 'damaged');
  await bundleScriptsOnce('sources', root);
  expect(readFileSync(dial(), 'utf8')).toBe(text);
  rmSync(dial());
  await bundleScriptsOnce('sources', root);
  expect(readFileSync(dial(), 'utf8')).toBe(text);

  writeFileSync(join(root, 'app/_explorables/dial/dial.client.tsx'), 'export const mount = () => document.title;');
  await bundleScriptsOnce('other sources', root);
  expect(readFileSync(dial(), 'utf8')).toContain('document.title');
});
