import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Next's handler for the few pages that are rendered on request, started when the first of them is asked for: most
 * processes of a site behind nginx never need it. `distDirectory` is the build's own copy, relative to the project.
 */
export function lazyNextHandler(distDirectory: string): NextHandler {
  let handler: Promise<NextHandler> | undefined;
  return async (request, response) => {
    handler ??= startNext(distDirectory);
    // A start that failed is tried again by the next reader, not remembered.
    handler.catch(() => (handler = undefined));
    return (await handler)(request, response);
  };
}

async function startNext(distDirectory: string): Promise<NextHandler> {
  // next.config.js and lib/content read them; they must be set before Next loads its configuration and pages.
  process.env.NEXT_DIST_DIR = distDirectory;
  process.env.CONTENT_SNAPSHOT = join(distDirectory, 'content');
  // The works that the build did render are in its tree, and never asked for here.
  process.env.PRERENDERED_WORKS = '0';
  const { default: next } = await import('next');
  // Next would listen for upgrades on the server that the first request came to, and from then on every client that offers
  // HTTP/2 (`curl --http2`) would have its connection closed: it is given a server that nobody asks.
  const app = next({ dev: false, dir: process.cwd(), quiet: false, httpServer: createServer() });
  await app.prepare();
  const handle = app.getRequestHandler();
  return (request: IncomingMessage, response: ServerResponse) => handle(request, response);
}
