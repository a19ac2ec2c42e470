import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { renderRoutes } from './render-routes';

// In the project, because the code asks for the project's Next.
const nextDirectory = `.cache/next-${process.pid}`;

/** Sends a page that says what an expression is. */
const page = (said: string) =>
  `response.setHeader('content-type', 'text/html'); response.end('<!doctype html><html><head><title>A</title></head><body><p>' + ${said} + '</p></body></html>')`;

/** Code of routes as Next compiles it, each a handler that answers in its own way. */
const handlers = {
  '/': page('"Home"'),
  '/works/[key]': page('request.url'),
  '/_not-found': page('response.statusCode'),
  '/talks': `response.statusCode = 404; ${page('"None"')}`,
  '/moved': 'response.statusCode = 307; response.end()',
  '/broken': 'throw new Error("no such chart")',
  '/open': page('"<b>"'),
  '/cv.md':
    "response.setHeader('content-type', 'text/markdown'); response.setHeader('x-next-cache-tags', 'a'); response.setHeader('etag', 'b'); response.setHeader('link', '</cv>; rel=canonical'); response.end('# CV')",
};
const files = new Set(['/cv.md']);

beforeAll(() => {
  mkdirSync(nextDirectory, { recursive: true });
  writeFileSync(join(nextDirectory, 'package.json'), '{"type":"commonjs"}');
  const entrypoints = Object.entries(handlers).map(([pathname, body], index) => {
    const file = `route-${index}.js`;
    writeFileSync(join(nextDirectory, file), `exports.handler = async (request, response) => { ${body}; };`);
    return { pathname, file, isPage: !files.has(pathname) };
  });
  writeFileSync(join(nextDirectory, 'entrypoints.json'), JSON.stringify(entrypoints));
});
afterAll(() => rmSync(nextDirectory, { recursive: true, force: true }));

const render = (...routes: { route: string; pathname?: string }[]) =>
  renderRoutes({
    nextDirectory,
    routes: routes.map(({ route, pathname = route }) => ({ route, pathname })),
    options: { knownScripts: new Set(), basePath: '' },
  });

const textOf = (prepared: unknown) =>
  Buffer.from((prepared as { page: { after: Uint8Array } }).page.after).toString() +
  Buffer.from((prepared as { page: { before: Uint8Array } }).page.before).toString();

it('prepares pages and files, a file with its own headers and none of Next’s', async () => {
  const [home, copy] = await render({ route: '/' }, { route: '/cv.md' });
  expect(home).toMatchObject({ route: '/' });
  expect(textOf(home)).toContain('Home');
  expect(copy).toEqual({
    route: '/cv.md',
    headers: { 'content-type': 'text/markdown', link: '</cv>; rel=canonical' },
    body: Buffer.from('# CV'),
  });
});

it('asks for an address as a browser writes it', async () => {
  const [work] = await render({ route: '/works/ü', pathname: '/works/[key]' });
  expect(work).toMatchObject({ route: '/works/ü' });
  expect(textOf(work)).toContain('/works/%C3%BC');
});

it('makes the page for what is not there as one that says so, and leaves out a list that is not there', async () => {
  const rendered = await render({ route: '/talks' }, { route: '/404', pathname: '/_not-found' });
  expect(rendered).toHaveLength(1);
  expect(rendered[0]).toMatchObject({ route: '/404' });
  expect(textOf(rendered[0])).toContain('404');
});

it('says of each page that could not be rendered why, and renders the others', async () => {
  const routes = ['/broken', '/moved', '/open', '/'].map((route) => ({ route }));
  const [broken, moved, open, home] = await render(...routes);
  expect(broken).toMatch(/^\/broken: .*no such chart/);
  expect(moved).toMatch(/^\/moved: .*answers 307.*redirects/);
  expect(open).toMatch(/^\/open: .*closes <p> where <b> is open$/);
  expect(home).toMatchObject({ route: '/' });
});
