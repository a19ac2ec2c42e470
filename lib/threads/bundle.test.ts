import { readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { bundle } from './bundle.mjs';

let root: string;
beforeEach(() => {
  root = realpathSync(temporaryFolder('bundle'));
  write('package-lock.json', '{}');
  write('tsconfig.json', '{ "compilerOptions": { "paths": { "@/*": ["./*"] } } }');
  write('part.ts', 'export const word: string = "before"; export const own = import.meta.url;');
  write('entry.ts', 'export { own, word } from "@/part"; export const late = () => import("./late");');
  write('late.ts', 'export const word = "late";');
});

const write = (name: string, text: string) => writeFileSync(join(root, name), text);
const load = async () => import(await bundle(join(root, 'entry.ts'), root));

it('bundles a module with what it imports, each with the address of its source, and what is loaded late apart', async () => {
  const { word, own, late } = await load();
  expect([word, own]).toEqual(['before', pathToFileURL(join(root, 'part.ts')).href]);
  expect((await late()).word).toBe('late');
});

it('does the same when it has been bundled itself, as it is in every command', async () => {
  const itself = (await import(await bundle(join(process.cwd(), 'lib/threads/bundle.mjs')))) as {
    bundle: typeof bundle;
  };
  const { own } = await import(await itself.bundle(join(root, 'entry.ts'), root));
  expect(own).toBe(pathToFileURL(join(root, 'part.ts')).href);
});

it('bundles again when a source has changed or a piece is gone, and not otherwise', async () => {
  const first = await bundle(join(root, 'entry.ts'), root);
  expect(await bundle(join(root, 'entry.ts'), root)).toBe(first);
  write('part.ts', 'export const word = "after"; export const own = "";');
  expect((await load()).word).toBe('after');
  const pieces = () => readdirSync(join(root, '.cache/bundles')).filter((name) => name.endsWith('.mjs'));
  for (const name of pieces()) rmSync(join(root, '.cache/bundles', name));
  await load();
  expect(pieces().length).toBeGreaterThan(1);
});

it('refuses what does not compile', async () => {
  write('part.ts', 'export const word = ;');
  await expect(load()).rejects.toThrow('part.ts');
});
