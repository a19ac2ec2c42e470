import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import Negotiator from 'negotiator';
import type { BuiltPage, MadeFile } from '@/lib/http/manifest';
import { captureResponse, type CapturedResponse } from './capture-response';
import { toNextRequest } from './next-request';
import { headersFor } from '@/lib/http/response-headers';
import { isKnown } from './static-tree';

/** Takes Next's runtime out of a page and gives it the policy that fits what is left; see lib/pages/finish-page.ts. */
export type FinishPage = (html: string) => { html: string; policy: string; link?: string };

/** Writes a finished page as Markdown; see lib/build/from-pages/markdown. */
export type MakeTwin = (page: BuiltPage) => Promise<MadeFile>;

/** What is asked of Next. */
export interface AskedPage {
  url: string;
  /** The address of the page, where its Markdown is wanted. */
  twinOf?: string;
}

export interface NextSurroundings {
  nextHandler: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  finishPage?: FinishPage;
  makeTwin?: MakeTwin;
}

const compress = promisify(gzip);

/**
 * Sends what Next renders on request, in the same dress as a prerendered page: pruned, with its own policy, an ETag,
 * compressed, and with none of the headers that Next writes for its own caches.
 */
export async function sendNextPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: AskedPage,
  surroundings: NextSurroundings,
): Promise<void> {
  const wanted = {
    method: request.method,
    accepted: request.headers['accept-encoding'],
    known: request.headers['if-none-match'],
  };
  const asked = toNextRequest(request, page.url);
  asked.method = 'GET';
  const captured = await captureResponse(asked, surroundings.nextHandler);
  asked.method = wanted.method;
  if (captured.status >= 500) throw new Error(`Next answered ${captured.status} to ${page.url}`);
  const { body, headers } = await dress(await finish(captured, page, surroundings), page.url, wanted.accepted);
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

/** An answer before it is compressed and named. */
interface Finished {
  body: Buffer;
  mediaType: string;
  policy?: string;
  /** Headers of this answer alone. */
  own: Record<string, unknown>;
}

/** Prunes a page, and writes its twin where that is wanted; anything else is as Next made it. */
async function finish(
  { status, headers, body }: CapturedResponse,
  asked: AskedPage,
  { finishPage, makeTwin }: NextSurroundings,
): Promise<Finished> {
  const mediaType = String(headers['content-type'] ?? 'application/octet-stream');
  const own = { Location: headers.location, 'Content-Disposition': headers['content-disposition'] };
  if (!finishPage || !mediaType.startsWith('text/html'))
    return { body, mediaType, own: { ...own, Link: headers.link } };
  const page = finishPage(body.toString('utf8'));
  if (!asked.twinOf || !makeTwin || status !== 200) {
    const link = [withoutPreloads(headers.link), page.link].filter(Boolean).join(', ');
    return { body: Buffer.from(page.html), mediaType, policy: page.policy, own: { ...own, Link: link } };
  }
  const twin = await makeTwin({ address: asked.twinOf, html: page.html });
  return { body: Buffer.from(twin.body), mediaType: twin.mediaType, own: twin.headers ?? {} };
}

async function dress(
  { body: plain, mediaType, policy, own }: Finished,
  address: string,
  accepted: string | string[] | undefined,
) {
  const takesGzip =
    typeof accepted === 'string' &&
    new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(['gzip']).includes('gzip');
  const body = takesGzip && plain.length > 512 ? await compress(plain, { level: 6 }) : plain;
  const headers: Record<string, string> = {
    ...headersFor({ mediaType, address, ...(policy && { policy }) }),
    ETag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`,
  };
  if (body !== plain) headers['Content-Encoding'] = 'gzip';
  for (const [name, value] of Object.entries(own)) if (value) headers[name] = String(value);
  return { body, headers };
}

/** Next announces its own style sheets in the header of the first answer; a finished page names others, and those files are not served. */
const withoutPreloads = (link: unknown): string =>
  String(link ?? '')
    .split(/,(?=\s*<)/)
    .filter((part) => !/;\s*rel="?preload/i.test(part))
    .join(',')
    .trim();
