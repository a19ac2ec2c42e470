import { partsOf } from '@/lib/text/parts-of';
import { readLatex } from './latex-text';

/** A page or an article's number: "12", "S3", "xi", "L200", "041101", "12:4". */
const PAGE = /^[\p{L}\p{N}.:/*]+$/u;

/**
 * Pages as CSL writes them, "1-9, 12": BibTeX has two hyphens between two pages, and people write one, three or a dash. Between
 * pages with signs of their own, "3-1--3-9" and "12:1--12:24", stands a dash, because styles take "12:1-12:24" for one page.
 */
export function readPages(value: string): string {
  const text = readLatex(value)
    .text.replace(/^\s*(?:pp?|pages?|S|Seiten?)\.?[\s\u00a0]+(?=[\p{L}\p{N}])/iu, '')
    .replace(/[\s\u00a0]+/g, ' ');
  return partsOf(text, /[,;]/).map(readRange).join(', ');
}

function readRange(text: string): string {
  const dashed = text.split(/(?:(?<!\s)\s+)?(?:[–—‒―−]|-{2,})[\s–-]*/).filter(Boolean);
  if (dashed.length === 2 && dashed[0] === dashed[1]) return dashed[0]!;
  if (dashed.length === 2) return dashed.join(dashed.every((page) => /^[\p{L}\p{N}]+$/u.test(page)) ? '-' : '–');
  if (dashed.length !== 1) return text;
  const pages = partsOf(dashed[0]!, '-');
  if (pages.length === 2 && pages[0] === pages[1]) return pages[0]!;
  return pages.length === 2 && pages.every((page) => PAGE.test(page)) ? pages.join('-') : dashed[0]!;
}

/** The first and the last page of CSL's pages. Of several ranges the last page is the last one's. */
export function pageEnds(page: string | undefined): { first?: string; last?: string } {
  const ranges = partsOf(page ?? '');
  const first = endsOf(ranges[0]).at(0);
  const last = endsOf(ranges.at(-1)).at(-1);
  return { ...(first && { first }), ...(last && last !== first && { last }) };
}

function endsOf(range = ''): string[] {
  const ends = range.split('–');
  return ends.length > 1 ? ends : range.split('-').length === 2 ? range.split('-') : [range];
}
