import { addresses } from '@/lib/site/addresses';
import type { CompiledCode } from './compiled-code';
import type { Entrypoint } from './entrypoints';

/** What a build renders of a route, and whether the rest of it is rendered on request. */
export interface ListedRoute {
  /** The `pathname` of its entry point. */
  pathname: string;
  /** Addresses as they are written: "/blog/ü". */
  addresses: string[];
  onRequest: boolean;
}

/** The part of Next's `AppSegment` that we read. */
interface Segment {
  config?: { dynamic?: string; dynamicParams?: boolean };
  generateStaticParams?: (asked: { params: object }) => Promise<Parameters[]> | Parameters[];
}
type Parameters = Readonly<Record<string, string | string[]>>;

/** Pages that no one asks for by these addresses: the page for what is not there is rendered as itself, Next's page for its own failures is not used. */
const ownPages: Readonly<Record<string, string[]>> = {
  '/_not-found': [addresses.notFound],
  '/_global-error': [],
};

/**
 * Asks the code of a route for its addresses, as `next build` does: the route is rendered on request if it is `force-dynamic`; if not,
 * it is rendered for the parameters that it names, and for others on request unless `dynamicParams` is false.
 * https://nextjs.org/docs/app/api-reference/functions/generate-static-params
 */
export async function listRoute(code: CompiledCode, entrypoint: Entrypoint): Promise<ListedRoute> {
  const { pathname } = entrypoint;
  const own = ownPages[pathname];
  if (own) return { pathname, addresses: own, onRequest: false };
  const segments = await segmentsOf(code, entrypoint);
  const { dynamic, dynamicParams = true } = Object.assign({}, ...segments.map(({ config }) => config)) as NonNullable<
    Segment['config']
  >;
  if (dynamic === 'force-dynamic') return { pathname, addresses: [], onRequest: true };
  if (!pathname.includes('[')) return { pathname, addresses: [pathname], onRequest: false };
  const naming = segments.find(({ generateStaticParams }) => generateStaticParams)?.generateStaticParams;
  const named = (await naming?.({ params: {} })) ?? [];
  return {
    pathname,
    addresses: named.map((parameters) => fillIn(pathname, parameters)),
    onRequest: dynamicParams,
  };
}

async function segmentsOf(code: CompiledCode, entrypoint: Entrypoint): Promise<Segment[]> {
  const { collectSegments } = code.loadOfNext('next/dist/build/segment-config/app/app-segments.js') as {
    collectSegments: (route: object) => Promise<{ segments: Segment[] }>;
  };
  return (await collectSegments(code.load(entrypoint).routeModule)).segments;
}

/** "/works/[key]" and { key: "a" } → "/works/a". */
function fillIn(pathname: string, parameters: Parameters): string {
  return pathname.replace(/\[(?:\.{3})?(\w+)\]/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new Error(`The code of ${pathname} names no ${name}.`);
    return [value].flat().join('/');
  });
}
