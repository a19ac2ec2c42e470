import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Folders that a site's generator or its tools have made, or that hold its looks. */
const MADE = /(?:^|\/)(?:node_modules|_site|vendor|\.git|public|resources|_sass|_layouts|_includes|_plugins)(?:\/|$)/;

/** The files of a site that is to be moved. Nothing of it is ever written. */
export interface SourceFolder {
  /** Paths within the folder, sorted. */
  readonly paths: readonly string[];
  has(path: string): boolean;
  bytes(path: string): Buffer;
  /** Throws when the file is no UTF-8. */
  text(path: string): string;
}

/** Opens the folder of a site, or a single file as a folder that holds it alone. Throws when there is neither. */
export function openSource(path: string): SourceFolder {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw new Error(`There is nothing at ${path}. Name the folder of the site to be moved, or its file.`);
  const root = stats.isDirectory() ? resolve(path) : dirname(resolve(path));
  return sourceOf(stats.isDirectory() ? walk(root, '') : [basename(path)], (name) => readFileSync(join(root, name)));
}

/** The same of files at hand. */
export function sourceOf(paths: readonly string[], read: (path: string) => Buffer): SourceFolder {
  const known = new Set(paths);
  return {
    paths: [...paths].sort(),
    has: (path) => known.has(path),
    bytes: read,
    text: (path) => new TextDecoder('utf-8', { fatal: true }).decode(read(path)).replace(/\r\n?/g, '\n'),
  };
}

function walk(root: string, folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (MADE.test(path)) return [];
    return entry.isDirectory() ? walk(root, path) : entry.isFile() ? [path] : [];
  });
}
