import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { inTurns } from './in-turns';
import { writeWhole } from './write-whole';

let directory: string;
beforeEach(() => void (directory = temporaryFolder('files')));

it('puts a file in the place of another, makes its folder, and leaves nothing else behind', async () => {
  for (const body of ['first', 'second']) writeWhole(join(directory, 'deep/file'), body);
  expect(await readFile(join(directory, 'deep/file'), 'utf8')).toBe('second');
  expect(await readdir(join(directory, 'deep'))).toEqual(['file']);
  expect(() => writeWhole(join(directory, 'deep'), 'a folder is there')).toThrow();
});

it('keeps the order of a list and the width of its work', async () => {
  let under = 0;
  let most = 0;
  const results = await inTurns([5, 1, 3, 2, 4], 2, async (turns) => {
    most = Math.max(most, ++under);
    for (let turn = 0; turn < turns; turn++) await Promise.resolve();
    under -= 1;
    return turns * 10;
  });
  expect(results).toEqual([50, 10, 30, 20, 40]);
  expect(most).toBe(2);
});

it('begins nothing more when one fails, and is over when those under way have ended', async () => {
  const begun: number[] = [];
  const ended: number[] = [];
  const works = inTurns([1, 2, 3, 4], 2, async (number) => {
    begun.push(number);
    if (number === 1) throw new Error('The disk is full.');
    await new Promise(setImmediate);
    ended.push(number);
  });
  await expect(works).rejects.toThrow('The disk is full.');
  expect([begun, ended]).toEqual([[1, 2], [2]]);
});
