import { arxivOf } from '../bibtex/arxiv';
import { HIDDEN_EQUALS } from './prepare-value';
import { isBraced, splitNames } from '../bibtex/name-list';
import type { CslItem, CslName } from './types';

const NAME_FIELDS = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
] as const;

/** CSL types that an entry without a venue gets; with an arXiv id it is a preprint, which CSL calls "article". */
const UNPUBLISHED = new Set(['document', 'webpage', 'manuscript', 'article-journal']);

/** citation-js passes BibLaTeX's keys for kinds of theses and reports on as they are. */
const GENRES: Record<string, string> = {
  phdthesis: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
};

/** Gives back to an item what citation-js loses: bodies as literal names, "others", the arXiv id with its class, the bare DOI. */
export function completeCsl(item: CslItem, fields: Record<string, string>): CslItem {
  const csl: CslItem = { ...item };
  delete csl['citation-key'];
  for (const [cslField, field] of NAME_FIELDS) {
    const names = csl[cslField];
    if (Array.isArray(names)) csl[cslField] = completeNames(names as CslName[], fields[field] ?? '');
  }
  if (csl.genre) csl.genre = GENRES[csl.genre] ?? csl.genre;
  if (csl.DOI) csl.DOI = csl.DOI.replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  return completeArxiv(csl, fields);
}

function completeNames(names: CslName[], source: string): CslName[] {
  const parts = splitNames(source);
  return names.map(restoreSigns).map((name, index) => {
    const part = parts[index]?.text ?? '';
    if (isBraced(part) && name.family && !name.given) return { literal: name.family };
    if (part === 'others' && index === names.length - 1) return { literal: 'others' };
    return name;
  });
}

/** Takes back what prepareValue hid from citation-js. */
const restoreSigns = (name: CslName): CslName =>
  Object.fromEntries(Object.entries(name).map(([part, text]) => [part, String(text).replaceAll(HIDDEN_EQUALS, '=')]));

function completeArxiv(csl: CslItem, fields: Record<string, string>): CslItem {
  const arxiv = arxivOf(fields);
  if (!arxiv) return csl;
  const custom = { ...csl.custom, arxiv };
  const venue = csl['container-title'];
  if (!UNPUBLISHED.has(csl.type) || (venue && !/^arxiv\b/i.test(venue))) return { ...csl, custom };
  const preprint: CslItem = {
    ...csl,
    type: 'article',
    publisher: 'arXiv',
    number: `arXiv:${arxiv.id}${arxiv.version ?? ''}`,
    custom,
  };
  delete preprint['container-title'];
  return preprint;
}

/** The authors without the closing "others", and whether there was one. */
export function withoutOthers(names: readonly CslName[]): { names: CslName[]; others: boolean } {
  const others = names.at(-1)?.literal === 'others';
  return { names: others ? names.slice(0, -1) : [...names], others };
}
