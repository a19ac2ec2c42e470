import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import type { NextAdapter } from 'next';
import { afterEach, beforeEach, expect, it } from 'vitest';
import adapter from './adapter.js';
import { copyNextServer } from './copy-next-server';
import { readNextOutput } from './next-output';

type HandedOver = Parameters<NonNullable<NextAdapter['onBuildComplete']>>[0];

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'next-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a file into Next's folder and resolves its path. */
function write(path: string, content = ''): string {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

const next = { vary: 'rsc', 'x-next-cache-tags': 'a', 'x-nextjs-prerender': '1' };
const html = { 'content-type': 'text/html; charset=utf-8', ...next };
const prerender = (pathname: string, routeType: string, fallback: object = {}) => ({
  pathname,
  routeType,
  fallback: { filePath: join(folder, `${pathname}.file`), initialHeaders: html, initialRevalidate: false, ...fallback },
});
const noClient = 'x["/page"] = {"clientModules":{}}';
const onlyForPreviews = [{ type: 'cookie', key: '__prerender_bypass', value: '0' }];

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
      ...route('/blog', chunk, manifest, outside),
      ...route('/blog/[slug]', chunk),
      ...route('/talks'),
      ...route('/publications/[key]', link),
      ...route('/search/results'),
      ...route('/[...path]'),
      ...route('/_not-found'),
    ],
    appRoutes: route('/cv/as/[file]'),
    prerenders: [
      prerender('/blog', 'page'),
      { pathname: '/blog.rsc', fallback: { filePath: join(folder, 'blog.rsc') } },
      prerender('/blog/%C3%BC', 'page'),
      prerender('/talks', 'page', { initialStatus: 404 }),
      prerender('/_global-error', 'page', { initialStatus: 500 }),
      prerender('/cv/as/cv.md', 'route', {
        initialStatus: 200,
        initialHeaders: { 'content-type': 'text/markdown', 'content-disposition': 'inline', ...next },
      }),
      { pathname: '/publications/[key]', routeType: 'page', response: 'empty' },
      { pathname: '/blog/[slug]' },
    ],
    staticFiles: [
      { pathname: '/_next/static/chunks/a.css', filePath: write('static/chunks/a.css', 'b{}') },
      { pathname: '/_next/static/media/c.svg', filePath: write('static/media/c.svg', '<svg/>') },
      { pathname: '/404', filePath: write('server/pages/404.html') },
      { pathname: '/500', filePath: write('server/pages/500.html') },
      { pathname: '/sitemap.xml', filePath: write('sitemap.xml.body') },
    ],
    ...changes,
  };
  const dynamicRoutes = [
    { source: '/blog/[slug]', has: onlyForPreviews },
    { source: '/cv/as/[file]', has: onlyForPreviews },
    { source: '/publications/[key]', has: undefined },
    { source: '/[...path]', has: onlyForPreviews },
  ];
  await adapter.onBuildComplete!({
    outputs,
    routing: { dynamicRoutes },
    distDir: folder,
    repoRoot: tmpdir(),
  } as unknown as HandedOver);
}

it('finds what was rendered, with the status and headers of each, and what is rendered on request', async () => {
  await handOver();
  const { routes, sheets, staticFiles, dynamicRoutes } = await readNextOutput(folder);
  expect(routes.map(({ route, status, isPage, headers }) => ({ route, status, isPage, headers }))).toEqual([
    { route: '/blog', status: 200, isPage: true, headers: {} },
    { route: '/blog/ü', status: 200, isPage: true, headers: {} },
    {
      route: '/cv/as/cv.md',
      status: 200,
      isPage: false,
      headers: { 'content-type': 'text/markdown', 'content-disposition': 'inline' },
    },
    { route: '/404', status: 404, isPage: true, headers: {} },
    { route: '/sitemap.xml', status: 200, isPage: false, headers: { 'content-type': 'application/xml' } },
  ]);
  expect(routes[0]!.path).toBe(join(folder, '/blog.file'));
  expect(routes[3]!.path).toBe(join(folder, 'server/pages/404.html'));
  expect([...sheets]).toEqual([['/_next/static/chunks/a.css', 'b{}']]);
  expect([...staticFiles.keys()]).toEqual(['/_next/static/media/c.svg']);
  expect(dynamicRoutes).toEqual(['^/publications/(?<key>[^/]+?)(?:/)?$', '^/search/results(?:/)?$']);
});

it('reads a route on request that takes several parts of an address', async () => {
  await handOver({ appPages: [...route('/on/[...path]', write('page_client-reference-manifest.js', noClient))] });
  const [expression] = (await readNextOutput(folder)).dynamicRoutes;
  expect(new RegExp(expression!).exec('/on/a/b')?.groups).toEqual({ path: 'a/b' });
});

it('refuses a page that redirects, and says where redirects stand', async () => {
  await handOver({ prerenders: [prerender('/moved', 'page', { initialStatus: 307 })] });
  await expect(readNextOutput(folder)).rejects.toThrow(/\/moved answers 307.*redirects/);
});

it('refuses a page with a client component, and what was rendered in part', async () => {
  const manifest = write('page_client-reference-manifest.js', 'x["/a"] = {"clientModules":{"[project]/app/a.tsx":{}}}');
  await handOver({ appPages: route('/a', manifest) });
  await expect(readNextOutput(folder)).rejects.toThrow('app/a.tsx is a client component');
  await handOver({ prerenders: [prerender('/a', 'page', { filePath: undefined })] });
  await expect(readNextOutput(folder)).rejects.toThrow('/a');
});

it('copies what the server loads of Next’s folder, links leading where they led', async () => {
  await handOver();
  const { serverFiles } = await readNextOutput(folder);
  const copy = join(folder, 'copy/next');
  await copyNextServer(serverFiles, folder, copy);
  expect(readFileSync(join(copy, 'server/chunks/shared.js'), 'utf8')).toBe('shared');
  expect(readdirSync(join(copy, 'server/app/blog')).sort()).toEqual(['[slug]', 'page.js']);
  expect(realpathSync(join(copy, 'node_modules/yaml-1a2b'))).toBe(realpathSync(process.cwd()));
  expect(readdirSync(copy).sort()).toEqual(['node_modules', 'server']);
});
