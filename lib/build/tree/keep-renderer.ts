import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { build } from 'esbuild';
import { keep } from '@/lib/kept/keep';
import { forNode } from '@/lib/threads/bundle.mjs';
import { renderProcess } from '@/lib/trees/render-process';

const entry = 'lib/serve/render/render-process.ts';

/**
 * Puts the process that renders on request beside the code of the pages, as plain JavaScript: it starts in half the time, and belongs
 * to the build that it renders for. What writes Markdown copies is a file of its own, read when the first is asked for.
 */
export async function keepRenderer(treeDirectory: string): Promise<void> {
  const folder = join(treeDirectory, dirname(renderProcess));
  const files = await keep({ name: 'renderer', maker: entry }, [JSON.stringify(forNode)], async () =>
    Buffer.from(JSON.stringify(await bundleRenderer())),
  );
  await mkdir(folder, { recursive: true });
  for (const [name, text] of JSON.parse(files.toString('utf8')) as [string, string][])
    await writeFile(join(folder, name), text);
}

/** Its files: names and texts. */
async function bundleRenderer(): Promise<[string, string][]> {
  const outdir = dirname(entry);
  const { outputFiles } = await build({ entryPoints: [entry], outdir, ...forNode, write: false, logLevel: 'error' });
  return outputFiles.map(({ path, text }) => [relative(outdir, path), text]);
}
