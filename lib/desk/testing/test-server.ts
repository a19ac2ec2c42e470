import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** Answers a request, or spoils it. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on this machine that stands in for a source. */
export interface TestServer {
  url: string;
  /** What was asked, in order: path and query. */
  asked: string[];
  headers: IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** Serves what `answer` chooses for a path; `count` is the number of requests before this one. */
export async function serve(answer: (path: string, count: number) => Answer): Promise<TestServer> {
  const asked: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const count = asked.push(path) - 1;
    headers.push(request.headers);
    answer(path, count)(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    headers,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Headers = Record<string, string>;

export const json =
  (value: unknown, headers: Headers = {}): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(value));

export const text =
  (body: string | Buffer, type: string, headers: Headers = {}): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': type, ...headers }).end(body);

export const status =
  (code: number, headers: Headers = {}, body = 'Resource not found.'): Answer =>
  (response) =>
    response.writeHead(code, { 'content-type': 'text/plain', ...headers }).end(body);

/** What goes wrong on the way from real sources, by name. Each wraps or replaces a good answer. */
export const faults = {
  'a web page with status 200': () => text('<!DOCTYPE html><title>Just a moment…</title>', 'text/html; charset=utf-8'),
  'a web page that says it is JSON': () => text('<html><body>Checking your browser</body></html>', 'application/json'),
  'status 500': () => status(500),
  'status 503': () => status(503, { 'retry-after': '2' }),
  'status 429 with Retry-After': () => status(429, { 'retry-after': '7' }),
  'status 429 without Retry-After': () => status(429),
  'half of the announced length': (): Answer => (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"message":');
    response.socket?.end();
  },
  'a whole answer with half of the data': () => text('{"message": {"title"', 'application/json'),
  'gzip that cannot be unpacked': () =>
    text(Buffer.concat([gzipSync('{"a": 1}').subarray(0, 14), Buffer.from('garbage!')]), 'application/json', {
      'content-encoding': 'gzip',
    }),
  'a broken connection': (): Answer => (response) => response.socket?.destroy(),
  'an empty answer': () => text('', 'application/json'),
} satisfies Record<string, () => Answer>;

/** An answer without an end. */
export const endless: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  const piece = Buffer.alloc(1_000_000, ' ');
  const more = (): void => {
    while (!response.destroyed && response.write(piece));
    if (!response.destroyed) response.once('drain', more);
  };
  more();
};
