import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withProcessLock } from './process-lock';
import { markOf } from './process-mark';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  lock = join(folder, 'deep', 'lock');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('lets one in, and the next when the first is done', async () => {
  const order: string[] = [];
  await withProcessLock(lock, 'Busy', async () => {
    order.push('first');
    await expect(withProcessLock(lock, 'Busy', async () => order.push('never'))).rejects.toThrow(
      `Busy (process ${process.pid})`,
    );
  });
  await withProcessLock(lock, 'Busy', async () => order.push('second'));
  expect(order).toEqual(['first', 'second']);
  expect(readdirSync(join(folder, 'deep'))).toEqual([]);
});

it('frees the lock when the work fails', async () => {
  await expect(withProcessLock(lock, 'Busy', () => Promise.reject(new Error('oh')))).rejects.toThrow('oh');
  expect(existsSync(lock)).toBe(false);
});

it('does not mind the lock of a process that died, nor half of one', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  await withProcessLock(lock, 'Busy', async () => undefined);
  for (const left of [
    JSON.stringify({ ...markOf(), pid }),
    JSON.stringify({ ...markOf(), began: 'earlier' }),
    '{"pid":',
  ]) {
    writeFileSync(lock, left);
    expect(await withProcessLock(lock, 'Busy', async () => 'done')).toBe('done');
  }
});
