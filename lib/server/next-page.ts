import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import { captureResponse, type CapturedResponse } from './capture-response';
import { toNextRequest } from './next-request';
import { headersFor } from './response-headers';
import { isKnown } from './static-tree';

/** Takes Next's runtime out of a page and gives it the policy that fits what is left; see lib/static/finish-page.ts. */
export type FinishPage = (html: string) => { html: string; policy: string };

const compress = promisify(gzip);

/**
 * Sends what Next renders on request, in the same dress as a prerendered page: pruned, with its own policy, an ETag,
 * compressed, and with none of the headers that Next writes for its own caches.
 */
export async function sendNextPage(
  request: IncomingMessage,
  response: ServerResponse,
  url: string,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  finishPage: FinishPage | undefined,
): Promise<void> {
  const wanted = { method: request.method, accepted: request.headers['accept-encoding'], known: request.headers['if-none-match'] };
  const asked = toNextRequest(request, url);
  asked.method = 'GET';
  const captured = await captureResponse(asked, handle);
  asked.method = wanted.method;
  if (captured.status >= 500) throw new Error(`Next answered ${captured.status} to ${url}`);
  const { body, headers } = await dress(captured, url, finishPage, wanted.accepted);
  // A form chosen by the Accept header varies by it, which the form itself does not know.
  const varies = response.getHeader('Vary');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (varies !== undefined) response.setHeader('Vary', varies);
  response.statusCode = captured.status;
  if (captured.status === 200 && isKnown(wanted.known, headers.ETag ?? '')) {
    response.statusCode = 304;
    return void response.end();
  }
  response.setHeader('Content-Length', body.length);
  response.end(wanted.method === 'HEAD' ? undefined : body);
}

async function dress(captured: CapturedResponse, url: string, finishPage: FinishPage | undefined, accepted: string | string[] | undefined) {
  const mediaType = String(captured.headers['content-type'] ?? 'application/octet-stream');
  const page = finishPage && mediaType.startsWith('text/html') ? finishPage(captured.body.toString('utf8')) : undefined;
  const plain = page ? Buffer.from(page.html) : captured.body;
  const takesGzip = typeof accepted === 'string' && new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(['gzip']).includes('gzip');
  const body = takesGzip && plain.length > 512 ? await compress(plain, { level: 6 }) : plain;
  const headers: Record<string, string> = {
    ...headersFor({ mediaType, address: url, ...(page && { policy: page.policy }) }),
    ETag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`,
  };
  if (body !== plain) headers['Content-Encoding'] = 'gzip';
  const link = page ? withoutPreloads(captured.headers.link) : captured.headers.link;
  for (const [name, value] of Object.entries({ Link: link, Location: captured.headers.location, 'Content-Disposition': captured.headers['content-disposition'] })) {
    if (value) headers[name] = String(value);
  }
  return { body, headers };
}

/** Next announces its own style sheets in the header of the first answer; a finished page names others, and those files are not served. */
const withoutPreloads = (link: unknown): string =>
  String(link ?? '')
    .split(/,(?=\s*<)/)
    .filter((part) => !/;\s*rel="?preload/i.test(part))
    .join(',')
    .trim();
