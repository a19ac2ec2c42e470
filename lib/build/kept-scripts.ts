import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hashOf } from '@/lib/files/hash';
import { writeWhole } from '@/lib/files/write-whole';
import { assetManifestPath } from '@/lib/site/asset-manifest';
import { bundleScripts } from './bundle-scripts';

/** Bundles the scripts unless what stands there is, byte by byte, what the sources of this name were bundled into before. */
export async function bundleScriptsOnce(sources: string, root = process.cwd()): Promise<void> {
  const record = join(root, '.cache/bundled-from');
  const nameNow = async () => hashOf(sources, ...(await bundledFiles(root)));
  const known = await readFile(record, 'utf8').catch(() => '');
  if (known === (await nameNow())) return;
  await bundleScripts({ root });
  writeWhole(record, await nameNow());
}

/** Names and texts of all scripts and of what says where they stand; none when one is missing. */
async function bundledFiles(root: string): Promise<string[]> {
  const folder = join(root, 'public/assets');
  try {
    const scripts = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.js')).sort();
    return [assetManifestPath(root), ...scripts.map((name) => join(folder, name))].flatMap((path) => [
      relative(root, path),
      readFileSync(path, 'utf8'),
    ]);
  } catch {
    return [];
  }
}
