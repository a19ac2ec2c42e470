import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { lockRows } from './lock-rows';
import { reachedFrom } from './maker-version';

let root: string;
beforeEach(() => {
  root = temporaryFolder('maker');
  write('package-lock.json', lockWith('1.0.0', '1.0.0'));
  write(
    'make.ts',
    `import { a } from './a';\nimport type { T } from './types';\nimport used from 'used';\nexport const made = (x: T) => [a, used, x];`,
  );
  write('a.ts', `export const a = async () => import('./late');`);
  write('late.ts', 'export const late = 1;');
  write('types.ts', 'export type T = 1;');
  write('beside.ts', 'export const beside = 1;');
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const lockWith = (below: string, other: string) =>
  JSON.stringify({
    packages: {
      'node_modules/used': { version: '1.0.0', dependencies: { below: '*' } },
      'node_modules/used/node_modules/below': { version: below },
      'node_modules/below': { version: '9.9.9' },
      'node_modules/other': { version: other },
    },
  });

/** As another process would find it. */
async function version(): Promise<string> {
  vi.resetModules();
  return (await import('./maker-version')).makerVersion('make.ts', root);
}

it('is the same while nothing that the module reaches has changed', async () => {
  const first = await version();
  write('beside.ts', 'export const beside = 2;');
  write('types.ts', 'export type T = 2;');
  write('package-lock.json', lockWith('1.0.0', '2.0.0'));
  expect(await version()).toBe(first);
});

it.each([
  ['the module', () => write('make.ts', 'export const made = 1;')],
  ['what it imports', () => write('a.ts', 'export const a = 2;')],
  ['what that imports only when it is needed', () => write('late.ts', 'export const late = 2;')],
  ['a package below one that it imports', () => write('package-lock.json', lockWith('1.0.1', '1.0.0'))],
])('is another when a change is in %s', async (_, change) => {
  const first = await version();
  change();
  expect(await version()).not.toBe(first);
});

it('follows an import that was not there before', async () => {
  await version();
  write('a.ts', `export { beside as a } from './beside';`);
  const second = await version();
  write('beside.ts', 'export const beside = 2;');
  expect(await version()).not.toBe(second);
});

it('reads the rows of a lock file as Node would find the packages', () => {
  expect(lockRows(lockWith('1.0.0', '1.0.0'), ['used'])).toEqual([
    'node_modules/used 1.0.0 ',
    'node_modules/used/node_modules/below 1.0.0 ',
  ]);
});

it('knows that a text depends on the names of the figures', async () => {
  expect((await reachedFrom('lib/prose/store/load-prose.ts')).files).toContain('lib/explorables/names.ts');
});
