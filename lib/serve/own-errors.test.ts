import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mostConnections } from './descriptors';
import { ask, askRaw } from './fixtures/raw-request';
import { makeSmallTree } from './fixtures/small-tree';
import { addresses } from '@/lib/site/addresses';
import { closeServer } from './fixtures/close-server';
import { listen } from './listen';
import { createSiteServer } from './http-server';
import type { Render } from './render/remembered';
import { Unavailable } from './render/turnstile';
import { openStaticTree, type StaticTree } from './static-tree';

let directory: string;
let tree: StaticTree;
let render: Render;
let server: Server;
let port: number;
const told: string[] = [];

const renderLater: Render = async () => {
  await new Promise(setImmediate);
  const identity = { body: Buffer.from('rendered later'), etag: '"later"' };
  return { status: 200, headers: {}, forms: { identity } };
};

beforeEach(async () => {
  render = renderLater;
  directory = makeSmallTree();
  tree = openStaticTree(directory);
  server = createSiteServer({
    mode: 'production',
    tree,
    render: (asked) => render(asked),
    onError: (error) => told.push(String(error)),
  });
  port = await listen(server, 0, '127.0.0.1');
  told.length = 0;
});

afterEach(async () => {
  await closeServer(server);
  rmSync(directory, { recursive: true });
});

/** Connects, and resolves with both ends: the client's, and the server's. */
async function meet(): Promise<{ client: Socket; served: Socket }> {
  const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  client.on('error', () => undefined);
  const [[served]] = await Promise.all([once(server, 'connection') as Promise<[Socket]>, once(client, 'connect')]);
  return { client, served };
}

const isAlive = async () => expect((await ask(port, '/cv')).status).toBe(200);

