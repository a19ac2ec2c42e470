import { join, resolve } from 'node:path';
import { cvQueryVariants, variantsAmong } from '@/lib/cv/variants';
import { finishPageWith } from '@/lib/pages/finish-page';
import { listen, stopOnSignal } from './listen';
import { lazyNextHandler } from './next-handler';
import type { QueryVariant } from '@/lib/http/representations';
import { createSiteServer } from './site-server';
import { openStaticTree } from './static-tree';

export interface ServeOptions {
  /** A laid-out site: the folder that holds manifest.json, files/ and next/. Relative to the project. */
  directory: string;
  port: number;
  host?: string;
  /** Addresses that read their query; those of the CV when absent. */
  variants?: readonly QueryVariant[];
  log?: (line: string) => void;
}

/** Serves a laid-out site until SIGTERM or SIGINT. Resolves with the port once it listens; rejects when it is taken. */
export async function serveSite({
  directory,
  port,
  host,
  variants,
  log = () => undefined,
}: ServeOptions): Promise<number> {
  const tree = openStaticTree(directory);
  // The pages that Next renders on request read the texts of the very site that is served (lib/build/from-pages/search/load-texts.ts).
  process.env.SITE_TREE = resolve(directory);
  const server = createSiteServer({
    mode: 'production',
    tree,
    nextHandler: lazyNextHandler(join(directory, 'next')),
    finishPage: finishPageWith(tree.manifest.page),
    // Loaded when the first is asked for: most sites have every twin in their tree.
    makeTwin: async (page) =>
      (await import('@/lib/build/from-pages/markdown/make-twins')).twinOf(page, tree.manifest.siteUrl),
    onError: (error) => log(`500: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
    variants: variants ?? cvQueryVariants(variantsAmong(Object.keys(tree.manifest.entries))),
  });
  const real = await listen(server, port, host);
  stopOnSignal(server);
  return real;
}
