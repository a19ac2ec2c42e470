import { journalMacros } from '../bibtex/journal-macros';
import { readLatex } from '../bibtex/latex-text';
import { readPages } from '../bibtex/pages';
import { joinTitle } from './join-title';
import type { CslItem } from './types';

/** Editions in words, which styles cannot count. */
const EDITIONS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' ');

/** Pages, volume, number, edition and version without the words that styles print themselves: "Vol. 3", "2nd ed.", "v1.2". */
export function completeNumbers(csl: CslItem, fields: Readonly<Record<string, string>>): void {
  if (csl.page !== undefined && fields.pages) csl.page = readPages(fields.pages);
  if (csl.page === '') delete csl.page;
  strip(csl, 'volume', /^(?:vol(?:ume)?|bd|band|tome|t)\.?\s+(?=[\divxlc])/i);
  for (const name of ['issue', 'number'] as const)
    strip(csl, name, /^(?:no|nr|num(?:ber)?|issue|heft)\.?\s+(?=\d)|^№\s*/i);
  if (csl.edition) csl.edition = editionOf(csl.edition);
  strip(csl, 'version', /^(?:version\s+|v\.?\s*)(?=\d)/i);
  // In a volume of a series a number is the series'.
  if (isInVolume(csl) && csl['collection-title'] && csl.issue) {
    csl['collection-number'] ??= csl.issue;
    delete csl.issue;
  }
  completeSeries(csl, fields);
  // The second part of the seventh volume is bound as 7.2.
  if (csl.volume && typeof csl['part-number'] === 'string') {
    csl.volume = `${csl.volume}.${csl['part-number']}`;
    delete csl['part-number'];
  }
  joinVolumes(csl, fields);
}

/** BibLaTeX's keys for the series of a journal, "newseries", and its number: 3 is the third. */
function completeSeries(csl: CslItem, { series = '' }: Readonly<Record<string, string>>): void {
  const key = series.trim().toLowerCase();
  if (key === 'newseries' || key === 'oldseries') csl['collection-title'] = key.replace('series', ' series');
  else if (csl.type === 'article-journal' && /^\d{1,2}$/.test(key))
    csl['collection-title'] = `${ordinal(Number(key))} series`;
}

const ordinal = (number: number): string => {
  const last = number % 100 > 10 && number % 100 < 14 ? 0 : number % 10;
  return `${number}${['th', 'st', 'nd', 'rd'][last] ?? 'th'}`;
};

const isInVolume = ({ type }: CslItem): boolean => type === 'paper-conference' || type === 'chapter' || type === 'book';

function strip(csl: CslItem, name: 'volume' | 'issue' | 'number' | 'version', words: RegExp): void {
  const value = csl[name];
  if (value !== undefined) csl[name] = value.replace(words, '');
}

function editionOf(text: string): string {
  const bare = text.replace(/(?<![\s,])[\s,]*\b(?:ed(?:ition|n)?|aufl(?:age)?|éd(?:ition)?)\b\.?\s*$/iu, '') || text;
  const counted = EDITIONS.indexOf(bare.trim().toLowerCase()) + 1;
  return counted > 0 ? String(counted) : bare.replace(/^(\d+)(?:st|nd|rd|th|\.)$/i, '$1');
}

/** A chapter of one volume of several is in "Collected Works: Volume One". */
function joinVolumes(csl: CslItem, fields: Readonly<Record<string, string>>): void {
  if (csl.type !== 'chapter' && csl.type !== 'paper-conference') return;
  if (!fields.booktitle?.trim() || !(fields.maintitle?.trim() || fields.booktitleaddon?.trim())) return;
  const [whole, part] = (['main', 'book'] as const).map((of) => titleOf(of, fields));
  const titles = [whole, part].filter((title, index, all) => title && title !== all[index - 1]);
  csl['container-title'] = joinTitle(titles.join(': '));
}

/** A title with its subtitle and what BibLaTeX adds behind it: "Aristotle on Mind: Essays. Proceedings of the Seventh Symposium". */
function titleOf(of: 'main' | 'book', fields: Readonly<Record<string, string>>): string {
  const [title, subtitle, addon] = ['title', 'subtitle', 'titleaddon'].map((name) => {
    const value = fields[of + name];
    return value?.trim() ? readLatex(value, { macros: journalMacros }).text : '';
  });
  if (!title) return '';
  const whole = subtitle ? `${title}: ${subtitle}` : title;
  return addon ? `${whole}${/[.?!…]$/.test(whole) ? '' : '.'} ${addon}` : whole;
}
