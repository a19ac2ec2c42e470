import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeServer } from './fixtures/close-server';
import { ask } from './fixtures/raw-request';
import { makeSmallTree } from './fixtures/small-tree';
import { createSiteServer } from './http-server';
import { listen } from './listen';
import { renderPage } from './render/render-page';
import { openStaticTree } from './static-tree';

const directory = makeSmallTree('https://university.example/emmy%20n/~noether');
const base = '/emmy%20n/~noether';
let server: Server;
let port: number;

beforeAll(async () => {
  server = createSiteServer({
    mode: 'production',
    tree: openStaticTree(directory),
    render: (asked) =>
      renderPage(asked, {
        basePath: base,
        nextHandler: async (request, response) => {
          response.statusCode = 307;
          response.setHeader('Location', `/publications?from=${encodeURIComponent(request.url ?? '')}`).end();
        },
      }),
  });
  port = await listen(server, 0, '127.0.0.1');
});

afterAll(async () => {
  await closeServer(server);
  rmSync(directory, { recursive: true });
});

it.each([
  ['/', 'Home'],
  ['/cv', 'CV'],
  ['/cv.md', '# CV'],
  ['/publications/a.bib', '@article'],
])('%s stands under the path of the site', async (address, text) => {
  const answer = await ask(port, base + address);
  expect(answer.status).toBe(200);
  expect(answer.body.toString()).toContain(text);
  // As a proxy writes it that decodes and encodes again.
  expect((await ask(port, `${base.replace('~', '%7E')}${address}`)).status).toBe(200);
});

it.each([
  [base, `${base}/`],
  [`${base}/cv/`, `${base}/cv`],
  [`${base}//cv?x=1`, `${base}/cv?x=1`],
  [`${base}/old`, `${base}/cv`],
])('%s leads to %s', async (from, to) => {
  const { status, headers } = await ask(port, from);
  expect(status).toBe(308);
  expect(headers.location).toBe(to);
});

it.each(['/', '/cv', '/emmy%20n', '/emmy%20n/~noethers/cv', `//${base}/cv`, '/assets/site.0123abcd.js'])(
  'nothing stands at %s',
  async (address) => expect((await ask(port, address)).status).toBe(404),
);

it('names other forms and the rules of looking ahead under the path', async () => {
  const bib = await ask(port, `${base}/publications/a`, { accept: 'application/x-bibtex' });
  expect(bib.headers['content-location']).toBe(`${base}/publications/a.bib`);
  const none = await ask(port, `${base}/publications/a`, { accept: 'image/png' });
  expect(none.body.toString()).toContain(` ${base}/publications/a.bib`);
  expect((await ask(port, `${base}/cv`)).headers['speculation-rules']).toBe(`"${base}/speculation-rules.json"`);
  expect((await ask(port, `${base}/publications/onRequest`)).headers.location).toMatch(`${base}/publications?from=`);
});

it('tells of its health to whoever asks the server itself', async () => {
  expect((await ask(port, '/healthz')).status).toBe(200);
  expect((await ask(port, `${base}/healthz`)).status).toBe(200);
});
