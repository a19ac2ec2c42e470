import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CompiledCode } from './compiled-code';
import type { Entrypoint } from './entrypoints';

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * Answers by compiled routes. Next's own server is not started around them: it takes a second, and what it would decide is decided
 * before (lib/serve/site.ts). A handler rejects where no route has the address.
 */
export function nextHandler(code: CompiledCode): NextHandler {
  const routes = code.entrypoints.map((entrypoint) => ({ entrypoint, expression: new RegExp(entrypoint.expression) }));
  return async (request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0]!;
    const route = routes.find(({ expression }) => expression.test(path));
    if (!route) throw new Error(`The build has no route for ${path}.`);
    await handlerOf(code, route.entrypoint)(request, response);
  };
}

/** What answers for one route. It keeps no answers of its own and looks for none on the disk (`minimalMode`). */
export const handlerOf =
  (code: CompiledCode, entrypoint: Entrypoint): NextHandler =>
  (request, response) =>
    code.load(entrypoint).handler(request, response, { requestMeta: { distDir: code.directory, minimalMode: true } });
