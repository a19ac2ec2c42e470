import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { commonHeaders } from '../lib/http/response-headers';
import { hashOf } from '../lib/files/hash';
import { nginxConfiguration } from '../lib/build/tree/nginx-configuration';
import { temporaryFolder } from '../lib/testing/temporary-folder';
import { builtManifest, builtSiteDirectory } from './support/built-site';
import { findNginx, freePort } from './support/nginx';
import { ask, askRaw, browserAccept } from './support/raw-request';

const nginx = findNginx();
const directory = builtSiteDirectory();
const manifest = builtManifest(directory);

test.describe.configure({ mode: 'serial' });
test.skip(!nginx, 'nginx is not installed; on Debian: apt-get install nginx-light');

const home = temporaryFolder('nginx');
const processes: ChildProcess[] = [];
let node: string[];
let front: string;

test.beforeAll(async () => {
  const ports = await Promise.all([freePort(), freePort(), freePort()]);
  node = ports.slice(0, 2).map((port) => `http://127.0.0.1:${port}`);
  front = `http://127.0.0.1:${ports[2]}`;
  await Promise.all(ports.slice(0, 2).map(startNode));
  // nginx's worker is a user of its own where it is started by root: it sees what everybody may see.
  chmodSync(home, 0o755);
  mkdirSync(join(home, 'nginx-temp'));
  cpSync(join(directory, 'files'), join(home, 'files'), { recursive: true, preserveTimestamps: true });
  const options = {
    listen: `127.0.0.1:${ports[2]}`,
    upstreams: ports.slice(0, 2).map((port) => `127.0.0.1:${port}`),
  };
  writeFileSync(join(home, 'nginx.conf'), nginxConfiguration(manifest, options));
  processes.push(spawn(nginx!, ['-p', home, '-c', 'nginx.conf', '-g', 'daemon off;'], { stdio: 'inherit' }));
  await expect
    .poll(() =>
      ask(front, '/healthz').then(
        ({ status }) => status,
        () => 0,
      ),
    )
    .toBe(200);
});

test.afterAll(async () => {
  for (const child of processes) child.kill('SIGTERM');
  await Promise.all(
    processes.map((child) => (child.exitCode === null && child.signalCode === null ? once(child, 'exit') : undefined)),
  );
});

async function startNode(port: number): Promise<void> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'e2e/support/serve-built-site.ts', directory, String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  processes.push(child);
  await once(child.stdout!, 'data');
}

/** What must be the same; the rest is about the connection. */
const perConnection = new Set(['date', 'server', 'connection', 'keep-alive', 'transfer-encoding']);
async function answerOf(origin: string, path: string, headers: Record<string, string>, method = 'GET') {
  const answer = await ask(origin, path, headers, method);
  const kept = Object.entries(answer.headers).filter(([name]) => !perConnection.has(name));
  return { status: answer.status, headers: Object.fromEntries(kept.sort()), body: hashOf(answer.body) };
}

test('every address answers alike from nginx and from both instances, in every coding', async () => {
  test.setTimeout(300_000);
  for (const address of Object.keys(manifest.entries)) {
    for (const coding of ['identity', 'gzip', 'gzip, deflate, br, zstd']) {
      const headers = { accept: browserAccept, 'accept-encoding': coding };
      const [first, second, third] = await Promise.all(
        [...node, front].map((origin) => answerOf(origin, encodeURI(address), headers)),
      );
      expect({ address, coding, ...second }).toEqual({ address, coding, ...first });
      expect({ address, coding, ...third }).toEqual({ address, coding, ...first });
    }
  }
});

test('tags that one server gave are known to the others', async () => {
  for (const [address, { forms, status }] of Object.entries(manifest.entries)) {
    if (status !== 200) continue;
    const answers = await Promise.all(
      [...node, front].map((origin) =>
        ask(origin, encodeURI(address), { accept: browserAccept, 'if-none-match': forms.identity.etag }),
      ),
    );
    expect([address, ...answers.map((answer) => answer.status)]).toEqual([address, 304, 304, 304]);
    expect(
      new Set(answers.map(({ headers }) => `${headers.etag} ${headers['cache-control']} ${headers.vary}`)).size,
    ).toBe(1);
  }
});

test('what nginx does not hold it passes on: forms, questions, redirects, refusals', async () => {
  const requests: [string, Record<string, string>?, string?][] = [
    ['/cv', { accept: 'application/pdf' }],
    ['/cv', { accept: 'text/html;q=0.1, text/markdown' }],
    ['/cv', { accept: 'audio/ogg' }],
    ['/cv.pdf?paper=letter'],
    ['/cv.pdf?paper=a0'],
    ['/publications?type=article'],
    ['/CV'],
    ['/cv/'],
    ['//cv'],
    ['/%63v'],
    ['/nothing'],
    ['/404'],
    ['/~h0-p/cv.html'],
    ['/manifest.json'],
    ['/nginx.conf'],
    ['/cv?utm_source=x'],
    ...Object.keys(manifest.redirects).map((from): [string] => [from]),
    ['/cv', {}, 'HEAD'],
    ['/cv', {}, 'POST'],
  ];
  for (const [path, headers = {}, method] of requests) {
    const [first, behind] = await Promise.all(
      [node[0]!, front].map((origin) => answerOf(origin, path, headers, method)),
    );
    expect({ path, headers, method, ...behind }).toEqual({ path, headers, method, ...first });
  }
});

