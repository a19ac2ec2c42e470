import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { watchFiles } from './watch-files';

let directory: string;
beforeEach(async () => void (directory = await mkdtemp(join(tmpdir(), 'watched-'))));
afterEach(() => rm(directory, { recursive: true }));

it('is settled only when a save has been dealt with', async () => {
  const reported: string[] = [];
  let finish = () => undefined as void;
  const files = watchFiles(directory, async (paths) => {
    await new Promise<void>((resolve) => (finish = resolve));
    reported.push(...paths);
  });
  await writeFile(join(directory, 'a.mdx'), 'A');
  const settled = files.settled();
  void settled.then(() => reported.push('settled'));
  while (reported.length === 0) {
    finish();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await settled;
  expect(new Set(reported)).toEqual(new Set(['a.mdx', 'settled']));
  expect(reported.at(-1)).toBe('settled');
  files.close();
});
