import { appendFileSync, chmodSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeSmallTree } from '@/lib/serve/fixtures/small-tree';
import { putInPlace } from './put-in-place';
import { formatDamage, verifyTree } from './verify-tree';

let tree: string;
beforeEach(async () => {
  const aside = makeSmallTree();
  mkdirSync(join(aside, 'next/server'), { recursive: true });
  writeFileSync(join(aside, 'next/server/page.js'), 'code');
  writeFileSync(join(aside, 'nginx.conf'), 'http { }');
  await putInPlace(aside, (tree = `${aside}.placed`));
});
afterEach(() => rmSync(tree, { recursive: true }));

/** Turns one bit of a file over and leaves its length and its times as they are. */
function flip(file: string): void {
  const body = readFileSync(join(tree, file));
  body[body.length >> 1]! ^= 1;
  writeFileSync(join(tree, file), body);
}

const damaged = async () => (await verifyTree(tree)).map(({ file }) => file);

describe('verifying a tree', () => {
  it('finds nothing in a whole one', async () => {
    expect(await verifyTree(tree)).toEqual([]);
  });
  it.each([
    ['files/cv.html'],
    ['files/cv.html.br'],
    ['files/cv.pdf'],
    ['files/publications/a.bib.gz'],
    ['next/server/page.js'],
    ['nginx.conf'],
  ])('finds a bit that turned over, an empty file and a missing one: %s', async (file) => {
    flip(file);
    expect(await damaged()).toEqual([file]);
    truncateSync(join(tree, file));
    expect(await damaged()).toEqual([file]);
    rmSync(join(tree, file));
    expect(await damaged()).toEqual([file]);
  });
  it('finds a manifest that was changed, cut off or emptied', async () => {
    flip('manifest.json');
    expect(await damaged()).not.toEqual([]);
    truncateSync(join(tree, 'manifest.json'), 40);
    expect((await verifyTree(tree))[0]!.what).toMatch(/manifest\.json is damaged: .*npm run build/);
    truncateSync(join(tree, 'manifest.json'));
    expect((await verifyTree(tree))[0]!.what).toMatch(/it is empty/);
  });
  it('finds a list of hashes that is missing, cut off or emptied', async () => {
    const sums = join(tree, 'SHA256SUMS');
    truncateSync(sums, readFileSync(sums).length - 3);
    expect(await damaged()).toEqual(['SHA256SUMS']);
    rmSync(sums);
    expect(await damaged()).toEqual(['SHA256SUMS']);
  });
  it('finds what may not be read', async () => {
    chmodSync(join(tree, 'files/cv.html'), 0);
    // Root reads everything.
    expect(await damaged()).toEqual(process.getuid?.() === 0 ? [] : ['files/cv.html']);
  });
  it('tells of much damage in a few lines', () => {
    const damage = Array.from({ length: 9 }, (_, index) => ({ file: `files/${index}`, what: 'is missing' }));
    expect(formatDamage('.site/x', damage).split('\n')).toHaveLength(6);
    expect(formatDamage('.site/x', damage)).toMatch(/\.site\/x\/files\/0 is missing[\s\S]*and 4 more$/);
  });
});

describe('putting a tree in its place', () => {
  it('writes hashes that sha256sum reads', () => {
    expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: tree }).status).toBe(0);
    appendFileSync(join(tree, 'nginx.conf'), '#');
    expect(spawnSync('sha256sum', ['--check', '--quiet', 'SHA256SUMS'], { cwd: tree }).status).toBe(1);
  });
  it('takes the place of a damaged one', async () => {
    truncateSync(join(tree, 'manifest.json'));
    await putInPlace(makeSmallTree(), tree);
    expect(await verifyTree(tree)).toEqual([]);
  });
});
