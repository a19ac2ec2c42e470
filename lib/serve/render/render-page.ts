import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { headersFor } from '@/lib/http/response-headers';
import type { BuiltPage, MadeFile } from '@/lib/http/manifest';
import { underPath } from '@/lib/text/under-path';
import type { NextHandler } from '@/lib/build/next/next-handler';
import { captureResponse, requestFor, type CapturedResponse } from '@/lib/build/next/capture-response';

/** Takes Next's runtime out of a page and gives it the policy that fits what is left; see lib/pages/finish-page.ts. */
export type FinishPage = (html: string) => { html: string; policy: string; link?: string };

/** Writes a finished page as Markdown; see lib/build/from-pages/markdown. */
export type MakeMarkdownCopy = (page: BuiltPage) => Promise<MadeFile>;

/** What is asked of Next. */
export interface AskedPage {
  url: string;
  /** The address of the page, where its Markdown is wanted. */
  markdownOf?: string;
}

/** An answer in its codings, whoever asked: it depends on what was asked for alone, and may be kept for the next reader. */
export interface Rendered {
  status: number;
  /** Without the ETag, the coding and the length, which belong to one form. */
  headers: Record<string, string>;
  /** `gzip` is absent when it does not pay. ETags are quoted. */
  forms: { identity: RenderedForm; gzip?: RenderedForm };
}

export interface RenderedForm {
  body: Uint8Array;
  etag: string;
}

export interface Renderers {
  nextHandler: NextHandler;
  finishPage?: FinishPage;
  makeMarkdownCopy?: MakeMarkdownCopy;
  /** The path that the site stands under. */
  basePath?: string;
}

const compress = promisify(gzip);

/**
 * Has Next render a page, finished like a prerendered one: pruned, with its own policy, compressed, and with none of the headers
 * that Next writes for its own caches. Rejects when Next fails.
 */
export async function renderPage(asked: AskedPage, renderers: Renderers): Promise<Rendered> {
  const captured = await captureResponse(requestFor(asked.url), renderers.nextHandler);
  if (captured.status >= 500) throw new Error(`Next answered ${captured.status} to ${asked.url}`);
  const { body, mediaType, policy, own } = await finish(captured, asked, renderers);
  const zipped = body.length > 512 ? await compress(body, { level: 6 }) : undefined;
  const headers: Record<string, string> = headersFor({
    mediaType,
    address: asked.url,
    basePath: renderers.basePath,
    ...(policy && { policy }),
  });
  for (const [name, value] of Object.entries(own)) if (value) headers[name] = String(value);
  return {
    status: captured.status,
    headers,
    forms: { identity: toForm(body), ...(zipped && { gzip: toForm(zipped) }) },
  };
}

const toForm = (body: Buffer): RenderedForm => ({
  body,
  etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"`,
});

/** An answer before it is compressed and named. */
interface Finished {
  body: Buffer;
  mediaType: string;
  policy?: string;
  /** Headers of this answer alone. */
  own: Record<string, unknown>;
}

/** Prunes a page, and writes its copy where that is wanted; anything else is as Next made it. */
async function finish(
  { status, headers, body }: CapturedResponse,
  asked: AskedPage,
  { finishPage, makeMarkdownCopy, basePath = '' }: Renderers,
): Promise<Finished> {
  const mediaType = String(headers['content-type'] ?? 'application/octet-stream');
  const location = headers.location && underPath(String(headers.location), basePath);
  const own = { Location: location, 'Content-Disposition': headers['content-disposition'] };
  if (!finishPage || !mediaType.startsWith('text/html'))
    return { body, mediaType, own: { ...own, Link: headers.link } };
  const page = finishPage(body.toString('utf8'));
  if (!asked.markdownOf || !makeMarkdownCopy || status !== 200) {
    const link = [withoutPreloads(headers.link), page.link].filter(Boolean).join(', ');
    return { body: Buffer.from(page.html), mediaType, policy: page.policy, own: { ...own, Link: link } };
  }
  const copy = await makeMarkdownCopy({ address: asked.markdownOf, html: page.html });
  return { body: Buffer.from(copy.body), mediaType: copy.mediaType, own: copy.headers ?? {} };
}

/** Next announces its own style sheets in the header of the first answer; a finished page names others, and those files are not served. */
const withoutPreloads = (link: unknown): string =>
  String(link ?? '')
    .split(/,(?=\s*<)/)
    .filter((part) => !/;\s*rel="?preload/i.test(part))
    .join(',')
    .trim();
