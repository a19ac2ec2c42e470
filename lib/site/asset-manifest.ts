import { join } from 'node:path';

/** Where each bundled script stands, as an address on the site. Addresses hold a hash of their content. */
export interface AssetManifest {
  /** The page script, absent until it has been bundled. */
  site?: string;
  /** The search, which the page script loads when it is asked for. */
  search?: string;
  /** The tools of figures, which the page script loads when a reader comes to one. */
  figureTools?: string;
  /** By the name of the explorable. */
  islands: Record<string, IslandAssets>;
}

export interface IslandAssets {
  /** The module that makes the figure live. */
  module?: string;
  /** A script for a Web Worker, for figures that compute for longer than a frame. */
  worker?: string;
  /** A module that holds the source text of the engine, for "Code". */
  code?: string;
}

export const emptyManifest: AssetManifest = { islands: {} };

/** The manifest's place, which the bundler writes and the pages read. */
export function assetManifestPath(root: string): string {
  return join(root, '.cache', 'assets.json');
}

/** Kinds of island source, by the end of the file's name. */
const kinds = { client: 'module', worker: 'worker', code: 'code' } as const;

/**
 * What a bundled entry is for, from its path: `app/_explorables/x/x.client.tsx` is the module of island `x`.
 * Undefined for files that are no entry.
 */
export function islandEntry(path: string): { name: string; kind: keyof IslandAssets } | undefined {
  const match = /(?:^|\/)([a-z0-9-]+)\.(client|worker|code)\.tsx?$/.exec(path);
  return match ? { name: match[1]!, kind: kinds[match[2] as keyof typeof kinds] } : undefined;
}

/** Reads the bundler's account of its outputs (output file → entry) into a manifest. */
export function toManifest(entryOf: Record<string, string | undefined>): AssetManifest {
  const manifest: AssetManifest = { islands: {} };
  for (const [output, entry] of Object.entries(entryOf)) {
    if (!entry) continue;
    const address = `/${output.replace(/^public\//, '')}`;
    if (/app\/_scripts\/site(\.development)?\.ts$/.test(entry)) manifest.site = address;
    if (entry.endsWith('app/_scripts/search/search.ts')) manifest.search = address;
    if (entry.endsWith('app/_scripts/figure-tools/figure-tools.ts')) manifest.figureTools = address;
    const island = islandEntry(entry);
    if (island) (manifest.islands[island.name] ??= {})[island.kind] = address;
  }
  return manifest;
}
