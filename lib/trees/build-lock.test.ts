import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { markOf } from '@/lib/files/process-mark';
import { BuildRunning, holderOf, withLock } from './build-lock';

let folder: string;
let path: string;
const now = Date.UTC(2026, 0, 1);
beforeEach(() => (path = join((folder = mkdtempSync(join(tmpdir(), 'lock-'))), 'lock')));
afterEach(() => rmSync(folder, { recursive: true }));

const leave = (mark: object, at = now) => {
  writeFileSync(path, JSON.stringify(mark));
  utimesSync(path, at / 1000, at / 1000);
};
const work = () =>
  withLock(
    path,
    () => now,
    async () => 'done',
  );
const elsewhere = { ...markOf(), space: 'pid:[1]', host: 'builder.example.org' };

describe('the lock of a build', () => {
  it('is taken, and leaves nothing behind', async () => {
    expect(await work()).toBe('done');
    expect(readdirSync(folder)).toEqual([]);
  });
  it('is given back when the build fails', async () => {
    await expect(
      withLock(
        path,
        () => now,
        () => Promise.reject(new Error('bad')),
      ),
    ).rejects.toThrow('bad');
    expect(readdirSync(folder)).toEqual([]);
  });
  it('is held by a process of another user, which may not be signalled', async () => {
    leave(markOf(1));
    await expect(work()).rejects.toThrow(/^Another build is running \(process 1\); .* remove .*lock\.$/);
    expect(holderOf(path, now)?.pid).toBe(1);
  });
  it('is taken from the dead, from a later process of the same number, and from what was broken off', async () => {
    for (const mark of [{ ...markOf(), began: 'before' }, { ...markOf(), boot: 'before' }, { pid: 'x' }]) {
      leave(mark);
      expect(await work()).toBe('done');
    }
    for (const text of ['', '12', '{"pid":']) {
      writeFileSync(path, text);
      expect(await work()).toBe('done');
    }
  });
  it('is held by another container while that shows itself', async () => {
    leave(elsewhere, now - 30_000);
    await expect(work()).rejects.toThrow('on builder.example.org');
    leave(elsewhere, now - 3_600_000);
    expect(await work()).toBe('done');
  });
  it('is had by one of two that come at the same moment', async () => {
    leave({ ...markOf(), began: 'before' });
    let release = () => undefined as void;
    const first = withLock(
      path,
      () => now,
      () => new Promise<void>((resolve) => (release = resolve)),
    );
    // Within one process the own lock counts as free; another process sees it held.
    writeFileSync(path, JSON.stringify(markOf(1)));
    await expect(work()).rejects.toBeInstanceOf(BuildRunning);
    release();
    await first;
  });
});
