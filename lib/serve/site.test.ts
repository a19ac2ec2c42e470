import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, askRaw } from './fixtures/raw-request';
import { makeSmallTree } from './fixtures/small-tree';
import { closeServer } from './fixtures/close-server';
import { listen } from './listen';
import { createSiteServer } from './http-server';
import { renderPage, type Renderers } from './render/render-page';
import { openStaticTree } from './static-tree';
import { commonHeaders } from '@/lib/http/response-headers';

const directory = makeSmallTree();
let server: Server;
let port: number;
const errors: unknown[] = [];

const renderers: Renderers = {
  nextHandler: async (request, response) => {
    if (request.url?.includes('fail')) throw new Error('at /secret/path');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('x-nextjs-cache', 'HIT');
    response.setHeader('Link', '</_next/static/a.css>; rel=preload; as="style", <https://example.org/>; rel="author"');
    if (request.url?.includes('/filtered/')) response.setHeader('Content-Type', 'application/x-bibtex; charset=utf-8');
    response.end(`<p>${request.url} ${request.headers.rsc ?? ''}`);
  },
  finishPage: (html) => ({ html: `${html}!`, policy: "default-src 'none'" }),
  makeMarkdownCopy: async ({ address, html }) => ({
    address: `${address}.md`,
    body: `# ${html}`,
    mediaType: 'text/markdown; charset=utf-8',
    headers: { Link: '<https://example.org/x>; rel="canonical"' },
  }),
};

beforeAll(async () => {
  server = createSiteServer({
    mode: 'production',
    tree: openStaticTree(directory),
    variants: [
      {
        address: '/cv.pdf',
        parameters: { paper: ['a4', 'letter'] },
        to: ({ paper }) => (paper === 'letter' ? '/cv-letter.pdf' : '/cv.pdf'),
      },
    ],
    render: (asked) => renderPage(asked, renderers),
    onError: (error) => errors.push(error),
  });
  port = await listen(server, 0, '127.0.0.1');
});

afterAll(async () => {
  await closeServer(server);
  rmSync(directory, { recursive: true });
});

const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8';

