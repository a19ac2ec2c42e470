import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addresses } from '@/lib/site/addresses';
import type { Repository } from './repository';

let read: Promise<Repository | undefined> | undefined;

/**
 * What harvesters are told of the site being served, read once from the tree that the server names in SITE_TREE; undefined in development,
 * and for a site whose owner gives no address to write to.
 */
export async function loadRepository(): Promise<Repository | undefined> {
  const tree = process.env.SITE_TREE;
  if (!tree) return undefined;
  read ??= readFile(join(tree, 'files', addresses.harvest), 'utf8').then(
    (json) => JSON.parse(json) as Repository,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    },
  );
  return read;
}

/** The article at an address of that tree, without its XML declaration. */
export async function loadArticle(address: string): Promise<string> {
  const article = await readFile(join(process.env.SITE_TREE!, 'files', address), 'utf8');
  return article.replace(/^<\?xml[^>]*\?>\s*/, '');
}
