import 'server-only';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { loadBibliography } from '@/lib/bibliography/load';
import { citedKeys } from './citations/syntax';

/** The works that a text cites, in the order in which it cites them. */
export async function worksCitedIn({ body }: { body: string }): Promise<BibEntry[]> {
  const { entries } = await loadBibliography();
  return [...new Set(citedKeys(body).flatMap((key) => entries.get(key) ?? []))];
}
