import type { OutgoingHttpHeaders } from 'node:http';
import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';

export interface CapturedResponse {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Largest answer to a reader that is held in memory; the longest filtered list is far below it. */
const LARGEST = 16 * 1024 * 1024;

/** A request that nobody sent: of the reader's own, only the address that the tables chose ever reaches Next. */
export function requestFor(url: string): IncomingMessage {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', url, httpVersion: '1.1' });
  request.headers = { host: 'localhost' };
  request.push(null);
  return request;
}

/**
 * Runs a handler and keeps what it writes instead of sending it, so that a page made on request can be pruned and given
 * its policy like a prerendered one. Rejects when the handler throws, gives up or writes too much.
 */
export function captureResponse(
  request: IncomingMessage,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  largest = LARGEST,
): Promise<CapturedResponse> {
  return new Promise((resolve, reject) => {
    const response = new ServerResponse(request);
    const chunks: Buffer[] = [];
    let bytes = 0;
    const keep = (chunk: unknown, encoding?: unknown) => {
      if (typeof chunk !== 'string' && !(chunk instanceof Uint8Array)) return;
      const buffer =
        typeof chunk === 'string'
          ? Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8')
          : Buffer.from(chunk);
      bytes += buffer.length;
      if (bytes <= largest) chunks.push(buffer);
    };
    const finish = () => {
      if (bytes > largest) reject(new Error('The answer is too long.'));
      else resolve({ status: response.statusCode, headers: response.getHeaders(), body: Buffer.concat(chunks) });
      response.emit('finish');
      response.emit('close');
    };
    keepWrites(response, keep, finish);
    handle(request, response).catch(reject);
  });
}

function keepWrites(
  response: ServerResponse,
  keep: (chunk: unknown, encoding?: unknown) => void,
  finish: () => void,
): void {
  let ended = false;
  const callbackOf = (...values: unknown[]) =>
    values.find((value) => typeof value === 'function') as (() => void) | undefined;
  response.write = ((chunk: unknown, encoding?: unknown, callback?: unknown) => {
    keep(chunk, encoding);
    const done = callbackOf(encoding, callback);
    if (done) process.nextTick(done);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, encoding?: unknown, callback?: unknown) => {
    if (ended) return response;
    ended = true;
    keep(chunk, encoding);
    callbackOf(chunk, encoding, callback)?.();
    process.nextTick(finish);
    return response;
  }) as typeof response.end;
  response.flushHeaders = () => undefined;
}
