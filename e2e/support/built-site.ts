import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDirectoryFrom } from '../../lib/content/content-directory';
import type { Manifest } from '../../lib/http/manifest';

/** The folder of the newest build of a content folder, as `npm start` serves it. */
export function builtSiteDirectory(contentDirectory = contentDirectoryFrom(process.env)): string {
  const name = createHash('sha256').update(contentDirectory).digest('hex').slice(0, 8);
  return join('.site', readFileSync(`.site/latest-${name}`, 'utf8'));
}

export function builtManifest(directory = builtSiteDirectory()): Manifest {
  return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
}

/** The body of an address of the built site, as stored without compression. */
export function builtFile(address: string, directory = builtSiteDirectory()): Buffer {
  const entry = builtManifest(directory).entries[address];
  if (!entry) throw new Error(`The built site has no ${address}.`);
  return readFileSync(join(directory, 'files', entry.file));
}

/** Every path of the sitemap. Checks are generated from it, so that a new page is covered by existing. */
export function sitemapPaths(): string[] {
  const sitemap = builtFile('/sitemap.xml').toString('utf8');
  const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address!).pathname);
  if (paths.length === 0) throw new Error('The sitemap is empty.');
  return paths;
}

/** One path of each kind among these: "/blog/" of the write-ups; a page at the top is a kind of its own. */
export function oneOfEachKind(paths: readonly string[]): string[] {
  const kindOf = (path: string) => path.replace(/(?<=.\/)[^/]+$/, '');
  return [...new Map(paths.toReversed().map((path) => [kindOf(path), path])).values()].reverse();
}
