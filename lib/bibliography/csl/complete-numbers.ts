import { readLatex } from '../bibtex/latex-text';
import { readPages } from '../bibtex/pages';
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
  joinVolumes(csl, fields);
}

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
function joinVolumes(csl: CslItem, { maintitle, booktitle }: Readonly<Record<string, string>>): void {
  if (csl.type !== 'chapter' && csl.type !== 'paper-conference') return;
  if (!maintitle?.trim() || !booktitle?.trim()) return;
  const [whole, part] = [maintitle, booktitle].map((title) => readLatex(title).text);
  if (whole !== part) csl['container-title'] = `${whole}: ${part}`;
}
