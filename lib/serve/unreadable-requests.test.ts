import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { closeServer } from './fixtures/close-server';
import { askRaw } from './fixtures/raw-request';
import { makeSmallTree } from './fixtures/small-tree';
import { createSiteServer } from './http-server';
import { listen } from './listen';
import type { Render } from './render/remembered';
import { openStaticTree } from './static-tree';

const directory = makeSmallTree();
let render: Render;
let server: Server;
let port: number;
const told: unknown[] = [];

const renderLater: Render = async () => {
  await new Promise(setImmediate);
  return { status: 200, headers: {}, forms: { identity: { body: Buffer.from('rendered later'), etag: '"x"' } } };
};

afterEach(() => {
  vi.useRealTimers();
  render = renderLater;
});

beforeAll(async () => {
  render = renderLater;
  server = createSiteServer({
    mode: 'production',
    tree: openStaticTree(directory),
    render: (asked) => render(asked),
    onError: (error) => told.push(error),
  });
  port = await listen(server, 0, '127.0.0.1');
});

afterAll(async () => {
  await closeServer(server);
  rmSync(directory, { recursive: true });
  expect(told).toEqual([]);
});

/** The statuses of the answers that came before the other side closed. */
const statusesOf = (answers: string) =>
  [...answers.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status));

describe('a request that says its length in a way that nobody reads', () => {
  it.each(['xchunked', 'chunked, gzip', 'gzip', ''])(
    'by Transfer-Encoding: %j is refused with our headers',
    async (coding) => {
      for (const method of ['GET', 'POST']) {
        const answer = await askRaw(port, `${method} /cv HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: ${coding}\r\n\r\n`);
        expect(answer).toMatch(/^HTTP\/1\.1 40[05] [\s\S]*\r\nContent-Security-Policy: default-src 'none'/);
        expect(statusesOf(answer)).toHaveLength(1);
        expect(answer).toMatch(/\r\nConnection: close\r\n/);
      }
    },
  );
  it.each([
    ['GET', 200],
    ['POST', 405],
  ])('and sends a %s with a broken chunk gets the answer to its head', async (method, status) => {
    const head = `${method} /cv HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const answer = await askRaw(port, `${head}ZZ\r\n`);
    expect(statusesOf(answer)[0]).toBe(status);
  });
});

describe('nonsense after a request', () => {
  it.each(['/cv', '/publications?text=a', '/nothing'])('takes no word from the answer to %s', async (path) => {
    const alone = await askRaw(port, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    const both = await askRaw(port, `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\n`);
    expect(statusesOf(both)).toEqual([...statusesOf(alone), 400]);
    expect(both).toContain(alone.slice(alone.indexOf('\r\n\r\n')));
  });
  it('waits for an answer only as long as for a peer who is silent', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    render = () => new Promise(() => undefined);
    const client = connect(port, '127.0.0.1');
    const failed = once(server, 'clientError') as Promise<[Error, Socket]>;
    client.write('GET /publications?text=never HTTP/1.1\r\nHost: x\r\n\r\nnonsense\r\n\r\n');
    const [, socket] = await failed;
    vi.advanceTimersByTime(119_000);
    expect(socket.destroyed).toBe(false);
    vi.advanceTimersByTime(1_000);
    expect(socket.destroyed).toBe(true);
    client.destroy();
  });
});

describe('a refusal', () => {
  it('reaches a peer who goes on sending', async () => {
    const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    const chunks: Buffer[] = [];
    client.on('data', (chunk: Buffer) => chunks.push(chunk));
    const closed = once(client, 'close');
    client.write('GET / HTTP/1.1\r\nHost: x\r\n');
    for (let line = 0; line < 200; line += 1) {
      client.write(`X-${line}: ${'a'.repeat(4000)}\r\n`);
      if (line % 20 === 0) await new Promise(setImmediate);
    }
    client.end('\r\n');
    const [isBroken] = (await closed) as [boolean];
    expect([isBroken, statusesOf(Buffer.concat(chunks).toString())]).toEqual([false, [431]]);
  });
});

describe('the host', () => {
  it.each([
    'Host: a\r\nHost: b\r\n',
    'Host: a\r\nhost: a\r\n',
    '',
    'Host: a b/<x>\r\n',
    'Host: a/b\r\n',
    'Host: a@b\r\n',
    'Host: a:b\r\n',
    'Host: a,b\r\n\tc\r\n',
    'Host: [::1\r\n',
    'Host: é\r\n',
    'Host: <script>\r\n',
  ])('is refused as %j, and not repeated', async (lines) => {
    const answer = await askRaw(port, `GET /cv HTTP/1.1\r\n${lines}Connection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toMatch(/<|a b/);
  });
  it.each([
    'a',
    'a.example:80',
    'a:',
    '',
    '127.0.0.1:3000',
    '[::1]:3000',
    '[v1.a:b]',
    'my_host',
    'xn--bcher-kva.example',
    'b%C3%BC.example',
  ])('may be %j', async (host) => {
    expect(statusesOf(await askRaw(port, `GET /cv HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`))).toEqual([
      200,
    ]);
  });
  it('may be missing before HTTP/1.1', async () => {
    expect(statusesOf(await askRaw(port, 'GET /cv HTTP/1.0\r\n\r\n'))).toEqual([200]);
  });
});
