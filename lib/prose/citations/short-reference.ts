import { withoutOthers } from '@/lib/bibliography/csl/complete-csl';
import type { BibEntry, CslItem, CslName } from '@/lib/bibliography/csl/types';
import { escapeHtml } from '../tree/nodes';
import { placeOf } from './linked-reference';
import type { Words } from '@/lib/words/words';

/** "Cao", "Cao and Aref", "Cao et al.": how running text names the authors of a work. */
export function formatAuthors(csl: CslItem, { say }: Words): string {
  const { names: people, others } = withoutOthers(csl.author ?? csl.editor ?? []);
  const names = people.map(familyName).filter(Boolean);
  if (names.length === 0) return csl.publisher ?? plainTitle(csl);
  const first = names[0]!;
  if (others) return say('authors.etAl', { first });
  if (names.length === 1) return first;
  return names.length === 2 ? say('authors.two', { first, second: names[1]! }) : say('authors.etAl', { first });
}

/** The reference as it stands in the margin beside its line, in one line: who and when, leading to where it can be read. HTML. */
export function formatMarginReference(entry: Pick<BibEntry, 'csl'>, words: Words): string {
  const year = entry.csl.issued?.['date-parts']?.[0]?.[0];
  const said = escapeHtml([formatAuthors(entry.csl, words), year].filter(Boolean).join(' '));
  const place = placeOf(entry);
  return place ? `<a href="${escapeHtml(place.url)}">${said}</a>` : said;
}

function familyName(name: CslName): string {
  const particle = name['non-dropping-particle'];
  return name.literal ?? [particle, name.family].filter(Boolean).join(' ');
}

/** CSL titles carry `<span class="nocase">` and the like; the margin takes their words. */
function plainTitle(csl: CslItem): string {
  return (csl.title ?? csl.id).replace(/<[^<>]*>/g, '');
}
