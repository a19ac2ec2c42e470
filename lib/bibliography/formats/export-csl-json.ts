import { arxivUrl } from '../bibtex/arxiv';
import type { BibEntry, CslItem } from '../csl/types';

/** One item of CSL-JSON: what CSL has fields for, the arXiv id in `custom`, and an address where the entry gives none. */
export function toCslJson(entry: BibEntry): CslItem {
  const arxiv = entry.csl.custom?.arxiv;
  return { ...entry.csl, ...(arxiv && !entry.csl.URL && { URL: arxivUrl(arxiv) }) };
}

/** CSL-JSON as doi.org sends it: an object for one work, an array for a list. */
export function formatCslJson(entries: BibEntry | readonly BibEntry[]): string {
  const value = 'key' in entries ? toCslJson(entries) : entries.map(toCslJson);
  return `${JSON.stringify(value, null, 2)}\n`;
}
