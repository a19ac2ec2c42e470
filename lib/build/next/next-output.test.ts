import { existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { NextAdapter } from 'next';
import { beforeEach, expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import adapter from './adapter.js';
import { copyNextServer } from './copy-next-server';
import { readEntrypoints } from './entrypoints';
import { readNextOutput } from './next-output';

type HandedOver = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

let folder: string;
beforeEach(() => (folder = temporaryFolder('next')));

/** Writes a file into Next's folder and resolves its path. */
function write(path: string, content = ''): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const noClient = 'x["/page"] = {"clientModules":{}}';

/** A route with its twin for Next's router, and what it loads. */
function route(pathname: string, ...loaded: string[]) {
  const filePath = write(`server/app${pathname}/page.js`);
  const assets = Object.fromEntries(loaded.map((file) => [relative(tmpdir(), file), file]));
  return [pathname, `${pathname}.rsc`].map((name) => ({ pathname: name, filePath, assets }));
}

/** Has the adapter write down what Next 16.4 hands it of a small site, or another part of it. */
async function handOver(changes: Record<string, unknown> = {}): Promise<void> {
  const chunk = write('server/chunks/shared.js', 'shared');
  const manifest = write('server/app/page_client-reference-manifest.js', noClient);
  const outside = join(tmpdir(), 'node_modules/yaml/index.js');
  const link = join(folder, 'node_modules/yaml-1a2b');
  mkdirSync(dirname(link), { recursive: true });
  if (!existsSync(link)) symlinkSync(process.cwd(), link);
  const outputs = {
    appPages: [
      ...route('/[...path]'),
      ...route('/publications/[key]', link),
      ...route('/blog', chunk, manifest, outside),
      ...route('/publications/filter'),
    ],
    appRoutes: route('/publications/[key]/as/[format]'),
    staticFiles: [
      { pathname: '/_next/static/chunks/a.css', filePath: write('static/chunks/a.css', 'b{}') },
      { pathname: '/_next/static/media/c.svg', filePath: write('static/media/c.svg', '<svg/>') },
      { pathname: '/404', filePath: write('server/pages/404.html') },
    ],
    ...changes,
  };
  const dynamicRoutes = ['/publications/[key]', '/publications/[key]/as/[format]', '/[...path]'].map((source) => ({
    source,
  }));
  await adapter.onBuildComplete!({
    outputs,
    routing: { dynamicRoutes },
    distDir: folder,
    repoRoot: tmpdir(),
  } as unknown as HandedOver);
}

it('finds the style sheets and the other files that browsers load', async () => {
  await handOver();
  const { sheets, staticFiles } = await readNextOutput(folder);
  expect([...sheets]).toEqual([['/_next/static/chunks/a.css', 'b{}']]);
  expect([...staticFiles]).toEqual([['/_next/static/media/c.svg', join(folder, 'static/media/c.svg')]]);
});

it.each([
  ['/blog', 'server/app/blog/page.js', true],
  ['/publications/filter', 'server/app/publications/filter/page.js', true],
  ['/publications/gimenes2025', 'server/app/publications/[key]/page.js', true],
  ['/publications/gimenes2025/as/bib', 'server/app/publications/[key]/as/[format]/page.js', false],
  ['/publications/a/b', 'server/app/[...path]/page.js', true],
])('has the most particular route answer %s', async (path, file, isPage) => {
  await handOver();
  const found = readEntrypoints(folder).find(({ expression }) => new RegExp(expression).test(path))!;
  expect([relative(folder, found.file), found.isPage]).toEqual([file, isPage]);
});

it('names the parameters of an address', async () => {
  await handOver();
  const expressionOf = (pathname: string) =>
    new RegExp(readEntrypoints(folder).find((route) => route.pathname === pathname)!.expression);
  expect(expressionOf('/publications/[key]/as/[format]').exec('/publications/a.b/as/ris')?.groups).toEqual({
    key: 'a.b',
    format: 'ris',
  });
  expect(expressionOf('/[...path]').exec('/on/a/b')?.groups).toEqual({ path: 'on/a/b' });
});

it('refuses a page with a client component', async () => {
  const manifest = write('page_client-reference-manifest.js', 'x["/a"] = {"clientModules":{"[project]/app/a.tsx":{}}}');
  await handOver({ appPages: route('/a', manifest) });
  await expect(readNextOutput(folder)).rejects.toThrow('app/a.tsx is a client component');
});

it('copies what the server loads of Next’s folder, links leading where they led', async () => {
  await handOver();
  const { serverFiles } = await readNextOutput(folder);
  const copy = join(folder, 'copy/next');
  await copyNextServer(serverFiles, folder, copy);
  expect(readFileSync(join(copy, 'server/chunks/shared.js'), 'utf8')).toBe('shared');
  expect(readdirSync(join(copy, 'server/app/blog'))).toEqual(['page.js']);
  expect(realpathSync(join(copy, 'node_modules/yaml-1a2b'))).toBe(realpathSync(process.cwd()));
  expect(readdirSync(copy).sort()).toEqual(['entrypoints.json', 'node_modules', 'server']);
  expect(readEntrypoints(copy).map(({ pathname }) => pathname)).toEqual(
    readEntrypoints(folder).map(({ pathname }) => pathname),
  );
});
