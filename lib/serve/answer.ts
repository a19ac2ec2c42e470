import type { IncomingMessage, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Offer } from '@/lib/http/negotiate';
import { encodePath } from './request-target';
import { headersFor } from '@/lib/http/response-headers';

/** Whoever answers requests. */
export interface Answerer {
  answer(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Answers a request whose answer failed. */
  apologise(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

/** Writes a small plain-text answer: a refusal, a redirect or a report. HEAD gets the headers alone. */
export function answerText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Record<string, string> = {},
): void {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    ...headersFor({ mediaType: 'text/plain; charset=utf-8', address: '' }),
    'Content-Length': body.length,
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Refuses a request: the status's name and, where it helps the sender, what to do instead. No path, no stack. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  reason?: string,
  headers: Record<string, string> = {},
): void {
  const name = `${status} ${STATUS_CODES[status] ?? ''}`.trim();
  answerText(request, response, status, reason ? `${name}\n${reason}` : name, headers);
}

/** What an answer that the Accept header chose varies by. */
export const variesByForm = 'Accept, Accept-Encoding';

/** Refuses an Accept header that fits no form, with the list of those there are. */
export function refuseForms(
  request: IncomingMessage,
  response: ServerResponse,
  offers: readonly Offer[],
  basePath: string,
  query = '',
): void {
  const list = offers.map((offer) => `${offer.mediaType} ${basePath}${encodePath(offer.address)}${query}`).join('\n');
  refuse(request, response, 406, list, { Vary: variesByForm });
}

/** Sends the reader to another address of this site for good, keeping the method (308). */
export function redirect(request: IncomingMessage, response: ServerResponse, location: string): void {
  answerText(request, response, 308, `This page is at ${location}`, { Location: location });
}

/** How long a peer that is let go of may take to read what was said and close, in milliseconds. */
const lingerMs = 1000;

/** Refuses a request that Node could not even parse, straight on its socket, and lets the socket go. */
export function refuseSocket(socket: Duplex, status: number, headers: Record<string, string> = {}): void {
  letGo(socket, rawRefusal(status, headers));
}

/**
 * Says a last word on a socket and lets it go: a peer that does not close would hold it for ever. What it still sends is read away
 * meanwhile, because closing over unread bytes takes the last word back from the peer.
 */
export function letGo(socket: Duplex, lastWord = ''): void {
  socket.end(lastWord);
  socket.resume();
  destroyAfter(socket, lingerMs);
}

/** Ends a socket, whatever its peer does, when so many milliseconds have passed. */
export function destroyAfter(socket: Duplex, ms: number): void {
  const limit = setTimeout(() => socket.destroy(), ms);
  socket.once('close', () => clearTimeout(limit));
}

function rawRefusal(status: number, extra: Record<string, string>): string {
  const body = `${status} ${STATUS_CODES[status] ?? ''}\n`;
  const headers = {
    ...headersFor({ mediaType: 'text/plain; charset=utf-8', address: '' }),
    'Content-Length': String(body.length),
    ...extra,
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`, ...lines, '', body].join('\r\n');
}
