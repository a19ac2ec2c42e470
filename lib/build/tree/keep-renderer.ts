import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { forNode } from '@/lib/threads/bundle.mjs';
import { renderProcess } from '@/lib/trees/render-process';

const entry = fileURLToPath(new URL('../../serve/render/render-process.ts', import.meta.url));

/**
 * Keeps the process that renders on request beside the code of the pages, as plain JavaScript: it starts in half the time, and belongs
 * to the build that it renders for. What writes Markdown copies is a file of its own, read when the first is asked for.
 */
export async function keepRenderer(treeDirectory: string): Promise<void> {
  await build({
    entryPoints: [entry],
    outdir: join(treeDirectory, dirname(renderProcess)),
    ...forNode,
    logLevel: 'error',
  });
}
