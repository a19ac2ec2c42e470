import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, sep } from 'node:path';
import { hashOf } from '@/lib/files/hash';
import { writeWhole } from '@/lib/files/write-whole';
import { lockRows } from './lock-rows';

/** What a module reaches by its imports, without those of types: files of the project, and packages by name. */
export interface Reached {
  files: readonly string[];
  packages: readonly string[];
}

const versions = new Map<string, Promise<string>>();

/**
 * A name for the code that makes something: the sources of a module and of all that it imports, and the lock file's rows of the
 * packages it reaches. Whatever changes in them changes the name, and nothing kept under the old one is used again. `entry` is
 * relative to the project, "lib/prose/store/load-prose.ts". Found out once a process, which runs what it has loaded.
 */
export function makerVersion(entry: string, root = process.cwd()): Promise<string> {
  const path = join(/* turbopackIgnore: true */ root, entry);
  const known = versions.get(path) ?? findVersion(entry, root);
  versions.set(path, known);
  return known;
}

/** The imports are as they were when no source that they were found in has changed: then esbuild need not be asked. */
async function findVersion(entry: string, root: string): Promise<string> {
  const record = join(root, '.cache/kept/makers', `${entry.replaceAll(/[^\w.-]+/g, '__')}.json`);
  const known = readRecord(record);
  if (known && nameOf(known, root) === known.version) return known.version;
  const reached = await reachedFrom(entry, root);
  const version = nameOf(reached, root);
  if (!version) throw new Error(`The sources of ${entry} changed while they were being read; start again.`);
  writeWhole(record, JSON.stringify({ ...reached, version }));
  return version;
}

/** Follows the imports of a module, dynamic ones included. */
export async function reachedFrom(entry: string, root = process.cwd()): Promise<Reached> {
  const { build } = await import(/* turbopackIgnore: true */ 'esbuild');
  const { metafile } = await build({
    entryPoints: [join(/* turbopackIgnore: true */ root, entry)],
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    metafile: true,
    write: false,
    logLevel: 'silent',
  });
  const imports = Object.values(metafile.inputs).flatMap((input) => input.imports);
  const outside = imports.filter(({ external }) => external).map(({ path }) => packageOf(path));
  return {
    files: Object.keys(metafile.inputs)
      .map((path) => relative(root, join(/* turbopackIgnore: true */ root, path)).split(sep).join('/'))
      .sort(),
    packages: [...new Set(outside)].filter((name) => !builtinModules.includes(name)).sort(),
  };
}

/** "@scope/name/file" is of the package "@scope/name"; "node:fs" is Node's. */
function packageOf(path: string): string {
  if (path.startsWith('node:')) return path.slice(5).split('/')[0]!;
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

function readRecord(path: string): (Reached & { version: string }) | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Reached & { version: string };
  } catch {
    return undefined; // Not found out yet, or broken off by a crash.
  }
}

/** Undefined when a file is gone, so that its imports are others. */
function nameOf({ files, packages }: Reached, root: string): string | undefined {
  try {
    const read = (path: string) => readFileSync(join(/* turbopackIgnore: true */ root, path), 'utf8');
    return hashOf(
      ...files.flatMap((path) => [path, read(path)]),
      lockRows(read('package-lock.json'), packages).join('\n'),
    );
  } catch {
    return undefined;
  }
}
