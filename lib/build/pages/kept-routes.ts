import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { writeWhole } from '@/lib/files/write-whole';
import type { PreparedRoute } from './prepare-routes';

interface Kept {
  key: string;
  prepared: PreparedRoute;
}

/**
 * What earlier builds made of routes whose every input is named by a key, one file a route. A later build with the same key takes
 * it instead of rendering the page again. `route-keys.ts` makes the keys; a route without one is always rendered.
 */
export class KeptRoutes {
  constructor(private readonly directory: string) {}

  /** What is kept of these routes under these very keys. */
  find(keys: ReadonlyMap<string, string>): Map<string, PreparedRoute> {
    const found = [...keys].flatMap(([route, key]) => {
      const kept = this.read(route);
      return kept?.key === key ? ([[route, kept.prepared]] as const) : [];
    });
    return new Map(found);
  }

  keep(route: string, key: string, prepared: PreparedRoute): void {
    writeWhole(this.pathOf(route), serialize({ key, prepared } satisfies Kept));
  }

  private read(route: string): Kept | undefined {
    try {
      return deserialize(readFileSync(this.pathOf(route))) as Kept;
    } catch {
      return undefined; // Not kept yet, or broken off by a crash: either way it is rendered.
    }
  }

  private pathOf(route: string): string {
    return join(this.directory, createHash('sha256').update(route).digest('hex').slice(0, 32));
  }
}

/** The part of a build that is kept from build to build. */
export interface KeptBuild {
  store: KeptRoutes;
  /** Route → the name of all its inputs. */
  keys: ReadonlyMap<string, string>;
  /** Routes kept under those keys, which were not rendered. */
  found: ReadonlyMap<string, PreparedRoute>;
}

/** What was rendered and what was kept, in one order whichever it was; what can be kept of it is. */
export function joinKept(rendered: readonly PreparedRoute[], kept?: KeptBuild): PreparedRoute[] {
  for (const prepared of rendered) {
    const key = kept?.keys.get(prepared.route);
    if (key) kept?.store.keep(prepared.route, key, prepared);
  }
  const all = new Map([...(kept?.found ?? []), ...rendered.map((prepared) => [prepared.route, prepared] as const)]);
  return [...all.values()].sort((a, b) => (a.route < b.route ? -1 : 1));
}
