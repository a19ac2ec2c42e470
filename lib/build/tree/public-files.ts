import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { lookup } from 'mrmime';
import type { MadeFile } from '@/lib/http/manifest';

/** Whole faces, which development serves and the build replaces by subsets. */
const replaced = /^\/assets\/fonts\//;
const hashed = /[.-][0-9a-zA-Z_-]{8,}\.[a-z0-9]+$/;

/** The media type of a file by its name, with the charset that text needs. */
export function mediaTypeOf(name: string): string {
  const type = lookup(name) ?? 'application/octet-stream';
  return /^text\/|^application\/(?:javascript|manifest)|\+?xml$/.test(type) && !type.startsWith('image/')
    ? `${type}; charset=utf-8`
    : type;
}

/** The files of the public folder at their addresses; those under /assets with a hash in their name never change. */
export async function readPublicFiles(directory: string): Promise<MadeFile[]> {
  const paths = await listFiles(directory);
  const files = paths.map((path) => ({ path, address: `/${relative(directory, path).split(sep).join('/')}` }));
  return Promise.all(
    files
      .filter(({ address }) => !replaced.test(address))
      .map(async ({ path, address }) => ({
        address,
        body: await readFile(path),
        mediaType: mediaTypeOf(address),
        immutable: address.startsWith('/assets/') && hashed.test(address),
      })),
  );
}

/** Every file under a folder, in a fixed order; none when the folder is not there. */
async function listFiles(directory: string): Promise<string[]> {
  if (!existsSync(directory)) return [];
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
