import 'server-only';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addresses } from '@/lib/site/addresses';
import type { SearchedPage } from './search-pages';

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

/** The words of those texts, the commonest first; read when a question has found nothing. */
export async function loadSearchWords(): Promise<string[]> {
  const tree = process.env.SITE_TREE;
  return tree ? (await readFile(join(tree, 'files', addresses.searchWords), 'utf8')).split('\n') : [];
}
