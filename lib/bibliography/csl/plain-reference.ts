import { formatProblem } from '@/lib/content/problem';
import { doiUrl } from '@/lib/text/doi';
import { withoutOthers } from './complete-csl';
import { plainText } from './plain-text';
import type { CitationStyle } from './styles';
import type { BibEntry, CslItem } from './types';

/** What a reference is made of: the item, and the fields whose braces say which capitals of a title are names; and where it stands. */
export type Citable = Pick<BibEntry, 'csl' | 'fields'> & Partial<Pick<BibEntry, 'key' | 'file' | 'line' | 'styles'>>;

/** Who, when, what and where, for an item that a style cannot format. */
export function plainReference(csl: CslItem): string {
  const { names, others } = withoutOthers(csl.author ?? csl.editor ?? []);
  const who = [
    ...names.map(({ literal, family, given }) => plainText(literal ?? [family, given].filter(Boolean).join(', '))),
    ...(others ? ['et al.'] : []),
    ...(csl.contributor ?? []).map(({ literal }) => plainText(literal)),
  ].join('; ');
  const when = csl.issued?.['date-parts']?.[0]?.[0] ?? csl.issued?.literal ?? 'n.d.';
  const where = [csl['container-title'], csl.publisher, csl.DOI ? doiUrl(csl.DOI) : csl.URL]
    .map((part) => plainText(part))
    .filter(Boolean);
  return [who, `(${when})`, plainText(csl.title), ...where]
    .filter(Boolean)
    .map((part) => `${part}.`)
    .join(' ');
}

const warned = new WeakSet<CslItem>();

/** In the log of a build or a server: which entry a style could not format, and where it stands. */
export function warnOnce({ csl, key, file, line }: Citable, style: CitationStyle, error: unknown): void {
  if (warned.has(csl)) return;
  warned.add(csl);
  const reason = error instanceof Error ? error.message : String(error);
  console.warn(
    formatProblem({
      file: file ?? 'a .bib file',
      ...(line !== undefined && { line }),
      severity: 'warning',
      message: `"${key ?? csl.id}" cannot be formatted in ${style}: ${reason.split('\n')[0]}`,
      mend: 'look at its dates and names; until then who, when and what are shown without the style',
    }),
  );
}
