import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { commonHeaders } from '../lib/http/response-headers';
import { builtManifest } from './support/built-site';
import { ask, askRaw, browserAccept } from './support/raw-request';

const manifest = builtManifest();
/** All but the page of failures, which is sent with a failure alone. */
const entries = Object.entries(manifest.entries).filter(([, { status }]) => status !== 500);

test('every address of the built site answers with its status, its tag and the same bytes in every coding', async ({
  baseURL,
}) => {
  for (const [address, entry] of entries) {
    const plain = await ask(baseURL!, encodeURI(address), { accept: browserAccept });
    expect([address, plain.status, plain.headers.etag]).toEqual([address, entry.status, entry.forms.identity.etag]);
    expect([address, plain.body.length]).toEqual([address, entry.forms.identity.bytes]);
    if (!entry.forms.br) continue;
    const brotli = await ask(baseURL!, encodeURI(address), {
      accept: browserAccept,
      'accept-encoding': 'gzip, deflate, br',
    });
    const gzip = await ask(baseURL!, encodeURI(address), { accept: browserAccept, 'accept-encoding': 'gzip' });
    expect([address, brotliDecompressSync(brotli.body).equals(plain.body)]).toEqual([address, true]);
    expect([address, gunzipSync(gzip.body).equals(plain.body)]).toEqual([address, true]);
    expect(new Set([plain, brotli, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  }
});

test('every address answers 304 to the tag it gave', async ({ baseURL }) => {
  for (const [address, entry] of entries.filter(([, { status }]) => status === 200)) {
    const { status, body } = await ask(baseURL!, encodeURI(address), {
      accept: browserAccept,
      'if-none-match': entry.forms.identity.etag,
    });
    expect([address, status, body.length]).toEqual([address, 304, 0]);
  }
});

test('pages, files, redirects and refusals carry the same protecting headers', async ({ baseURL }) => {
  const redirected = Object.keys(manifest.redirects)[0] ?? '/cv/';
  for (const path of [
    '/',
    '/cv',
    '/cv.pdf',
    '/sitemap.xml',
    '/robots.txt',
    redirected,
    '/cv/',
    '/nothing',
    '/%00',
    '/%252e',
    '/publications?type=article',
  ]) {
    const { headers } = await ask(baseURL!, path);
    for (const [name, value] of Object.entries(commonHeaders))
      expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
    expect([path, headers['content-security-policy']]).toEqual([path, expect.stringMatching(/^default-src 'none'/)]);
    expect([path, headers['content-security-policy']]).toEqual([path, expect.not.stringContaining('unsafe-inline')]);
    expect(headers['x-powered-by']).toBeUndefined();
  }
});

test('only GET and HEAD are allowed', async ({ baseURL }) => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE']) {
    const { status, headers } = await ask(baseURL!, '/cv', {}, method);
    expect([method, status, headers.allow]).toEqual([method, 405, 'GET, HEAD']);
  }
});

test('malformed addresses are refused without a word about the machine', async ({ baseURL }) => {
  for (const path of [
    '/../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/%2e%2e/x',
    '/%252e%252e/x',
    '/%00',
    '/cv%00.pdf',
    '/%',
    '/%zz',
    '/a\\b',
    `/${'a'.repeat(5000)}`,
  ]) {
    const { status, body } = await ask(baseURL!, path);
    expect([path.slice(0, 20), status >= 400 && status < 500]).toEqual([path.slice(0, 20), true]);
    expect(body.toString()).not.toMatch(/node_modules|\n\s+at |\/(?:home|root|work|usr)\//);
  }
});

test('forms are chosen by the Accept header, and what fits nothing gets the list', async ({ baseURL }) => {
  const pdf = await ask(baseURL!, '/cv', { accept: 'application/pdf' });
  expect([pdf.headers['content-type'], pdf.headers['content-location'], pdf.headers.vary]).toEqual([
    'application/pdf',
    '/cv.pdf',
    'Accept, Accept-Encoding',
  ]);
  const none = await ask(baseURL!, '/cv', { accept: 'audio/ogg' });
  expect([none.status, none.body.toString()]).toEqual([406, expect.stringContaining('application/pdf /cv.pdf')]);
  expect((await ask(baseURL!, '/cv', { accept: browserAccept })).headers['content-type']).toBe(
    'text/html; charset=utf-8',
  );
  const hostile = await ask(baseURL!, '/cv', { accept: `${'application/x;q=0.1,'.repeat(500)}"` });
  expect(hostile.status).toBe(406);
});

test('a page with a question in its address is rendered on request, pruned and with a policy', async ({ baseURL }) => {
  const first = await ask(baseURL!, '/publications?type=article', { rsc: '1', 'next-router-prefetch': '1' });
  expect([first.status, first.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect(first.body.toString()).not.toContain('/_next/');
  expect(first.body.toString()).toContain('<main');
  expect(first.headers['x-nextjs-cache']).toBeUndefined();
  expect(
    (await ask(baseURL!, '/publications?type=article', { 'if-none-match': String(first.headers.etag) })).status,
  ).toBe(304);
});

test('health names the build and says that it is whole', async ({ baseURL }) => {
  const health = () => ask(baseURL!, '/healthz').then(({ body }) => JSON.parse(body.toString()) as object);
  await expect.poll(health).toEqual({ status: 'ok', build: manifest.build, tree: 'whole' });
  expect((await ask(baseURL!, '/healthz')).headers['cache-control']).toBe('no-store');
});

test('parameters that an address does not read change nothing', async ({ baseURL }) => {
  for (const [path, other] of [
    ['/publications', '/publications?utm_source=x&fbclid=y'],
    ['/publications', '/publications?topic=&text=%20'],
    ['/publications.bib', '/publications.bib?x=1'],
    ['/search', '/search?ref=mail'],
    ['/publications?type=article', '/publications?fbclid=y&type=article&type=book'],
  ]) {
    const [plain, asked] = await Promise.all(
      [path!, other!].map((address) => ask(baseURL!, address, { accept: browserAccept })),
    );
    expect([other, asked!.headers.etag]).toEqual([other, plain!.headers.etag]);
  }
});

test('the page of failures has no address', async ({ baseURL }) => {
  expect((await ask(baseURL!, '/server-error')).status).toBe(404);
});

test('security.txt says whom to tell and until when', async ({ baseURL }) => {
  const { body, headers } = await ask(baseURL!, '/.well-known/security.txt');
  expect(headers['content-type']).toBe('text/plain; charset=utf-8');
  expect(body.toString()).toMatch(/^Contact: (?:mailto:\S+@\S+|https:\S+)\nExpires: \d{4}-\d\d-\d\dT00:00:00Z\n/);
});

test('a client that offers HTTP/2 is answered, also when Next has been started', async ({ baseURL }) => {
  expect((await ask(baseURL!, '/search?q=reasoning')).status).toBe(200);
  expect(
    await askRaw(baseURL!, 'GET /cv HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n'),
  ).toMatch(/^HTTP\/1\.1 200 /);
});
