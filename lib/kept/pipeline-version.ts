import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashOf } from '@/lib/files/hash';

let version: string | undefined;

/**
 * A name for the code that turns source into markup: our own stages, the formatting of references and the versions of
 * every package. Whatever changes in them changes the name, and nothing kept under the old one is used again.
 */
export function pipelineVersion(root = process.cwd()): string {
  // In development the code changes under a running process.
  if (version && process.env.NODE_ENV !== 'development') return version;
  version = hashOf(
    ...['lib/prose', 'lib/bibliography', 'lib/text', 'lib/files'].flatMap((folder) =>
      sourcesIn(join(/* turbopackIgnore: true */ root, folder)),
    ),
    read(join(root, 'package-lock.json')),
  );
  return version;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : sourcesIn(path);
      return /\.(ts|tsx|csl)$/.test(entry.name) && !/\.test\./.test(entry.name) ? [path, read(path)] : [];
    });
}

function read(path: string): string {
  return readFileSync(path, 'utf8');
}
