import type { BibEntry } from '@/lib/bibliography/csl/types';
import { escapeHtml } from '../tree/nodes';

/** Where a work can be read, and what the place is called in few letters. */
interface Place {
  label: string;
  url: string;
}

/** What citation styles end a reference with, in any language: an address in full, "[Online]. Available: …", and each number of the work once more. */
const ENDINGS = [
  /,?\s?\[[^\]<]+\]\. [^<:]+: <a [^>]*>[^<]*<\/a>\.?$/,
  /[,.]?\s?doi: (?:<a [^>]*>[^<]*<\/a>|[^\s<]+)$/,
  /,\s*<i>arXiv<\/i>: arXiv:[^\s<,]+?\.?$/,
];

/**
 * A formatted reference for the screen: its title leads to the work's page on this site, else to where it can be read, and the work's
 * one number stands at the end. `page` is the address of the page, of a work of ours.
 */
export function linkReference(html: string, entry: BibEntry, page: string | undefined): string {
  const place = placeOf(entry);
  const href = page ?? place?.url;
  const bare = `${ENDINGS.reduce((text, ending) => text.replace(ending, ''), html).replace(/(?<![.,\s])[.,\s]+$/, '')}.`;
  const linked = href ? linkTitle(bare, href) : bare;
  return place ? `${linked} <a href="${escapeHtml(place.url)}">${escapeHtml(place.label)}</a>` : linked;
}

/** The first words in quotation marks, of any language; those around an attribute come after its sign of equality. */
const QUOTED = /([“„«]\s?|(?<!=)")([^“”„«»"]+?)([,.]?)(\s?[”“»]|")/;

/** Titles stand in quotation marks, those of books and reports in italics. */
function linkTitle(html: string, href: string): string {
  const open = `<a href="${escapeHtml(href)}" class="reference-title">`;
  if (QUOTED.test(html))
    return html.replace(
      QUOTED,
      (_, before: string, title: string, mark: string, after: string) => `${before}${open}${title}</a>${mark}${after}`,
    );
  return html.replace(/<i>(?!et al)([^<]+)<\/i>/, (_, title: string) => `${open}<i>${title}</i></a>`);
}

/** Where a work can be read: arXiv, which is open, before its DOI; else the address that its entry gives. */
export function placeOf({ csl }: Pick<BibEntry, 'csl'>): Place | undefined {
  const arxiv = csl.custom?.arxiv?.id;
  if (arxiv) return { label: `arXiv:${arxiv}`, url: `https://arxiv.org/abs/${arxiv}` };
  if (csl.DOI) return { label: `doi:${csl.DOI}`, url: `https://doi.org/${csl.DOI}` };
  if (!csl.URL || !/^https?:/.test(csl.URL)) return undefined;
  return { label: new URL(csl.URL).hostname.replace(/^www\./, ''), url: csl.URL };
}
