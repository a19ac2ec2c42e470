/** What threads that render run: each opens the compiled code once, and keeps what it has loaded of it. */
import { HtmlError } from '@/lib/html/html-tokens';
import { addresses } from '@/lib/site/addresses';
import type { PruneOptions } from '@/lib/pages/prune-page';
import { captureResponse, requestFor, type CapturedResponse } from '../next/capture-response';
import { openCompiledCode, type CompiledCode } from '../next/compiled-code';
import type { Entrypoint } from '../next/entrypoints';
import { listRoute, type ListedRoute } from '../next/list-routes';
import { handlerOf } from '../next/next-handler';
import { toPreparedPage, type PreparedRoute } from './prepared-routes';

let code: CompiledCode | undefined;
const open = (nextDirectory: string): CompiledCode => (code ??= openCompiledCode(nextDirectory));

const nextHeader = /^(?:x-next|x-nextjs|cache-control$|etag$|vary$|content-length$|set-cookie$)/;

/** Loads the code, so that the first page need not wait for it. */
export async function loadCode(nextDirectory: string): Promise<void> {
  const opened = open(nextDirectory);
  for (const entrypoint of opened.entrypoints) opened.load(entrypoint);
}

export interface RoutesToList {
  nextDirectory: string;
  /** Of their entry points. */
  pathnames: readonly string[];
}

/** What a build renders of these routes. */
export async function listRoutes({ nextDirectory, pathnames }: RoutesToList): Promise<ListedRoute[]> {
  const opened = open(nextDirectory);
  const listed: ListedRoute[] = [];
  for (const entrypoint of opened.entrypoints)
    if (pathnames.includes(entrypoint.pathname)) listed.push(await listRoute(opened, entrypoint));
  return listed;
}

export interface RoutesToRender {
  nextDirectory: string;
  routes: readonly RouteToRender[];
  options: PruneOptions;
}

export interface RouteToRender {
  /** "/blog/ü". */
  route: string;
  /** Of its entry point. */
  pathname: string;
}

/** These routes but those that say that there is no such page, as the list of a section without items does; for one that cannot be rendered a line that says so. */
export async function renderRoutes({
  nextDirectory,
  routes,
  options,
}: RoutesToRender): Promise<(PreparedRoute | string)[]> {
  const opened = open(nextDirectory);
  const done: (PreparedRoute | string)[] = [];
  for (const { route, pathname } of routes) {
    const entrypoint = opened.entrypoints.find((candidate) => candidate.pathname === pathname)!;
    const prepared = await renderRoute(route, { opened, entrypoint, options }).catch(
      (error: unknown) => `${route}: ${said(error)}`,
    );
    if (prepared) done.push(prepared);
  }
  return done;
}

/** A page that cannot be laid out is told by its words; where code went wrong, by where. */
const said = (error: unknown): string =>
  error instanceof HtmlError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);

interface Means {
  opened: CompiledCode;
  entrypoint: Entrypoint;
  options: PruneOptions;
}

async function renderRoute(route: string, { opened, entrypoint, options }: Means): Promise<PreparedRoute | undefined> {
  const { status, headers, body } = await ask(route, opened, entrypoint);
  if (status === 404 && route !== addresses.notFound) return undefined;
  if (status >= 300 && status < 400)
    throw new HtmlError(
      `it answers ${status}, which no file can. Redirects stand under \`redirects\` in content/profile.mdx.`,
    );
  if (status !== 200 && status !== 404) throw new HtmlError(`it answers ${status}.`);
  if (entrypoint.isPage) return toPreparedPage(route, body.toString('utf8'), options);
  const own = Object.entries(headers)
    .filter(([name, value]) => value !== undefined && !nextHeader.test(name))
    .map(([name, value]) => [name, [value].flat().join(', ')] as const);
  return { route, headers: Object.fromEntries(own), body };
}

/** Has a route answer. The page for what is not there is made as one that says so. */
function ask(route: string, opened: CompiledCode, entrypoint: Entrypoint): Promise<CapturedResponse> {
  const handle = handlerOf(opened, entrypoint);
  const isNotFound = route === addresses.notFound;
  const url = isNotFound ? entrypoint.pathname : route.split('/').map(encodeURIComponent).join('/');
  return captureResponse(
    requestFor(url),
    (request, response) => {
      if (isNotFound) response.statusCode = 404;
      return handle(request, response);
    },
    Infinity,
  );
}
