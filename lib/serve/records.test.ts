import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { logAccess } from './access-log';
import { closeServer } from './fixtures/close-server';
import { ask } from './fixtures/raw-request';
import { listen } from './listen';
import { Metrics, serveMetrics } from './metrics';

let server: Server;
let port: number;
let lines: string[];
let metrics: Metrics;

beforeEach(async () => {
  lines = [];
  server = createServer((request, response) => {
    if (request.url === '/slow') return void response.write('begun');
    response.writeHead(request.url === '/gone' ? 404 : 200, { 'Content-Length': 2 }).end('ok');
  });
  logAccess(
    server,
    (line) => lines.push(line),
    () => Date.UTC(2026, 0, 1),
  );
  metrics = new Metrics(() => ({ site_renders_waiting: 3 }));
  metrics.count(server);
  port = await listen(server, 0, '127.0.0.1');
});
afterEach(() => closeServer(server));

describe('the log of answers', () => {
  it('says what was answered, and nothing of who asked or what they looked for', async () => {
    await ask(port, '/search?q=secret', {
      'user-agent': 'Someone',
      referer: 'https://elsewhere.example/',
      cookie: 'a=b',
    });
    await ask(port, '/gone');
    await expect.poll(() => lines).toHaveLength(2);
    expect(JSON.parse(lines[0]!)).toEqual({
      time: '2026-01-01T00:00:00.000Z',
      method: 'GET',
      path: '/search',
      status: 200,
      bytes: expect.any(Number),
      milliseconds: 0,
    });
    expect(JSON.parse(lines[1]!)).toMatchObject({ path: '/gone', status: 404 });
  });
  it('is one line an answer, whatever stands in the address', async () => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write('GET /a"\\b{}% HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'),
    );
    await once(socket.resume(), 'close');
    await expect.poll(() => lines).toHaveLength(1);
    expect((JSON.parse(lines[0]!) as { path: string }).path).toBe('/a"\\b{}%');
  });
  it('tells of a reader who left before the end', async () => {
    const socket = connect(port, '127.0.0.1', () => socket.write('GET /slow HTTP/1.1\r\nHost: x\r\n\r\n'));
    await once(socket, 'data');
    socket.destroy();
    await expect.poll(() => lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!)).toMatchObject({ path: '/slow', status: 499 });
  });
});

describe('metrics', () => {
  it('count answers by status, and are had on a port of their own', async () => {
    await ask(port, '/');
    await ask(port, '/gone');
    const own = serveMetrics(metrics, 0);
    await once(own, 'listening');
    const { port: ownPort, address } = own.address() as AddressInfo;
    expect(address).toBe('127.0.0.1');
    await expect.poll(() => metrics.format()).toContain('site_answers_total{status="404"} 1');
    const { body, headers } = await ask(ownPort, '/metrics');
    expect(body.toString()).toMatch(/^site_answers_total\{status="200"\} 1$/m);
    expect(body.toString()).toMatch(/^site_renders_waiting 3$/m);
    expect(headers['cache-control']).toBe('no-store');
    expect((await ask(ownPort, '/')).status).toBe(404);
    await closeServer(own);
  });
});
