import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { openContent } from '@/lib/content/store';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { InputsChanged, nameInputs } from './build-inputs';

const directory = temporaryFolder('build-inputs');
const post = join(directory, 'post.mdx');
const readInputs = () => nameInputs(openContent(directory), {});
beforeEach(() => writeFileSync(post, 'A'));

const changeOf = () => statSync(post, { bigint: true }).ctimeNs;

it('finds the inputs of a build as they were when nothing was saved', async () => {
  const inputs = await readInputs();
  await expect(inputs.assertUnchanged()).resolves.toBeUndefined();
});

it('finds a save, a new file and a file that is gone', async () => {
  const saves = [
    () => writeFileSync(post, 'B'),
    () => writeFileSync(join(directory, 'new.mdx'), ''),
    () => rmSync(post),
  ];
  for (const save of saves) {
    const inputs = await readInputs();
    save();
    await expect(inputs.assertUnchanged()).rejects.toThrow(InputsChanged);
  }
});

it('finds a save that was undone before the build had ended', async () => {
  const inputs = await readInputs();
  const before = changeOf();
  // The clock of a file system ticks every few milliseconds.
  while (changeOf() === before) for (const text of ['B', 'A']) writeFileSync(post, text);
  expect((await readInputs()).stamp).toBe(inputs.stamp);
  await expect(inputs.assertUnchanged()).rejects.toThrow(InputsChanged);
});
