import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openContent } from '@/lib/content/store';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { carryOut, type Trial } from './carry-out';
import type { Codemod } from './codemods';
import { renameField } from './front-matter-lines';
import { planUpgrade } from './plan-upgrade';

const before = '---\nname: Ada\nplace: London\n---\n';
const known: Codemod[] = [
  {
    to: 2,
    says: 'the place is a town',
    forwards: (_, text) => renameField(text, 'place', 'town'),
    back: (_, text) => renameField(text, 'town', 'place'),
  },
];

let folder: string;
beforeEach(() => {
  folder = temporaryFolder('upgrade');
  writeFileSync(join(folder, 'profile.mdx'), before);
});

const profile = () => readFileSync(join(folder, 'profile.mdx'), 'utf8');
const right: Trial = { problemsOf: async () => [], builds: () => true };
const unasked: Trial = {
  problemsOf: async () => Promise.reject(new Error('checked')),
  builds: () => {
    throw new Error('built');
  },
};
/** Brings the folder to a schema with the code of schema 2. */
const bring = (to: number, trial: Trial) => {
  const content = openContent(folder);
  return carryOut(content, planUpgrade(content, to, known), trial, 2);
};

it('tries the content as it would be, and writes it', async () => {
  const tried: string[] = [];
  const note = ({ files }: ReturnType<typeof openContent>) => tried.push(files.get('profile.mdx')!.text);
  await bring(2, { problemsOf: async (after) => (note(after), []), builds: (after) => note(after) > 0 });
  expect(profile()).toBe('---\nname: Ada\ntown: London\nschema: 2 # written by npm run upgrade\n---\n');
  expect(tried).toEqual([profile(), profile()]);
});

it('leaves every byte when what it leads to is wrong, or does not build', async () => {
  const wrong = { file: 'content/profile.mdx', message: 'is wrong', severity: 'error' as const };
  await expect(bring(2, { ...right, problemsOf: async () => [wrong] })).rejects.toThrow('is wrong');
  await expect(bring(2, { ...right, builds: () => false })).rejects.toThrow('does not build, and nothing was written');
  expect(profile()).toBe(before);
});

it('takes an upgrade back without asking this code of a schema that it does not have', async () => {
  await bring(2, right);
  await bring(1, unasked);
  expect(profile()).toBe(before);
});