describe('a connection that breaks', () => {
  it.each([
    ['CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['nonsense\r\n\r\n'],
    ['GET / HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n'],
    ['GET /cv HTTP/1.1\r\nHost: x\r\n\r\nGET /cv HTT'],
    ['GET /cv HTTP/1.1\r\nHost: x\r\nExpect: wonders\r\n\r\n'],
    ['POST /cv HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n123'],
  ])('by a reset after %j leaves the server standing', async (bytes) => {
    for (let time = 0; time < 20; time += 1) {
      const { client, served } = await meet();
      const gone = new Promise((resolve) => served.once('close', resolve));
      // The reset comes while the answer is being written as often as before it.
      client.write(bytes, () => (time % 2 ? client.resetAndDestroy() : setImmediate(() => client.resetAndDestroy())));
      await gone;
    }
    await isAlive();
  });
});

describe('a refused connection', () => {
  it.each([
    ['nonsense\r\n\r\n', '400'],
    ['CONNECT x:1 HTTP/1.1\r\nHost: x\r\n\r\n', '405'],
  ])('after %j is let go of though its peer never closes', async (bytes, status) => {
    const { client, served } = await meet();
    const gone = new Promise((resolve) => served.once('close', resolve));
    const [answer] = (await Promise.all([once(client, 'data'), client.write(bytes)]))[0] as [Buffer];
    await gone;
    client.destroy();
    expect(answer.toString()).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  });
});

describe('a peer', () => {
  it('that has closed its side after its question still gets the answer', async () => {
    const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    client.end('GET /publications?text=a HTTP/1.1\r\nHost: x\r\n\r\n');
    const chunks = await client.toArray();
    expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 200 [\s\S]*rendered later$/);
  });
  it('that asks whether to send a body is not told to', async () => {
    const answer = await askRaw(
      port,
      'POST /cv HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 405 [\s\S]*\r\nConnection: close\r\n/);
  });
});

describe('what cannot be rendered now', () => {
  const page = { accept: 'text/html,*/*;q=0.8' };
  const askFilter = (headers: Record<string, string>) => ask(port, '/publications?text=a', headers);
  beforeEach(() => {
    render = () => Promise.reject(new Unavailable('Too many are being served.'));
  });
  it('is told to a browser by the page of failures', async () => {
    tree.manifest.entries[addresses.serverError] = { ...tree.manifest.entries['/404']!, status: 500 };
    const { status, headers, body } = await askFilter(page);
    expect([status, headers['retry-after'], headers['content-type'], headers['content-location']]).toEqual([
      503,
      '2',
      'text/html; charset=utf-8',
      undefined,
    ]);
    expect(body.toString()).toContain('<p>Not found');
    expect((await askFilter({ accept: '*/*' })).headers['content-type']).toBe('text/plain; charset=utf-8');
  });
  it('is told in a line where the build has no such page', async () => {
    const { status, headers, body } = await askFilter(page);
    expect([status, headers['retry-after'], body.toString()]).toEqual([
      503,
      '2',
      '503 Service Unavailable\nToo many are being served. Ask again in a moment.\n',
    ]);
  });
});

describe('descriptors', () => {
  it('are left for files, however many connections are open', () => {
    const limits = (soft: string) =>
      `Limit  Soft Limit  Hard Limit  Units\nMax open files            ${soft}  1048576  files\n`;
    expect(['1024', '256', '64', 'unlimited'].map((soft) => mostConnections(limits(soft)))).toEqual([
      928,
      160,
      16,
      Infinity,
    ]);
    expect(mostConnections('')).toBe(Infinity);
  });
});

describe('a damaged tree', () => {
  it('answers 500 for a file that is gone, whole or in part, in every coding, and serves the rest', async () => {
    rmSync(join(directory, 'files'), { recursive: true });
    for (const headers of [{}, { range: 'bytes=0-3' }, { 'accept-encoding': 'br' }] as Record<string, string>[]) {
      const { status, headers: sent, body } = await ask(port, '/cv.pdf', headers);
      expect([status, body.toString(), sent['content-encoding'], sent.etag]).toEqual([
        500,
        '500 Internal Server Error\n',
        undefined,
        undefined,
      ]);
    }
    expect(told).toEqual(Array(3).fill(expect.stringContaining('ENOENT')));
    const unknown = await ask(port, '/nothing');
    expect([unknown.status, unknown.body.toString()]).toEqual([404, expect.stringContaining('Not found')]);
  });
  it('sends no page that is shorter than its name promises', async () => {
    writeFileSync(join(directory, 'files/cv.html'), '');
    expect((await ask(port, '/cv')).status).toBe(500);
    expect(told).toEqual([expect.stringContaining('0 bytes')]);
  });
  it('breaks off a file that is cut while it is sent, and sends no other answer as its rest', async () => {
    const path = join(directory, 'files/large.pdf');
    const bytes = 2 ** 28;
    writeFileSync(path, '');
    truncateSync(path, bytes);
    const forms = { identity: { bytes, etag: '"large"' } };
    tree.manifest.entries['/large.pdf'] = { ...tree.manifest.entries['/cv.pdf']!, file: 'large.pdf', forms };
    const { client } = await meet();
    const chunks: Buffer[] = [];
    client.on('data', (chunk: Buffer) => chunks.push(chunk));
    const closed = once(client, 'close');
    client.write('GET /large.pdf HTTP/1.1\r\nHost: x\r\n\r\nGET /cv HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(client, 'data');
    client.pause();
    truncateSync(path, 0);
    client.end();
    client.resume();
    await closed;
    expect(
      Buffer.concat(chunks)
        .toString('latin1')
        .match(/HTTP\/1\.1 \d+/g),
    ).toEqual(['HTTP/1.1 200']);
    expect(told).toEqual([expect.stringContaining('early')]);
  });
  it('is served though the error page was gone before the start', async () => {
    rmSync(join(directory, 'files/404.html'));
    const other = createSiteServer({
      mode: 'production',
      tree: openStaticTree(directory),
      render: () => Promise.reject(new Error('Nothing is rendered here.')),
    });
    const at = await listen(other, 0, '127.0.0.1');
    expect([(await ask(at, '/cv')).status, (await ask(at, '/nothing')).status]).toEqual([200, 500]);
    await closeServer(other);
  });
});
