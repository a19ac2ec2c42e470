import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addresses } from '@/lib/site/addresses';
import type { SearchedPage } from './searched-pages';

let texts: Promise<SearchedPage[]> | undefined;

/**
 * The texts of the site being served, read once from the tree that the server names in SITE_TREE. Undefined in development,
 * where no page has been built.
 */
export async function loadSearchTexts(): Promise<SearchedPage[] | undefined> {
  const tree = process.env.SITE_TREE;
  if (!tree) return undefined;
  texts ??= readFile(join(tree, 'files', addresses.searchTexts), 'utf8').then(
    (json) => JSON.parse(json) as SearchedPage[],
  );
  return texts;
}
