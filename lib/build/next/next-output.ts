import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { clientComponentsIn } from './client-components';

/** A prerendered route as Next leaves it under server/app. */
export interface PrerenderedRoute {
  /** "/blog/x", or an internal address that a rewrite leads to. */
  route: string;
  status: number;
  /** Headers that the route handler set; empty for pages. */
  headers: Record<string, string>;
  /** The file that holds its body. */
  path: string;
  isPage: boolean;
}

export interface NextOutput {
  /** All but those that said that there is no such page: the list of a section without items. */
  routes: PrerenderedRoute[];
  /** Address (/_next/static/…) → text of every style sheet. */
  sheets: Map<string, string>;
  /** Other files under static/: address → path on disk. */
  staticFiles: Map<string, string>;
  /** Regular expressions of the routes rendered on request, each parameter a group: `[key]` is `nxtPkey`. */
  dynamicRoutes: string[];
}

interface PrerenderManifest {
  version: number;
  routes: Record<string, { routeType?: string; initialStatus?: number; initialHeaders?: Record<string, string> }>;
  dynamicRoutes: Record<string, { fallback: false | null | string }>;
}

interface RoutesManifest {
  staticRoutes: { page: string; namedRegex: string }[];
  dynamicRoutes: { page: string; namedRegex: string }[];
}

const internal = new Set(['/_global-error', '/_not-found', '/favicon.ico']);
const nextHeader = /^(?:x-next|x-nextjs|cache-control$|etag$|vary$|content-length$|set-cookie$)/;

/** Reads what `next build` prerendered. Throws, naming the file, when Next's layout is not the one of version 16.4. */
export async function readNextOutput(directory: string): Promise<NextOutput> {
  const prerender = await readJson<PrerenderManifest>(join(directory, 'prerender-manifest.json'));
  if (prerender.version !== 4)
    throw new Error(
      `prerender-manifest.json is of version ${prerender.version}; lib/build/next knows version 4. See lib/pages/prune-page.ts.`,
    );
  await refuseClientComponents(join(directory, 'server/app'));
  const named = Object.entries(prerender.routes).filter(([route]) => route !== '/_global-error');
  const rendered = await Promise.all(named.map(([route, about]) => toRoute(directory, route, about)));
  const routes = rendered.filter(({ route, status }) => status !== 404 || route === '/_not-found');
  return {
    routes,
    ...(await readStaticFiles(join(directory, 'static'))),
    dynamicRoutes: await readDynamicRoutes(directory, prerender),
  };
}

async function toRoute(
  directory: string,
  route: string,
  about: PrerenderManifest['routes'][string],
): Promise<PrerenderedRoute> {
  const base = join(directory, 'server/app', route === '/' ? 'index' : decodeURIComponent(route));
  const isPage = about.routeType === 'page';
  const path = `${base}${isPage ? '.html' : '.body'}`;
  const headers = Object.fromEntries(
    Object.entries(about.initialHeaders ?? {}).filter(([name]) => !nextHeader.test(name.toLowerCase())),
  );
  return {
    route: decodeURIComponent(route),
    status: about.initialStatus ?? (isPage ? await statusOf(`${base}.meta`) : 200),
    headers: isPage ? {} : headers,
    path,
    isPage,
  };
}

/** What a page answered with, which the manifest does not say of one that called `notFound()`. */
async function statusOf(file: string): Promise<number> {
  return (await readJson<{ status?: number }>(file)).status ?? 200;
}

async function readStaticFiles(directory: string): Promise<Pick<NextOutput, 'sheets' | 'staticFiles'>> {
  const sheets = new Map<string, string>();
  const staticFiles = new Map<string, string>();
  for (const path of await listFiles(directory)) {
    const address = `/_next/static/${relative(directory, path).split(sep).join('/')}`;
    if (path.endsWith('.css')) sheets.set(address, await readFile(path, 'utf8'));
    else staticFiles.set(address, path);
  }
  return { sheets, staticFiles };
}

/** Throws one error that names every client component of ours. */
async function refuseClientComponents(directory: string): Promise<void> {
  const manifests = (await listFiles(directory)).filter((path) => path.endsWith('page_client-reference-manifest.js'));
  if (manifests.length === 0)
    throw new Error(
      `No page_client-reference-manifest.js under ${directory}: Next has changed where it lists client modules.`,
    );
  const found = await Promise.all(manifests.map(async (path) => clientComponentsIn(await readFile(path, 'utf8'))));
  const files = [...new Set(found.flat())].sort();
  if (files.length > 0) throw new Error(files.map(refusal).join('\n'));
}

const refusal = (file: string): string =>
  `${file} is a client component. Pages are sent without a framework, so it would never run: write a figure (app/_explorables) or a page script (app/_scripts) and remove its "use client".`;

/** Routes that are neither prerendered nor, having `dynamicParams = false`, closed to addresses that were not. */
async function readDynamicRoutes(directory: string, prerender: PrerenderManifest): Promise<string[]> {
  const { staticRoutes, dynamicRoutes } = await readJson<RoutesManifest>(join(directory, 'routes-manifest.json'));
  const isOpen = ({ page }: { page: string }) =>
    !prerender.routes[page] && !internal.has(page) && prerender.dynamicRoutes[page]?.fallback !== false;
  return [...staticRoutes, ...dynamicRoutes].filter(isOpen).map(({ namedRegex }) => namedRegex);
}

async function readJson<T>(path: string): Promise<T> {
  return JSON.parse(await readFile(path, 'utf8')) as T;
}

/** Every file under a folder, in a fixed order; none when the folder is not there. */
export async function listFiles(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
