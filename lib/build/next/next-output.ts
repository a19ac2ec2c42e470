import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { AdapterOutput } from 'next';
import { escapeExpression } from '@/lib/text/escape-expression';
import { outputsFile } from './adapter.js';
import { refuseClientComponents } from './client-components';

/** A prerendered route as Next leaves it. */
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
  /** "/404", and all but those that said that there is no such page: the list of a section without items. */
  routes: PrerenderedRoute[];
  /** Address (/_next/static/…) → text of every style sheet. */
  sheets: Map<string, string>;
  /** Other files under /_next/static: address → path on disk. */
  staticFiles: Map<string, string>;
  /** Regular expressions of the routes rendered on request, each parameter a group of its name. */
  dynamicRoutes: string[];
  /** What the server loads of Next's folder. */
  serverFiles: string[];
}

/** What `adapter.js` writes of what Next hands it: https://nextjs.org/docs/app/api-reference/adapters/output-types. */
interface Outputs {
  /** "/blog/[slug]", with its compiled file and those of Next's folder that it may load. */
  routes: { pathname: string; files: string[] }[];
  prerenders: Prerender[];
  staticFiles: StaticFile[];
  /** With a condition (`has`), the route is open to previews alone: what was not prerendered is not there. */
  dynamicRoutes: { source: string; has?: unknown }[];
}

type Prerender = Pick<AdapterOutput['PRERENDER'], 'pathname' | 'routeType'> & {
  fallback: NonNullable<AdapterOutput['PRERENDER']['fallback']>;
};
type StaticFile = Pick<AdapterOutput['STATIC_FILE'], 'pathname' | 'filePath'>;

/** Pages that no one asks for by these addresses. */
const internal = new Set(['/_global-error', '/_not-found']);
const nextHeader = /^(?:x-next|x-nextjs|cache-control$|etag$|vary$|content-length$|set-cookie$)/;

/** robots.ts and sitemap.ts are handed over as files, without the type that Next sends them as. */
const metadataTypes: Record<string, string> = { '.txt': 'text/plain', '.xml': 'application/xml' };

/** What Next rendered into its folder, as its adapter wrote it down. Throws when a page holds a client component. */
export async function readNextOutput(directory: string): Promise<NextOutput> {
  const outputs = JSON.parse(await readFile(join(directory, outputsFile), 'utf8')) as Outputs;
  const serverFiles = [...new Set(outputs.routes.flatMap(({ files }) => files))].sort();
  await refuseClientComponents(serverFiles);
  const isLoaded = ({ pathname }: StaticFile) => pathname.startsWith('/_next/');
  return {
    routes: [
      ...outputs.prerenders
        .filter(({ pathname }) => !internal.has(pathname))
        .map(toRoute)
        .filter(({ status }) => status !== 404),
      ...outputs.staticFiles.filter((file) => !isLoaded(file)).flatMap(fileToRoute),
    ],
    ...(await readStaticFiles(outputs.staticFiles.filter(isLoaded))),
    dynamicRoutes: toDynamicRoutes(outputs),
    serverFiles,
  };
}

function toRoute({ pathname, routeType, fallback }: Prerender): PrerenderedRoute {
  const { filePath, initialStatus = 200, initialHeaders = {} } = fallback;
  const isPage = routeType === 'page';
  if (initialStatus !== 200 && initialStatus !== 404)
    throw new Error(
      `The page ${pathname} answers ${initialStatus}, which no file can. Redirects stand under \`redirects\` in content/profile.mdx.`,
    );
  if (!filePath) throw new Error(`Next handed over no file for ${pathname}: it was not prerendered whole.`);
  const headers = Object.entries(initialHeaders)
    .filter(([name]) => !nextHeader.test(name.toLowerCase()))
    .map(([name, value]) => [name, [value].flat().join(', ')] as const);
  return {
    route: decodeURIComponent(pathname),
    status: initialStatus,
    headers: isPage ? {} : Object.fromEntries(headers),
    path: filePath,
    isPage,
  };
}

/** The page for what is not there, and metadata routes; Next's page for its own errors is not used. */
function fileToRoute({ pathname, filePath }: StaticFile): PrerenderedRoute[] {
  if (pathname === '/500') return [];
  if (pathname === '/404') return [{ route: pathname, status: 404, headers: {}, path: filePath, isPage: true }];
  const type = metadataTypes[extname(pathname)];
  return [
    { route: pathname, status: 200, headers: type ? { 'content-type': type } : {}, path: filePath, isPage: false },
  ];
}

async function readStaticFiles(files: readonly StaticFile[]): Promise<Pick<NextOutput, 'sheets' | 'staticFiles'>> {
  const sheets = new Map<string, string>();
  const staticFiles = new Map<string, string>();
  for (const { pathname, filePath } of files) {
    if (pathname.endsWith('.css')) sheets.set(pathname, await readFile(filePath, 'utf8'));
    else staticFiles.set(pathname, filePath);
  }
  return { sheets, staticFiles };
}

/** Routes that are neither prerendered nor, having `dynamicParams = false`, closed to addresses that were not. */
function toDynamicRoutes({ routes, prerenders, staticFiles, dynamicRoutes }: Outputs): string[] {
  const taken = new Set([...internal, ...[...prerenders, ...staticFiles].map(({ pathname }) => pathname)]);
  const closed = new Set(dynamicRoutes.flatMap(({ source, has }) => (has ? [source] : [])));
  return routes
    .map(({ pathname }) => pathname)
    .filter((pathname) => !taken.has(pathname) && !closed.has(pathname))
    .sort()
    .map(toExpression);
}

/** "/works/[key]" → "^/works/(?<key>[^/]+?)(?:/)?$", and "/[...path]" → "^/(?<path>.+?)(?:/)?$". */
function toExpression(pathname: string): string {
  const path = escapeExpression(pathname).replace(
    /\\\[((?:\\\.){3})?(\w+)\\\]/g,
    (_, rest: string | undefined, name: string) => `(?<${name}>${rest ? '.' : '[^/]'}+?)`,
  );
  return `^${path}(?:/)?$`;
}
