import { cpSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { readManifest } from '@/lib/trees/read-manifest';
import { writeSums } from '@/lib/trees/verify-tree';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { closeServer } from './fixtures/close-server';
import { ask } from './fixtures/raw-request';
import { makeSmallTree } from './fixtures/small-tree';
import { createHttpServer } from './http-server';
import { listen } from './listen';
import { Serving } from './serve-site';

let root: string;
let first: string;
let second: string;
const told: string[] = [];

async function makeTree(stamp: string, build: string): Promise<string> {
  const directory = join(root, stamp);
  const made = makeSmallTree();
  cpSync(made, directory, { recursive: true });
  writeFileSync(join(directory, 'manifest.json'), JSON.stringify({ ...readManifest(directory), build }));
  await writeSums(directory);
  return directory;
}

beforeEach(async () => {
  told.length = 0;
  root = temporaryFolder('serving');
  first = await makeTree('1'.repeat(16), 'first');
  second = await makeTree('2'.repeat(16), 'second');
});

const leases = () => readdirSync(join(root, 'leases')).map((name) => name.slice(0, 1));
const serve = (options: object = {}) =>
  new Serving({ directory: first, port: 0, log: (line) => told.push(line), ...options });

describe('what is served', () => {
  it('is held by a lease, and changes when another tree is published', () => {
    const serving = serve({ current: () => second });
    expect([serving.tree.build, leases()]).toEqual(['first', ['1']]);
    serving.reload();
    expect([serving.tree.build, leases()]).toEqual(['second', ['2']]);
  });
  it('stays what it is when the published tree cannot be opened', () => {
    const serving = serve({ current: () => second });
    truncateSync(join(second, 'manifest.json'));
    serving.reload();
    expect([serving.tree.build, leases()]).toEqual(['first', ['1']]);
    expect(told.join('\n')).toMatch(/manifest\.json is damaged: it is empty[\s\S]* is served on\./);
  });
  it('is looked through, told of when it is damaged, and made again', async () => {
    truncateSync(join(first, 'files/cv.html'));
    const repaired: string[] = [];
    const repair = (directory: string) => Promise.resolve(repaired.push(directory) && directory);
    const serving = serve({ repair });
    serving.watch();
    await expect.poll(() => repaired).toEqual([first]);
    expect(told.join('\n')).toContain('files/cv.html does not hold what the manifest says');
  });
  it('is said to be gone when its folder is taken away while it is served, and another that is made is served', async () => {
    const serving = serve({ repair: () => Promise.resolve(second) });
    serving.watch();
    await expect.poll(() => serving.health().tree).toBe('whole');
    rmSync(first, { recursive: true });
    expect(serving.health()).toMatchObject({ status: 'failing', tree: 'gone' });
    await expect.poll(() => serving.health()).toMatchObject({ status: 'ok', tree: 'whole' });
    expect(serving.tree.build).toBe('second');
  });
  it('is looked through again when a file of it cannot be read any more', async () => {
    const serving = serve();
    const server = createHttpServer(() => serving.tree, { onError: serving.onError });
    const port = await listen(server, 0, '127.0.0.1');
    serving.watch();
    await expect.poll(() => serving.health().tree).toBe('whole');
    rmSync(join(first, 'files/cv.html'));
    expect((await ask(port, '/cv')).status).toBe(500);
    await expect.poll(() => serving.health()).toMatchObject({ status: 'ok', tree: 'damaged: 1 of its files' });
    await closeServer(server);
  });
});