test('conditions and parts of a file are weighed alike', async () => {
  const tag = manifest.entries['/cv.pdf']!.forms.identity.etag;
  const past = 'Thu, 01 Jan 1970 00:00:00 GMT';
  const ranges = [
    '0-9',
    '9-',
    '-5',
    '-0',
    '5-3',
    '9999999-',
    '-9999999',
    '0-0,5-6',
    ' 0-5',
    '',
    '-',
    '0-99999999999999999999',
  ];
  const conditions: Readonly<Record<string, string | undefined>>[] = [
    ...ranges.map((range) => ({ range: `bytes=${range}` })),
    { range: 'lines=0-9' },
    ...[tag, `W/${tag}`, '"other"', past].map((value) => ({ range: 'bytes=0-9', 'if-range': value })),
    ...[tag, `W/${tag}`, '"other"', '*', `"other", ${tag}`, ''].flatMap((value) => [
      { 'if-match': value },
      { 'if-none-match': value },
      { 'if-none-match': value, range: 'bytes=0-9' },
    ]),
    { 'if-match': '"other"', 'if-none-match': tag },
    { 'if-modified-since': past },
    { 'if-unmodified-since': past },
    { 'if-unmodified-since': past, range: 'bytes=0-9' },
  ];
  for (const headers of conditions as Record<string, string>[])
    for (const [address, method] of [
      ['/cv.pdf', 'GET'],
      ['/cv.pdf', 'HEAD'],
      ['/cv', 'GET'],
    ] as const) {
      const answers = await Promise.all([node[0]!, front].map((origin) => answerOf(origin, address, headers, method)));
      expect({ address, method, headers, ...answers[1] }).toEqual({ address, method, headers, ...answers[0] });
    }
});

test('what nginx refuses by itself carries the headers of every answer', async () => {
  const refused: [number, string][] = [
    [400, 'GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    [405, 'TRACE /cv HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    [413, 'POST /cv HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\nConnection: close\r\n\r\n'],
    [414, `GET /${'a'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`],
    [501, 'GET /cv HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: wonders\r\nConnection: close\r\n\r\n'],
    [505, 'GET /cv HTTP/3.0\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ];
  for (const [status, bytes] of refused) {
    const [head = '', body] = (await askRaw(front, bytes)).split('\r\n\r\n');
    expect([status, head.split('\r\n')[0], body]).toEqual([
      status,
      expect.stringContaining(` ${status} `),
      expect.stringMatching(new RegExp(`^${status} `)),
    ]);
    for (const [name, value] of Object.entries(commonHeaders))
      expect([status, head]).toEqual([status, expect.stringContaining(`${name}: ${value}`)]);
  }
});

test('who asks for too much that must be rendered is told when to come back, and gets files meanwhile', async () => {
  const crowd = await Promise.all(Array.from({ length: 100 }, (_, index) => ask(front, `/publications?text=${index}`)));
  const refused = crowd.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  expect([refused[0]!.headers['retry-after'], refused[0]!.headers['content-security-policy']]).toEqual([
    '2',
    expect.stringContaining("default-src 'none'"),
  ]);
  expect((await ask(front, '/cv', { accept: browserAccept })).status).toBe(200);
});

test('an instance that dies under load loses no request', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const statuses: number[] = [];
  const load = Array.from({ length: 20 }, async () => {
    for (let sent = 0; sent < 100; sent++)
      statuses.push((await ask(front, '/cv', { accept: 'text/markdown' }, 'GET', agent)).status);
  });
  await expect.poll(() => statuses.length).toBeGreaterThan(200);
  processes[0]!.kill('SIGKILL');
  await Promise.all(load);
  agent.destroy();
  expect(statuses.filter((status) => status !== 200)).toEqual([]);
  expect(statuses).toHaveLength(2000);
});

test('without any instance, files are served and the rest is apologised for by the designed page', async () => {
  for (const child of processes.slice(0, 2)) child.kill('SIGKILL');
  await expect.poll(() => ask(front, '/healthz').then(({ status }) => status)).toBe(503);
  expect((await ask(front, '/cv', { accept: browserAccept })).status).toBe(200);
  for (const method of ['GET', 'POST']) {
    const { headers, body } = await ask(front, '/nowhere', {}, method);
    expect([method, body.toString()]).toEqual([method, expect.stringMatching(/^<!doctype html>/i)]);
    expect([headers['retry-after'], headers['cache-control']]).toEqual(['10', 'no-store']);
    for (const [name, value] of Object.entries(commonHeaders))
      expect([name, headers[name.toLowerCase()]]).toEqual([name, value]);
  }
});
