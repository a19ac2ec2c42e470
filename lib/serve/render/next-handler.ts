import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { readEntrypoints } from '@/lib/build/next/entrypoints';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the code of a route exports: https://nextjs.org/docs/app/api-reference/adapters/invoking-entrypoints */
interface Route {
  handler: (
    request: IncomingMessage,
    response: ServerResponse,
    context: { requestMeta: { distDir: string } },
  ) => Promise<void>;
}

/**
 * Answers by the routes of a build, each loaded when it is first asked for. Next's own server is not started around them: it takes a
 * second, and what it would decide is decided before (lib/serve/site.ts). `distDirectory` is the build's own copy, relative to the project.
 * A handler rejects where no route has the address.
 */
export function nextHandler(distDirectory: string): NextHandler {
  // lib/content and lib/bibliography read them when a route is loaded.
  process.env.CONTENT_SNAPSHOT = join(distDirectory, 'content');
  // The works that the build did render are in its tree, and never asked for here.
  process.env.PRERENDERED_WORKS = '0';
  const distDir = resolve(distDirectory);
  const require = createRequire(join(distDir, 'package.json'));
  // What Next's server would have set up for the code of the routes.
  require('next/dist/build/adapter/setup-node-env.external.js');
  const entrypoints = readEntrypoints(distDir);
  return async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]!;
    const entrypoint = entrypoints.find(({ expression }) => expression.test(path));
    if (!entrypoint) throw new Error(`The build has no route for ${path}.`);
    const { handler } = require(entrypoint.file) as Route;
    await handler(request, response, { requestMeta: { distDir } });
  };
}
