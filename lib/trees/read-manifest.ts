import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '@/lib/http/manifest';

/** A tree's manifest. Throws, with the file's name, where there is none or not a whole one. */
export function readManifest(directory: string): Manifest {
  const path = join(directory, 'manifest.json');
  const text = readFileSync(path, 'utf8');
  const damaged = (why: string) => new Error(`${path} is damaged: ${why}. Build the site again: npm run build`);
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(text) as Partial<Manifest> | null;
  } catch (error) {
    throw damaged(text === '' ? 'it is empty' : (error as Error).message);
  }
  if (!manifest?.entries || !manifest.headerSets || !manifest.build) throw damaged('it is not a manifest');
  return manifest as Manifest;
}

/** Whether there is a tree with a manifest that can be read. */
export function hasManifest(directory: string): boolean {
  try {
    return readManifest(directory) !== undefined;
  } catch {
    return false;
  }
}
