import { readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { otherHolderOf, ProcessBusy, withProcessLock } from './process-lock';
import { markOf } from './process-mark';

let folder: string;
let lock: string;
const now = Date.UTC(2026, 0, 1);
beforeEach(() => {
  folder = temporaryFolder('lock');
  lock = join(folder, 'lock');
});

const leave = (mark: object, at = now) => {
  writeFileSync(lock, JSON.stringify(mark));
  utimesSync(lock, at / 1000, at / 1000);
};
const locked = <T>(work: () => Promise<T>, at = lock) =>
  withProcessLock(at, 'Another build is running', work, () => now);
const work = () => locked(async () => 'done');
const elsewhere = { ...markOf(), space: 'pid:[1]', host: 'builder.example.org' };

describe('the lock of a process', () => {
  it('lets one in, and the next when the first is done, and leaves nothing behind', async () => {
    const deep = join(folder, 'deep', 'lock');
    await locked(async () => {
      await expect(locked(async () => 'never', deep)).rejects.toThrow(
        `Another build is running (process ${process.pid})`,
      );
    }, deep);
    expect(await locked(async () => 'second', deep)).toBe('second');
    expect(readdirSync(dirname(deep))).toEqual([]);
  });
  it('is given back when the work fails', async () => {
    await expect(locked(() => Promise.reject(new Error('bad')))).rejects.toThrow('bad');
    expect(readdirSync(folder)).toEqual([]);
  });
  it('leaves nothing on a full disk', async () => {
    // Whatever is written through it finds no room.
    symlinkSync('/dev/full', `${lock}.${process.pid}`);
    await expect(work()).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
  it('is held by a process of another user, which may not be signalled', async () => {
    leave(markOf(1));
    await expect(work()).rejects.toThrow(/^Another build is running \(process 1\); .* remove .*lock\.$/);
    expect(otherHolderOf(lock, now)?.pid).toBe(1);
    leave(markOf());
    expect(otherHolderOf(lock, now)).toBeUndefined();
  });
  it('is taken from the dead, from a later process of the same number, and from what was broken off', async () => {
    for (const mark of [{ ...markOf(), began: 'before' }, { ...markOf(), boot: 'before' }, { pid: 'x' }]) {
      leave(mark);
      expect(await work()).toBe('done');
    }
    for (const text of ['', '12', '{"pid":']) {
      writeFileSync(lock, text);
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
    const first = locked(() => new Promise<void>((resolve) => (release = resolve)));
    await expect(work()).rejects.toBeInstanceOf(ProcessBusy);
    release();
    await first;
  });
});
