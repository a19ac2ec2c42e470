import { mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { lease } from './leases';
import { rememberedAs, SiteBuilds } from './site-builds';
import { markOf } from '@/lib/files/process-mark';
import { temporaryFolder } from '@/lib/testing/temporary-folder';

let root: string;
let builds: SiteBuilds;
const now = Date.UTC(2026, 0, 1);

beforeEach(() => {
  root = temporaryFolder('builds');
  builds = new SiteBuilds(root, () => now);
});

const stampOf = (number: number) => number.toString(16).padStart(16, '0');

/** Lays a build out, with the date that its folder would have. */
function make(number: number, content = 'content', date = new Date(now)): string {
  const stamp = stampOf(number);
  mkdirSync(join(root, stamp));
  writeFileSync(join(root, stamp, 'manifest.json'), JSON.stringify({ build: stamp, entries: {}, headerSets: {} }));
  utimesSync(join(root, stamp), date, date);
  builds.record(content, stamp);
  return stamp;
}

const there = () =>
  readdirSync(root)
    .filter((name) => /^[0-9a-f]{16}$/.test(name))
    .sort();

describe('builds beside each other', () => {
  it('keeps the newest four', () => {
    for (let number = 1; number <= 6; number += 1) make(number);
    expect(there()).toEqual([3, 4, 5, 6].map(stampOf));
    expect(builds.latest('content')).toBe(stampOf(6));
  });
  it('keeps the one just made, whatever the clock says of the others', () => {
    for (let number = 1; number <= 4; number += 1) make(number, 'content', new Date('2027-06-01'));
    const made = make(5);
    expect(there()).toContain(made);
    expect(there()).toEqual([2, 3, 4, 5].map(stampOf));
  });
  it('lets sites of other content be, however many builds one has', () => {
    const other = make(1, 'other');
    for (let number = 2; number <= 9; number += 1) make(number);
    expect(there()).toContain(other);
    expect(builds.latest('other')).toBe(other);
  });
  it('never removes the one that is served', () => {
    const served = make(1);
    const held = builds.lease(served);
    for (let number = 2; number <= 7; number += 1) make(number);
    expect(there()).toContain(served);
    expect(builds.holders()).toEqual([{ build: served, mark: markOf(), isHere: true }]);
    held.release();
    make(8);
    expect(there()).not.toContain(served);
  });
  it('never removes the one that is published', () => {
    const published = make(1);
    builds.publish('content', published);
    for (let number = 2; number <= 7; number += 1) make(number);
    expect(builds.current('content')).toBe(published);
    expect(builds.lastGood('content')).toBe(published);
  });
  it('takes builds that no line of the history names for the oldest', () => {
    for (let number = 1; number <= 4; number += 1) make(number);
    rmSync(join(root, 'history'));
    make(5);
    make(6);
    expect(there()).toEqual([1, 2, 3, 4, 5, 6].map(stampOf));
    for (let number = 7; number <= 9; number += 1) make(number);
    expect(there()).toEqual([1, 2, 3, 4, 6, 7, 8, 9].map(stampOf));
  });
  it('clears away what was superseded and what a killed build began', async () => {
    mkdirSync(join(root, `${stampOf(7)}.new`));
    mkdirSync(join(root, `${stampOf(8)}.gone`));
    for (let number = 1; number <= 5; number += 1) make(number);
    await builds.clear();
    const left = readdirSync(root).filter((name) => /^[0-9a-f]{16}/.test(name));
    expect(left.sort()).toEqual([2, 3, 4, 5].map(stampOf));
  });
  it('counts no build with a manifest that is empty or cut off', () => {
    const whole = make(1);
    const broken = make(2);
    for (const text of ['', '{"build":"x","entries":{', 'null']) {
      writeFileSync(join(root, broken, 'manifest.json'), text);
      expect([builds.isBuilt(whole), builds.isBuilt(broken)]).toEqual([true, false]);
      expect(builds.lastGood('content')).toBe(whole);
    }
    expect(builds.isBuilt('../x')).toBe(false);
  });
});

describe('leases', () => {
  it('of a process that died counts no longer', () => {
    lease(join(root, 'leases'), stampOf(1));
    const [name] = readdirSync(join(root, 'leases'));
    writeFileSync(join(root, 'leases', name!), JSON.stringify({ ...markOf(), began: 'before' }));
    expect(builds.holders()).toEqual([]);
  });
  it('of another container counts while it shows itself, also when the clock was set back since', () => {
    lease(join(root, 'leases'), stampOf(1));
    const path = join(root, 'leases', readdirSync(join(root, 'leases'))[0]!);
    writeFileSync(path, JSON.stringify({ ...markOf(), space: 'pid:[1]' }));
    const heldAt = (time: number) => {
      utimesSync(path, time / 1000, time / 1000);
      return builds.holders().map(({ isHere }) => isHere);
    };
    expect(heldAt(now - 60_000)).toEqual([false]);
    expect(heldAt(now + 365 * 86_400_000)).toEqual([false]);
    expect(heldAt(now - 2 * 86_400_000)).toEqual([]);
  });
  it('is told about and done without where nothing can be written', () => {
    const told: string[] = [];
    writeFileSync(join(root, 'leases'), 'a file, not a folder');
    builds.lease(stampOf(1), (line) => told.push(line)).release();
    expect(told).toEqual([expect.stringMatching(/^It could not be noted that \w+ is served.*: E\w+: /)]);
  });
});

it('remembers previews apart from the site, which is never served one in its place', () => {
  const preview = make(2, rememberedAs('content', { PREVIEW_DAY: '2026-11-26' }));
  expect(builds.lastGood(rememberedAs('content', {}))).toBeUndefined();
  const site = make(1);
  expect([builds.lastGood('content'), builds.list('content')]).toEqual([site, [site]]);
  expect(builds.isBuilt(preview)).toBe(true);
});
