import 'server-only';
import { readFileSync } from 'node:fs';
import { assetManifestPath, emptyManifest, type AssetManifest, type IslandAssets } from './asset-manifest';

/**
 * The addresses of the bundled scripts. Read anew each time: a page is rendered once in a build, and in development the
 * bundler writes new addresses whenever a script changes.
 */
function assetManifest(): AssetManifest {
  try {
    return JSON.parse(readFileSync(assetManifestPath(process.cwd()), 'utf8')) as AssetManifest;
  } catch {
    return emptyManifest;
  }
}

/** The page script's address; undefined before the first bundling, when pages simply go without. */
export function siteScriptAddress(): string | undefined {
  return assetManifest().site;
}

/** The search's address, for the page script to load when the reader asks for it. Development has no index to search. */
export function searchScriptAddress(): string | undefined {
  return process.env.NODE_ENV === 'development' ? undefined : assetManifest().search;
}

/** The address of the tools of figures; undefined before the first bundling. */
export function figureToolsAddress(): string | undefined {
  return assetManifest().figureTools;
}

/** The scripts of an explorable; empty before the first bundling, when its static figure stands alone. */
export function islandAssets(name: string): IslandAssets {
  return assetManifest().islands[name] ?? {};
}
