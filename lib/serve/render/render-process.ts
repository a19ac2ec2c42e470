// The process that renders pages on request. Its arguments: the folder of the tree. It ends with the process that started it.
import { setPriority } from 'node:os';
import { join, resolve } from 'node:path';
import { finishPageWith } from '@/lib/pages/finish-page';
import { readManifest } from '@/lib/trees/read-manifest';
import { openCompiledCode } from '@/lib/build/next/compiled-code';
import { nextHandler } from '@/lib/build/next/next-handler';
import { renderPage, type Renderers } from './render-page';
import type { Question, Reply } from './renderer';

const directory = process.argv[2] ?? '';
const { page, siteUrl } = readManifest(directory);
// The pages read the texts of the very site that is served (lib/build/from-pages/search/load-texts.ts).
process.env.SITE_TREE = resolve(directory);
// lib/content and lib/bibliography read them when a route is loaded.
process.env.CONTENT_SNAPSHOT = join(directory, 'next/content');
// The works that the build did render are in its tree, and never asked for here.
process.env.PRERENDERED_WORKS = '0';

const renderers: Renderers = {
  nextHandler: nextHandler(openCompiledCode(join(directory, 'next'))),
  finishPage: finishPageWith(page),
  basePath: page.basePath,
  // Loaded when the first is asked for: most sites have every copy in their tree.
  makeMarkdownCopy: async (built) =>
    (await import('@/lib/build/from-pages/markdown/make-markdown-copies')).markdownOf(built, siteUrl),
};

// On a machine with one processor, files go first.
try {
  setPriority(5);
} catch {
  // Not allowed everywhere; the system then shares as it likes.
}

async function answer({ id, asked }: Question): Promise<Reply> {
  try {
    return { id, rendered: await renderPage(asked, renderers) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

process.on('message', (question: Question) => void answer(question).then((reply) => process.send?.(reply)));
process.on('disconnect', () => process.exit());
// A stop of the whole group is for the process that started this one: it may still need an answer.
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => undefined);
