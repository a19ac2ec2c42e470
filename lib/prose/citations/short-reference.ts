import { withoutOthers } from '@/lib/bibliography/csl/complete-csl';
import type { BibEntry, CslItem, CslName } from '@/lib/bibliography/csl/types';
import { escapeHtml } from '../tree/nodes';
import { placeOf } from './linked-reference';

/** "Cao", "Cao and Aref", "Cao et al.": how running text names the authors of a work. */
export function formatAuthors(csl: CslItem): string {
  const { names: people, others } = withoutOthers(csl.author ?? csl.editor ?? []);
  const names = people.map(familyName).filter(Boolean);
  if (names.length === 0) return csl.publisher ?? plainTitle(csl);
  if (others) return `${names[0]} et al.`;
  if (names.length === 1) return names[0]!;
  return names.length === 2 ? `${names[0]} and ${names[1]}` : `${names[0]} et al.`;
}

/** The reference as it stands in the margin beside its line, in one line: who and when, leading to where it can be read. HTML. */
export function formatMarginReference(entry: Pick<BibEntry, 'csl'>): string {
  const year = entry.csl.issued?.['date-parts']?.[0]?.[0];
  const words = escapeHtml([formatAuthors(entry.csl), year].filter(Boolean).join(' '));
  const place = placeOf(entry);
  return place ? `<a href="${escapeHtml(place.url)}">${words}</a>` : words;
}

function familyName(name: CslName): string {
  const particle = name['non-dropping-particle'];
  return name.literal ?? [particle, name.family].filter(Boolean).join(' ');
}

/** CSL titles carry `<span class="nocase">` and the like; the margin takes their words. */
function plainTitle(csl: CslItem): string {
  return (csl.title ?? csl.id).replace(/<[^<>]*>/g, '');
}
