import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { bundleScripts } from './bundle-scripts';

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
