import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { KeptForms } from './kept-forms';
import { qualityFor, storeBody } from './stored-form';

let root: string;
beforeEach(() => void (root = temporaryFolder('forms')));

const kept = () => join(root, 'kept');
const store = (file: string, text: string, forms = new KeptForms(kept())) =>
  storeBody(
    { directory: root, forms, quality: { brotli: 5, gzip: 6, atOnce: 1 } },
    file,
    Buffer.from(text),
    'text/plain',
  );
const long = 'What a number costs. '.repeat(40);

it('makes a second tree of the same files, times and tags', async () => {
  const first = await store('a.txt', long);
  expect(await store('b.txt', long)).toEqual(first);
  for (const suffix of ['', '.br', '.gz']) {
    const [a, b] = ['a', 'b'].map((name) => statSync(join(root, `${name}.txt${suffix}`)));
    expect(b!.ino).toBe(a!.ino);
    expect(first.identity.etag.slice(1, 9)).toBe((statSync(join(root, 'a.txt')).mtimeMs / 1000).toString(16));
  }
  expect(readFileSync(join(root, 'b.txt'), 'utf8')).toBe(long);
});

it('makes anew what a copy gave the time of another day, and leaves the trees that hold it alone', async () => {
  const first = await store('a.txt', long);
  const now = Date.now() / 1000;
  for (const name of readdirSync(kept())) utimesSync(join(kept(), name), now, now);
  expect(await store('b.txt', long)).toEqual(first);
  expect(statSync(join(root, 'b.txt')).mtimeMs / 1000).toBeLessThan(now - 1e8);
});

it('makes anew what was damaged on the disk', async () => {
  const first = await store('a.txt', long);
  for (const name of readdirSync(kept())) {
    const path = join(kept(), name);
    const { mtimeMs } = statSync(path);
    const damaged = readFileSync(path);
    damaged[7]! ^= 1;
    rmSync(path);
    writeFileSync(path, damaged);
    utimesSync(path, mtimeMs / 1000, mtimeMs / 1000);
  }
  expect(await store('b.txt', long)).toEqual(first);
  expect(readFileSync(join(root, 'b.txt'), 'utf8')).toBe(long);
});

it('drops what no build holds any longer', async () => {
  const forms = new KeptForms(kept());
  await store('old.txt', long);
  await store('held.txt', `${long}!`);
  await store('new.txt', `${long}?`, forms);
  for (const suffix of ['', '.br', '.gz']) rmSync(join(root, `old.txt${suffix}`));
  expect(readdirSync(kept()).length).toBe(9);
  forms.dropUnused();
  expect(readdirSync(kept()).length).toBe(6);
});

it('compresses harder what a reader waits for than what programs fetch', async () => {
  const writer = { directory: root, forms: new KeptForms(kept()), quality: qualityFor(0) };
  const text = Buffer.from(Array.from({ length: 900 }, (_, index) => `What ${index ** 3} costs. `).join(''));
  const page = await storeBody(writer, 'a.html', text, 'text/html; charset=utf-8');
  const feed = await storeBody(writer, 'feed.xml', text, 'application/xml; charset=utf-8');
  expect(page.br!.bytes).toBeLessThan(feed.br!.bytes);
});
