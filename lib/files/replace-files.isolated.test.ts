import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type * as nodeFs from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { finishReplacing, isReplacing, replaceFiles } from './replace-files';

/** What every step that changes the disk does before it is taken; throws in its place. */
let atStep: (name: string, path: string, body: unknown) => void = () => undefined;

vi.mock('node:fs', async (importOriginal) => {
  const { watchSteps } = await import('@/lib/testing/watched-steps');
  return watchSteps(await importOriginal(), (...step) => atStep(...step));
});

const fs = await vi.importActual<typeof nodeFs>('node:fs');
const names = ['profile.mdx', 'posts.bib', 'theme.yaml'];
let folder: string;
beforeEach(() => {
  folder = temporaryFolder('replace');
  lay('before');
});
afterEach(() => void (atStep = () => undefined));

const lay = (text: string) => names.forEach((name) => fs.writeFileSync(join(folder, name), text + name));
const read = () => names.map((name) => readFileSync(join(folder, name), 'utf8'));
const of = (text: string) => names.map((name) => text + name);
const files = names.map((path) => ({
  path,
  before: Buffer.from(`before${path}`),
  after: Buffer.from(`after${path}`),
}));

it('leaves every file as before or as after, whichever step a process dies at', () => {
  let steps = 0;
  atStep = () => steps++;
  replaceFiles(folder, files);
  expect(read()).toEqual(of('after'));
  expect(steps).toBeGreaterThan(15);
  const seen = new Set<string>();
  for (let death = 0; death < steps; death++) {
    for (const half of [false, true]) {
      lay('before');
      let step = 0;
      atStep = (name, at, body) => {
        if (step++ < death) return;
        if (half && step === death + 1 && name === 'writeFileSync') fs.writeFileSync(at, String(body).slice(0, 3));
        throw new Error('dead');
      };
      expect(() => replaceFiles(folder, files)).toThrow('dead');
      atStep = () => undefined;
      const wasReplacing = isReplacing(folder);
      // Between, nobody takes the folder for whole.
      if (!wasReplacing) expect([of('before'), of('after')]).toContainEqual(read());
      finishReplacing(folder);
      expect(read()).toEqual(of(wasReplacing || read()[0]!.startsWith('after') ? 'after' : 'before'));
      expect(isReplacing(folder)).toBe(false);
      seen.add(read()[0]!);
    }
  }
  expect(seen.size).toBe(2);
  lay('before');
  replaceFiles(folder, files);
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('changes nothing where a file is not as it was read, and overwrites nobody when it finishes', () => {
  writeFileSync(join(folder, names[1]!), 'mine');
  expect(() => replaceFiles(folder, files)).toThrow('posts.bib was changed by somebody else');
  expect(read()[0]).toBe('beforeprofile.mdx');
  lay('before');
  let renames = 0;
  atStep = (name) => {
    if (name === 'renameSync' && ++renames > 6) throw new Error('dead');
  };
  expect(() => replaceFiles(folder, files)).toThrow('dead');
  atStep = () => undefined;
  expect(isReplacing(folder)).toBe(true);
  writeFileSync(join(folder, names[2]!), 'mine');
  expect(() => finishReplacing(folder)).toThrow('What it was to become lies in');
  expect(read()[2]).toBe('mine');
});
