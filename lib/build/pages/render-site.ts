import { inOwnThreads, type RunInThread } from '@/lib/threads/in-own-threads';
import type { PruneOptions } from '@/lib/pages/prune-page';
import { readEntrypoints, type Entrypoint } from '../next/entrypoints';
import { nextDirectory, snapshotDirectory } from '../next/folders';
import type { KeptBuild, RenderedRoutes } from './kept-routes';
import type { ListedRoute } from '../next/list-routes';
import type { PreparedRoute } from './prepared-routes';
import type { RoutesToList, RoutesToRender, RouteToRender } from './render-routes';

/** What was rendered for a build. */
export interface RenderedSite extends RenderedRoutes {
  /** Regular expressions of the routes rendered on request, each parameter a group of its name. */
  dynamicRoutes: string[];
}

const threadModule = new URL('./render-routes.ts', import.meta.url).href;

/** How many routes a thread is given at once. */
const PART = 8;

/** What there is to render once the content has been read. */
export interface SiteToRender {
  kept: KeptBuild;
  options: PruneOptions;
}

/**
 * Renders what the compiled code says that there is but what is kept, from the snapshot of the content; a thread loads the code while that
 * is still read. Throws one error that lists every page that could not be rendered or read, each with its address.
 */
export function renderSite(read: SiteToRender | Promise<SiteToRender>): Promise<RenderedSite> {
  const env = { ...process.env, NODE_ENV: 'production', CONTENT_SNAPSHOT: snapshotDirectory };
  return inOwnThreads(threadModule, env, async (run) => {
    const loading = run('loadCode', nextDirectory);
    loading.catch(() => undefined); // Code that cannot be loaded says so when a page asks for it.
    const {
      kept: { store, listKey, found },
      options,
    } = await read;
    const entrypoints = readEntrypoints(nextDirectory);
    const listed = store.findList(listKey) ?? (await list(entrypoints, run));
    const wanted = listed.flatMap(({ pathname, addresses }) =>
      addresses.filter((route) => !found.has(route)).map((route) => ({ route, pathname })),
    );
    const routes = await render(wanted, options, run);
    const there = new Set([...found.keys(), ...routes.map(({ route }) => route)]);
    return {
      routes,
      // Without the lists of sections without items, which said that they are not there.
      listed: listed.map((route) => ({ ...route, addresses: route.addresses.filter((address) => there.has(address)) })),
      dynamicRoutes: dynamicRoutesOf(entrypoints, listed),
    };
  });
}

async function list(entrypoints: readonly Entrypoint[], run: RunInThread): Promise<ListedRoute[]> {
  const lists = partsOf(entrypoints.map(({ pathname }) => pathname)).map((pathnames) =>
    run<ListedRoute[]>('listRoutes', { nextDirectory, pathnames } satisfies RoutesToList),
  );
  return (await Promise.all(lists)).flat();
}

async function render(
  routes: readonly RouteToRender[],
  options: PruneOptions,
  run: RunInThread,
): Promise<PreparedRoute[]> {
  const parts = partsOf(routes).map((part) =>
    run<(PreparedRoute | string)[]>('renderRoutes', { nextDirectory, routes: part, options } satisfies RoutesToRender),
  );
  const rendered = (await Promise.all(parts)).flat();
  const problems = rendered.filter((route) => typeof route === 'string');
  if (problems.length > 0) throw new Error(`These pages could not be rendered:\n${problems.join('\n')}`);
  return rendered.filter((route) => typeof route !== 'string');
}

const dynamicRoutesOf = (entrypoints: readonly Entrypoint[], listed: readonly ListedRoute[]): string[] => {
  const onRequest = new Set(listed.filter((route) => route.onRequest).map(({ pathname }) => pathname));
  return entrypoints
    .filter(({ pathname }) => onRequest.has(pathname))
    .sort((a, b) => (a.pathname < b.pathname ? -1 : 1))
    .map(({ expression }) => expression);
};

const partsOf = <Item>(items: readonly Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / PART) }, (_, index) => items.slice(index * PART, (index + 1) * PART));
