import { deserialize, serialize } from 'node:v8';
import { Kept } from '@/lib/kept/keep';
import type { ListedRoute } from '../next/list-routes';
import type { PreparedRoute } from './prepared-routes';

/** No route begins like this. */
const LIST = 'list of routes';

/**
 * What earlier builds made of routes whose every input is named by a key, the code included. A later build with the same key takes it
 * instead of rendering the page again. `route-keys.ts` makes the keys; a route without one is always rendered.
 */
export class KeptRoutes {
  private readonly kept: Kept;

  constructor(directory: string) {
    this.kept = new Kept(directory, 'routes');
  }

  /** What is kept of these routes under these very keys. */
  find(keys: ReadonlyMap<string, string>): Map<string, PreparedRoute> {
    const found = [...keys].flatMap(([route, key]) => {
      const kept = this.kept.find([route, key]);
      return kept ? ([[route, deserialize(kept.body) as PreparedRoute]] as const) : [];
    });
    return new Map(found);
  }

  keep(route: string, key: string, prepared: PreparedRoute): void {
    this.kept.put([route, key], serialize(prepared));
  }

  /** What routes there are, by the name of all that says so. */
  findList(key: string): ListedRoute[] | undefined {
    const kept = this.kept.find([LIST, key]);
    return kept && (JSON.parse(kept.body.toString('utf8')) as ListedRoute[]);
  }

  keepList(key: string, listed: readonly ListedRoute[]): void {
    this.kept.put([LIST, key], Buffer.from(JSON.stringify(listed)));
  }

  /** An edit beside the posts renames every route: what had the old names is used no more. */
  dropAllBut(keys: ReadonlyMap<string, string>, listKey: string): void {
    this.kept.dropAllBut([...keys, [LIST, listKey]]);
  }
}

/** What a build rendered. */
export interface RenderedRoutes {
  routes: readonly PreparedRoute[];
  /** What routes there are, the kept ones among them. */
  listed: readonly ListedRoute[];
}

/** The part of a build that is kept from build to build. */
export interface KeptBuild {
  store: KeptRoutes;
  /** Route → the name of all its inputs. */
  keys: ReadonlyMap<string, string>;
  /** The name of all that says what routes there are. */
  listKey: string;
  /** Routes kept under those keys, which were not rendered. */
  found: ReadonlyMap<string, PreparedRoute>;
}

/** What was rendered and what was kept, in one order whichever it was; what can be kept of it is. */
export function joinKept({ routes, listed }: RenderedRoutes, kept?: KeptBuild): PreparedRoute[] {
  for (const prepared of routes) {
    const key = kept?.keys.get(prepared.route);
    if (key) kept?.store.keep(prepared.route, key, prepared);
  }
  kept?.store.keepList(kept.listKey, listed);
  kept?.store.dropAllBut(kept.keys, kept.listKey);
  const all = new Map([...(kept?.found ?? []), ...routes.map((prepared) => [prepared.route, prepared] as const)]);
  return [...all.values()].sort((a, b) => (a.route < b.route ? -1 : 1));
}
