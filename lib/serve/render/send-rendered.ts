import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import { refuse } from '../answer';
import { conditionOf } from '../conditions';
import type { Rendered } from './render-page';

/** Sends an answer that was rendered on request, compressed where the reader takes it; a 304 when the reader has it already. */
export function sendRendered(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers, forms }: Rendered,
): void {
  const form = takesGzip(request) ? (forms.gzip ?? forms.identity) : forms.identity;
  const condition = status === 200 ? conditionOf(request, form.etag) : undefined;
  if (condition === 'failed') return refuse(request, response, 412);
  // A form chosen by the Accept header varies by it, which the form itself does not know.
  const varies = response.getHeader('Vary');
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  if (varies !== undefined) response.setHeader('Vary', varies);
  if (form === forms.gzip) response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('ETag', form.etag);
  response.statusCode = status;
  if (condition === 'known') {
    response.statusCode = 304;
    for (const name of ['Content-Type', 'Content-Encoding']) response.removeHeader(name);
    return void response.end();
  }
  response.setHeader('Content-Length', form.body.length);
  response.end(request.method === 'HEAD' ? undefined : form.body);
}

function takesGzip({ headers }: IncomingMessage): boolean {
  const accepted = headers['accept-encoding'];
  if (typeof accepted !== 'string') return false;
  return new Negotiator({ headers: { 'accept-encoding': accepted } }).encodings(['gzip']).includes('gzip');
}
