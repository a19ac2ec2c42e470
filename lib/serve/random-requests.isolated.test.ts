import { rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import type { Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seededRandom } from '@/lib/explorables/random';
import { makeSmallTree } from './fixtures/small-tree';
import { closeServer } from './fixtures/close-server';
import { listen } from './listen';
import { createSiteServer } from './http-server';
import { commonHeaders } from '@/lib/http/response-headers';
import { openStaticTree } from './static-tree';

const requests = 100_000;
const connections = 20;
const directory = makeSmallTree();
let server: Server;
let port: number;

beforeAll(async () => {
  const dynamic = { body: Buffer.from('dynamic'), etag: '"dynamic"' };
  const render = async () => ({ status: 200, headers: commonHeaders, forms: { identity: dynamic } });
  server = createSiteServer({ mode: 'production', tree: openStaticTree(directory), render });
  port = await listen(server, 0, '127.0.0.1');
});

afterAll(async () => {
  await closeServer(server);
  rmSync(directory, { recursive: true });
});

const pieces = [
  '/',
  '..',
  '%2e%2e',
  '%00',
  '%252f',
  '\\',
  'cv',
  'publications',
  'a',
  '.bib',
  '.pdf',
  '?',
  '&',
  '=',
  'paper',
  'letter',
  '#',
  '%',
  '%zz',
  '%c3%a9',
  '__proto__',
  '_next',
  'index.html',
  '.env',
  '~',
  '//',
  ';',
  '*',
  'é',
  '%f0%9f%92%a9',
  '<script>',
  "'",
  'http://evil.example',
];
const headers = [
  'Accept',
  'Accept-Encoding',
  'If-None-Match',
  'Range',
  'If-Range',
  'RSC',
  'Next-Action',
  'X-Forwarded-Host',
  'Cookie',
  'Connection-Nonsense',
  'Accept',
];
const values = [
  '*/*',
  'br',
  'gzip;q=0',
  'bytes=0-',
  'bytes=9-1',
  '"x"',
  'W/"',
  'text/html;q=0.0',
  'application/x-bibtex',
  ',,,,',
  ';q=',
  '1',
  'a'.repeat(2000),
  '\u00ff',
  '%00',
];
const methods = ['GET', 'GET', 'GET', 'GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE', 'BREW'];

function randomRequest(random: () => number): string {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
  const path = `${random() < 0.95 ? '/' : ''}${Array.from({ length: Math.floor(random() * 7) }, () => pick(pieces)).join('')}`;
  const lines = Array.from({ length: Math.floor(random() * 4) }, () => `${pick(headers)}: ${pick(values)}`);
  return [`${pick(methods)} ${path} HTTP/1.1`, 'Host: x', ...lines, '', ''].join('\r\n');
}

/** Sends requests one after another over one connection, opening a new one whenever the server has closed it. */
async function converse(
  count: number,
  random: () => number,
  seen: (status: number, answer: string) => void,
): Promise<void> {
  let socket: Socket | undefined;
  for (let sent = 0; sent < count; sent++) {
    if (!socket || socket.destroyed || !socket.writable) socket = connect(port, '127.0.0.1');
    const answer = await exchange(socket, randomRequest(random));
    seen(Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0), answer);
    if (!/\r\nConnection: keep-alive/i.test(answer)) socket.destroy();
  }
  socket?.destroy();
}

function exchange(socket: Socket, request: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const isHead = request.startsWith('HEAD');
    const done = () => {
      socket.removeAllListeners();
      resolve(answer);
    };
    socket.on('data', (chunk: Buffer) => {
      answer += chunk.toString('latin1');
      const end = answer.indexOf('\r\n\r\n');
      const length =
        isHead || / 304 /.test(answer.slice(0, 16))
          ? 0
          : Number(/content-length: (\d+)/i.exec(answer)?.[1] ?? Infinity);
      if (end >= 0 && answer.length >= end + 4 + length) done();
    });
    socket.on('close', done);
    socket.on('error', done);
    socket.write(request, 'latin1');
  });
}

it('answers 100,000 random requests without a 500, a leak of a path or a stack, or growth of memory', async () => {
  const counts = new Map<number, number>();
  const leaks: string[] = [];
  const seen = (status: number, answer: string) => {
    counts.set(status, (counts.get(status) ?? 0) + 1);
    if (/node_modules|node:internal|\n\s+at |small-tree-/.test(answer)) leaks.push(answer);
  };
  const run = (count: number, seed: number) =>
    Promise.all(
      Array.from({ length: connections }, (_, index) =>
        converse(count / connections, seededRandom(seed + index).next, seen),
      ),
    );
  await run(requests / 10, 1);
  const before = process.memoryUsage().rss;
  await run((requests * 9) / 10, 1000);
  const grown = (process.memoryUsage().rss - before) / 1024 / 1024;
  expect(leaks).toEqual([]);
  expect([...counts.keys()].filter((status) => status >= 500 || status === 0)).toEqual([]);
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(requests);
  expect(counts.get(200)).toBeGreaterThan(1000);
  expect(grown).toBeLessThan(150);
}, 120_000);
