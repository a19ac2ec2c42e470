import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readEntrypoints, type Entrypoint } from './entrypoints';

/** What the code of a route exports: https://nextjs.org/docs/app/api-reference/adapters/invoking-entrypoints */
export interface CompiledRoute {
  handler: (
    request: IncomingMessage,
    response: ServerResponse,
    context: { requestMeta: { distDir: string; minimalMode: boolean } },
  ) => Promise<void>;
  /** What Next itself takes the settings of a route from. */
  routeModule: object;
}

/** The code of the pages as Next compiled it into a folder, each route loaded when it is first needed. */
export interface CompiledCode {
  directory: string;
  entrypoints: readonly Entrypoint[];
  load: (entrypoint: Entrypoint) => CompiledRoute;
  /** Loads a module of the Next that compiled it. */
  loadOfNext: (module: string) => unknown;
}

/** Opens Next's folder, or a copy of it. The process is made one that Next's code runs in. */
export function openCompiledCode(nextDirectory: string): CompiledCode {
  const directory = resolve(nextDirectory);
  const require = createRequire(join(directory, 'package.json'));
  // What Next's server would have set up for the code of the routes.
  require('next/dist/build/adapter/setup-node-env.external.js');
  return {
    directory,
    entrypoints: readEntrypoints(directory),
    load: ({ file }) => require(file) as CompiledRoute,
    loadOfNext: (module) => require(module) as unknown,
  };
}
