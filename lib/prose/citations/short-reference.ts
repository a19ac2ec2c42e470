import { withoutOthers } from '@/lib/bibliography/csl/complete-csl';
import type { CslItem, CslName } from '@/lib/bibliography/csl/types';
import { escapeHtml } from '../tree/nodes';

/** "Cao", "Cao and Aref", "Cao et al.": how running text names the authors of a work. */
export function formatAuthors(csl: CslItem): string {
  const { names: people, others } = withoutOthers(csl.author ?? csl.editor ?? []);
  const names = people.map(familyName).filter(Boolean);
  if (names.length === 0) return csl.publisher ?? plainTitle(csl);
  if (others) return `${names[0]} et al.`;
  if (names.length === 1) return names[0]!;
  return names.length === 2 ? `${names[0]} and ${names[1]}` : `${names[0]} et al.`;
}

/** The reference as it stands in the margin beside its line: authors, title, year and where to read it. HTML. */
export function formatShortReference(csl: CslItem): string {
  const title = plainTitle(csl);
  const authors = formatAuthors(csl);
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const place = placeOf(csl);
  const parts = [
    ...(authors === title ? [] : [escapeHtml(authors)]),
    `<cite>${escapeHtml(title)}</cite>`,
    ...(year ? [String(year)] : []),
  ];
  return `${parts.join(', ')}.${place ? ` <a href="${escapeHtml(place.url)}">${escapeHtml(place.label)}</a>` : ''}`;
}

function familyName(name: CslName): string {
  const particle = name['non-dropping-particle'];
  return name.literal ?? [particle, name.family].filter(Boolean).join(' ');
}

/** CSL titles carry `<span class="nocase">` and the like; the margin takes their words. */
function plainTitle(csl: CslItem): string {
  return (csl.title ?? csl.id).replace(/<[^>]*>/g, '');
}

function placeOf(csl: CslItem): { label: string; url: string } | undefined {
  const arxiv = csl.custom?.arxiv?.id;
  if (arxiv) return { label: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${arxiv}` };
  if (csl.DOI) return { label: 'doi', url: `https://doi.org/${csl.DOI}` };
  return csl.URL && /^https?:/.test(csl.URL)
    ? { label: new URL(csl.URL).hostname.replace(/^www\./, ''), url: csl.URL }
    : undefined;
}