describe('pages and files', () => {
  it('sends a page with its policy, a strong ETag and the headers of every answer', async () => {
    const { status, headers, body } = await ask(port, '/cv', { accept: browser });
    expect(status).toBe(200);
    expect(body.toString()).toContain('<title>CV');
    expect(headers.etag).toBe(openStaticTree(directory).manifest.entries['/cv']!.forms.identity.etag);
    expect(headers['content-security-policy']).toContain("require-trusted-types-for 'script'");
    expect(headers.vary).toBe('Accept, Accept-Encoding');
    expect(headers['cache-control']).toBe('no-cache');
    expect(headers['last-modified']).toBeUndefined();
  });
  it('sends the precompressed form that the client takes', async () => {
    const { headers, body } = await ask(port, '/cv', { 'accept-encoding': 'gzip, deflate, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toContain('<title>CV');
    expect((await ask(port, '/cv', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip');
    expect(
      (await ask(port, '/cv', { 'accept-encoding': 'br;q=0, gzip;q=0' })).headers['content-encoding'],
    ).toBeUndefined();
  });
  it('answers 304 to a tag it gave, also in a list and weakened', async () => {
    const { forms } = openStaticTree(directory).manifest.entries['/cv']!;
    const own = forms.identity.etag;
    for (const tag of [own, `"x", W/${own}`, '*']) {
      const { status, body } = await ask(port, '/cv', { 'if-none-match': tag });
      expect([status, body.length]).toEqual([304, 0]);
    }
    expect((await ask(port, '/cv', { 'if-none-match': forms.br!.etag })).status).toBe(200);
  });
  it('sends the head of a page without its body', async () => {
    const { status, headers, body } = await ask(port, '/cv', {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
    expect(Number(headers['content-length'])).toBeGreaterThan(10);
  });
  it('keeps hashed assets for a year', async () => {
    expect((await ask(port, '/assets/site.0123abcd.js')).headers['cache-control']).toContain('immutable');
  });
  it('sends a part that is asked for, and says how long a file is of which there is none', async () => {
    const part = await ask(port, '/cv.pdf', { range: 'bytes=-2' });
    expect([part.status, part.headers['content-range'], part.body.toString()]).toEqual([206, 'bytes 9-10/11', 'a4']);
    const none = await ask(port, '/cv.pdf', { range: 'bytes=11-' });
    expect([none.status, none.headers['content-range'], none.headers.etag]).toEqual([416, 'bytes */11', undefined]);
    expect((await ask(port, '/cv.pdf', { range: 'bytes=0-3' }, 'HEAD')).status).toBe(200);
  });
  it('sends nothing to who wanted another state of it', async () => {
    expect((await ask(port, '/cv.pdf', { 'if-match': '"other"' })).status).toBe(412);
  });
  it('answers an unknown address with the 404 page and status 404', async () => {
    for (const path of ['/nothing', '/_next/data/x', '/__proto__', '/constructor', '/publications/filter/x']) {
      const { status, body } = await ask(port, path);
      expect([path, status]).toEqual([path, 404]);
      expect(body.toString()).toContain('Not found');
    }
  });
  it('tells the build', async () => {
    expect(JSON.parse((await ask(port, '/healthz')).body.toString())).toEqual({ status: 'ok', build: 'test-build' });
  });
});

describe('redirects', () => {
  it.each([
    ['/old', '/cv'],
    ['/cv/', '/cv'],
    ['//evil.example/', '/evil.example'],
    ['/cv//?a=1', '/cv?a=1'],
    ['/publications/filter?type=article', '/publications?type=article'],
  ])('%s → %s', async (path, location) => {
    const { status, headers } = await ask(port, path);
    expect([status, headers.location]).toEqual([308, location]);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
});

describe('forms', () => {
  it.each([
    [undefined, '<title>A'],
    ['', '<title>A'],
    ['*/*', '<title>A'],
    [browser, '<title>A'],
    ['nonsense', '<title>A'],
    ['application/x-bibtex', '@article'],
    ['text/html;q=0.1, application/x-bibtex', '@article'],
    ['application/x-bibtex;q=0.2, text/markdown;q=0.9, text/html;q=0.5', '# A'],
    ['text/html;charset=utf-8', '<title>A'],
    ['application/json, application/x-bibtex;q=0.5', '@article'],
  ])('Accept: %s', async (accept, start) => {
    const { status, headers, body } = await ask(port, '/publications/a', accept === undefined ? {} : { accept });
    expect(status).toBe(200);
    expect(body.toString()).toContain(start);
    expect(headers.vary).toContain('Accept');
  });
  it('lists what there is when nothing fits', async () => {
    const { status, headers, body } = await ask(port, '/publications/a', { accept: 'image/png' });
    expect(status).toBe(406);
    expect(body.toString()).toContain('application/x-bibtex /publications/a.bib');
    expect(headers.vary).toContain('Accept');
  });
  it('is not upset by an Accept header of 10 kB or a hostile one', async () => {
    for (const accept of [
      'a/b,'.repeat(2500),
      '"'.repeat(10_000),
      ';q='.repeat(3000),
      'text/html;q=NaN',
      '*/*;q=1e999',
      '/,/,;;',
      '__proto__/constructor',
    ]) {
      expect([200, 406]).toContain((await ask(port, '/publications/a', { accept })).status);
    }
  });
  it('reads a query where the address has variants and ignores it elsewhere', async () => {
    expect((await ask(port, '/cv.pdf?paper=letter')).body.toString()).toContain('letter');
    expect((await ask(port, '/cv.pdf?utm_source=x')).body.toString()).toContain('a4');
    const unknown = await ask(port, '/cv.pdf?paper=a0');
    expect([unknown.status, unknown.body.toString()]).toEqual([
      400,
      '400 Bad Request\nUnknown paper. Known: a4, letter.\n',
    ]);
    expect((await ask(port, '/cv?x=1', { accept: browser })).status).toBe(200);
  });
});

describe('what Next renders on request', () => {
  it('is pruned, given a policy and an ETag, and rid of its cache headers', async () => {
    const { status, headers, body } = await ask(port, '/publications/filter?x=1');
    expect(status).toBe(308);
    expect(body.toString()).toContain('/publications?x=1');
    const page = await ask(port, '/publications?type=article', { rsc: '1' });
    expect(page.body.toString()).toBe('<p>/publications/filter?type=article !');
    expect(page.headers['x-nextjs-cache']).toBeUndefined();
    expect(page.headers['content-security-policy']).toBe("default-src 'none'");
    expect((await ask(port, '/publications?type=article', { 'if-none-match': String(page.headers.etag) })).status).toBe(
      304,
    );
    expect(headers.location).toBeDefined();
  });
  it('announces no style sheet that only Next itself would serve', async () => {
    expect((await ask(port, '/publications?type=article')).headers.link).toBe('<https://example.org/>; rel="author"');
  });
  it('comes in the forms that can be asked the same question', async () => {
    const bibtex = await ask(port, '/publications?type=article', { accept: 'application/x-bibtex' });
    expect(bibtex.body.toString()).toContain('/publications/filtered/bib?type=article');
    expect([bibtex.headers['content-location'], bibtex.headers.vary]).toEqual([
      '/publications.bib?type=article',
      'Accept, Accept-Encoding',
    ]);
    const page = await ask(port, '/publications?type=article', { accept: browser });
    expect([page.body.toString(), page.headers.vary]).toEqual([
      '<p>/publications/filter?type=article !',
      'Accept, Accept-Encoding',
    ]);
    const none = await ask(port, '/publications?type=article', { accept: 'image/png' });
    expect([none.status, none.body.toString()]).toEqual([
      406,
      expect.stringContaining('application/x-bibtex /publications.bib?type=article'),
    ]);
  });
  it('is the page of a work on request, its files at their public addresses, and its Markdown', async () => {
    const page = await ask(port, '/publications/onRequest', { accept: browser });
    expect([page.status, page.body.toString(), page.headers.vary]).toEqual([
      200,
      '<p>/publications/onRequest !',
      'Accept, Accept-Encoding',
    ]);
    expect((await ask(port, '/publications/onRequest.ris')).body.toString()).toBe(
      '<p>/publications/onRequest/as/ris !',
    );
    const copy = await ask(port, '/publications/onRequest', { accept: 'text/markdown' });
    expect([copy.status, copy.body.toString()]).toEqual([200, '# <p>/publications/onRequest !']);
    expect([copy.headers['content-type'], copy.headers['content-location'], copy.headers.link]).toEqual([
      'text/markdown; charset=utf-8',
      '/publications/onRequest.md',
      '<https://example.org/x>; rel="canonical"',
    ]);
    expect((await ask(port, '/publications/onRequest.md', { 'if-none-match': String(copy.headers.etag) })).status).toBe(
      304,
    );
  });
  it('is asked for no work that there is not, and at no address of its own', async () => {
    for (const path of [
      '/publications/other',
      '/publications/other.bib',
      '/publications/other.md',
      '/publications/onRequest/as/bib',
      '/publications/onRequest.zip',
      '/publications/__proto__',
    ]) {
      const { status, body } = await ask(port, path);
      expect([path, status, body.toString()]).toEqual([path, 404, expect.stringContaining('Not found')]);
    }
  });
  it('becomes a 500 without a path or a stack when it fails', async () => {
    const { status, body } = await ask(port, '/publications?text=fail');
    expect([status, body.toString()]).toEqual([500, '500 Internal Server Error\n']);
    expect(errors).toHaveLength(1);
  });
});

describe('refusals', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE', 'PROPFIND'])('%s is not allowed', async (method) => {
    const { status, headers } = await ask(port, '/cv', {}, method);
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });
  it.each([
    '/%00',
    '/a%00b',
    '/..%2f..%2fetc/passwd',
    '/../etc/passwd',
    '/a/%2e%2e/b',
    '/%252e%252e/x',
    '/%',
    '/%zz',
    '/%c3',
    '/a\\b',
    '/%5cx',
    '/cv%0d%0aX:y',
    '*',
  ])('%s is malformed', async (path) => {
    const { status, body } = await ask(port, path);
    expect(status).toBe(400);
    expect(body.toString()).not.toMatch(/node_modules|\/work|at /);
  });
  it('refuses what is too long', async () => {
    expect((await ask(port, `/${'a'.repeat(5000)}`)).status).toBe(414);
    expect(await askRaw(port, `GET / HTTP/1.1\r\nHost: x\r\nX: ${'a'.repeat(20_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 /,
    );
    expect(await askRaw(port, 'nonsense\r\n\r\n')).toMatch(/^HTTP\/1.1 400 /);
  });
  it.each([
    ['no host', 'GET /cv HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
    ['an expectation of its own', 'GET /cv HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\nConnection: close\r\n\r\n', 417],
    ['a wish for a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: example.org\r\n\r\n', 405],
    ['HTTP/1.0 and no host', 'GET /cv HTTP/1.0\r\n\r\n', 200],
    ['an offer of HTTP/2', 'GET /cv HTTP/1.1\r\nHost: x\r\nConnection: Upgrade, close\r\nUpgrade: h2c\r\n\r\n', 200],
  ])('answers a request with %s with every header', async (_name, bytes, status) => {
    const answer = await askRaw(port, bytes);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toContain('Content-Security-Policy: ');
  });
  it('carries the common headers on every kind of answer', async () => {
    for (const path of ['/', '/cv.pdf', '/old', '/nothing', '/%00', '/healthz', '/publications?x=1']) {
      const { headers } = await ask(port, path);
      for (const [name, value] of Object.entries(commonHeaders))
        expect([path, name, headers[name.toLowerCase()]]).toEqual([path, name, value]);
      expect([path, headers['content-security-policy']]).toEqual([path, expect.stringContaining("default-src 'none'")]);
      expect(headers['x-powered-by']).toBeUndefined();
    }
  });
});
