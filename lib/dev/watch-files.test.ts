import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { watchFiles } from './watch-files';

const opened: (() => void)[] = [];
afterEach(() => opened.splice(0).forEach((close) => close()));

/** A watched folder with one file, and what waits for the next call. */
function watched() {
  const root = temporaryFolder('watch');
  const folder = join(root, 'content');
  mkdirSync(join(folder, 'posts'), { recursive: true });
  const post = join(folder, 'posts/a.mdx');
  writeFileSync(post, '0');
  writeFileSync(join(root, 'library.bib'), '0');
  symlinkSync(join(root, 'library.bib'), join(folder, 'publications.bib'));
  let calls = 0;
  let heard: (() => void) | undefined;
  const { close } = watchFiles(folder, async () => {
    calls += 1;
    heard?.();
  });
  opened.push(close);
  const after = async (save: () => void) => {
    const next = new Promise<void>((resolve) => (heard = resolve));
    save();
    await next;
    return calls;
  };
  return { root, folder, post, after };
}

/** As vim and many others save: a new file in the place of the old one. */
function replace(path: string, text: string): void {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}

it('hears every save, whether a file is written or replaced', async () => {
  const { post, after } = watched();
  for (const text of ['1', '2']) await after(() => replace(post, text));
  await after(() => writeFileSync(post, '3'));
  expect(await after(() => rmSync(post))).toBeGreaterThanOrEqual(4);
});

it('hears saves in new folders, and of a file that a link leads to', async () => {
  const { root, folder, after } = watched();
  await after(() => mkdirSync(join(folder, 'topics')));
  await after(() => writeFileSync(join(folder, 'topics/t.mdx'), '1'));
  expect(await after(() => replace(join(root, 'library.bib'), '1'))).toBeGreaterThanOrEqual(3);
});

it('is settled only when a save has been dealt with', async () => {
  const root = temporaryFolder('watched');
  const said: string[] = [];
  let finish = () => undefined as void;
  const files = watchFiles(root, async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    said.push('saved');
  });
  opened.push(files.close);
  writeFileSync(join(root, 'a.mdx'), 'A');
  const settled = files.settled().then(() => said.push('settled'));
  while (said.length === 0) {
    finish();
    await new Promise((resolve) => setImmediate(resolve));
  }
  await settled;
  expect(said.at(-1)).toBe('settled');
  expect(said).toContain('saved');
});
