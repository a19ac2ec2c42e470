import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readNextOutput } from './next-output';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'next-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Writes what Next 16.4 leaves of a build with a page, a file of a route handler, an empty section and what is rendered on request. */
function leave(changes: Record<string, unknown> = {}): void {
  const files: Record<string, unknown> = {
    'prerender-manifest.json': {
      version: 4,
      routes: {
        '/blog/%C3%BC': { routeType: 'page' },
        '/talks': { routeType: 'page' },
        '/_not-found': { routeType: 'page', initialStatus: 404 },
        '/_global-error': { routeType: 'page' },
        '/cv/as/cv.md': {
          routeType: 'route',
          initialStatus: 200,
          initialHeaders: { 'content-type': 'text/markdown', 'x-next-cache-tags': 'a' },
        },
      },
      dynamicRoutes: { '/blog/[slug]': { fallback: false }, '/publications/[key]': { fallback: null } },
    },
    'routes-manifest.json': {
      staticRoutes: [
        { page: '/search/results', namedRegex: '^/search/results$' },
        { page: '/talks', namedRegex: '^/talks$' },
      ],
      dynamicRoutes: [
        { page: '/blog/[slug]', namedRegex: '^/blog/(?<nxtPslug>[^/]+?)$' },
        { page: '/publications/[key]', namedRegex: '^/publications/(?<nxtPkey>[^/]+?)$' },
      ],
    },
    'server/app/blog/ü.meta': { headers: {} },
    'server/app/talks.meta': { status: 404 },
    'server/app/_not-found.meta': { status: 404 },
    'server/app/blog/page_client-reference-manifest.js': 'x["/blog"] = {"clientModules":{}}',
    'static/chunks/a.css': 'b{}',
    'static/media/c.svg': '<svg/>',
    ...changes,
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
}

it('finds what was rendered, with the status and headers of each, and what is rendered on request', async () => {
  leave();
  const { routes, sheets, staticFiles, dynamicRoutes } = await readNextOutput(folder);
  expect(routes.map(({ route, status, isPage, headers }) => ({ route, status, isPage, headers }))).toEqual([
    { route: '/blog/ü', status: 200, isPage: true, headers: {} },
    { route: '/_not-found', status: 404, isPage: true, headers: {} },
    { route: '/cv/as/cv.md', status: 200, isPage: false, headers: { 'content-type': 'text/markdown' } },
  ]);
  expect(routes[0]!.path).toBe(join(folder, 'server/app/blog/ü.html'));
  expect([...sheets]).toEqual([['/_next/static/chunks/a.css', 'b{}']]);
  expect([...staticFiles.keys()]).toEqual(['/_next/static/media/c.svg']);
  expect(dynamicRoutes).toEqual(['^/search/results$', '^/publications/(?<nxtPkey>[^/]+?)$']);
});

it('refuses the files of another version of Next, naming what it does not know', async () => {
  leave({ 'prerender-manifest.json': { version: 5, routes: {}, dynamicRoutes: {} } });
  await expect(readNextOutput(folder)).rejects.toThrow('prerender-manifest.json is of version 5');
});
