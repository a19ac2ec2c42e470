import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { writeWhole } from '@/lib/files/write-whole';

const bundled = new Map<string, Promise<string>>();

/**
 * A module of ours in plain JavaScript with all of our own that it imports, for threads to import: to read TypeScript, each of them
 * would start tsx and a thread of its hooks, which takes longer than much of the work. Gives the address of the file, which lies
 * under `.cache`; packages stay outside. Within it `import.meta` is the bundle's.
 */
export function bundleWork(module: string): Promise<string> {
  const known = bundled.get(module) ?? bundle(fileURLToPath(module));
  bundled.set(module, known);
  return known;
}

async function bundle(path: string): Promise<string> {
  const file = join(
    process.cwd(),
    '.cache/threads',
    `${relative('.', path)
      .replace(/\.ts$/, '')
      .replaceAll(/[^\w-]+/g, '-')}.mjs`,
  );
  const { outputFiles } = await build({
    entryPoints: [path],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    write: false,
  });
  writeWhole(file, outputFiles[0]!.contents);
  return pathToFileURL(file).href;
}
