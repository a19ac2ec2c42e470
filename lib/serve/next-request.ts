import type { IncomingMessage } from 'node:http';

/** Headers that speak to Next's own machinery. A reader has no business sending them, and a cache could be poisoned by them. */
const internalHeader =
  /^(?:rsc$|next-|x-next|x-middleware-|x-invoke-|x-matched-path$|x-prerender-|x-action-|x-forwarded-host$)/;

/** Prepares a request for Next's handler: the address that the tables chose, and no header that steers the framework. */
export function toNextRequest(request: IncomingMessage, url: string): IncomingMessage {
  request.url = url;
  for (const name of Object.keys(request.headers)) {
    if (internalHeader.test(name)) delete request.headers[name];
  }
  // The answer is pruned before it is sent: Next must neither compress it nor compare it with what the reader has.
  for (const name of ['accept-encoding', 'if-none-match', 'if-modified-since', 'range']) delete request.headers[name];
  return request;
}
