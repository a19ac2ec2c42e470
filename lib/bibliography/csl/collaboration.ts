import { readLatex } from '../bibtex/latex-text';
import { OTHERS } from './mend-reference';
import type { CslItem, CslName } from './types';

/** What a body calls itself; INSPIRE leaves "Collaboration" out of the names of collaborations, and prints it behind them. */
const SAYS_WHAT_IT_IS =
  /\b(?:collaborations?|collab\.|consorti(?:um|a)|teams?|(?:sub)?groups?|projects?|task force|network|committee|contributors|investigators|initiative|society|alliance)\b/i;

/** The bodies that a `collaboration` names: "CMS", "LIGO Scientific, Virgo", "(The T2K Collaboration)", "ATLAS and CMS Collaborations". */
export function collaborationsIn(field: string): CslName[] {
  const text = readLatex(field)
    .text.replace(/^\s*\((.*)\)\s*$/, '$1')
    .replace(/^\s*(?:(?:for|on behalf of)\s+)?the\s+/i, '')
    .trim();
  if (text === '') return [];
  const parts = text.split(/\s*[,;]\s*(?:and\s+)?|\s+(?:and|&)\s+/).map((part) => part.replace(/^the\s+/i, ''));
  const said = parts.filter((part) => SAYS_WHAT_IT_IS.test(part)).length;
  // "Genetics and Epidemiology Consortium" is one.
  if (said > 0 && said < parts.length) return [{ literal: text }];
  return parts.filter(Boolean).map((part) => ({ literal: said > 0 ? part : `${part} Collaboration` }));
}

/**
 * The collaboration of an entry is its author where nobody else is, and otherwise CSL's contributor; where it stands among the authors
 * already, nothing is said twice.
 */
export function addCollaboration(csl: CslItem, { collaboration = '' }: Readonly<Record<string, string>>): void {
  const known = new Set((csl.author ?? []).map(({ literal }) => bare(literal)));
  const names = collaborationsIn(collaboration).filter(({ literal }) => !known.has(bare(literal)));
  if (names.length > 0) csl[csl.author || csl.editor ? 'contributor' : 'author'] = names;
}

const bare = (name = ''): string => name.replace(/^the\s+/i, '').toLowerCase();

/** Stands before a collaboration among the authors, to tell whether a style names it or ends its list before. */
const MARK = '\uE03F';

/**
 * The item with its collaboration as the last of its authors, where APA, NLM and Crossref have it. Behind a list that is open anyway it is
 * put by `nameCollaboration`.
 */
export function withCollaboration({ contributor, ...item }: CslItem): CslItem {
  const { author } = item;
  if (!contributor || !author || author.at(-1)?.literal === OTHERS) return item as CslItem;
  return {
    ...item,
    author: [...author, ...contributor.map(({ literal = '' }) => ({ literal: MARK + literal }))],
  } as CslItem;
}

/** "et al." in the locales of references, and what stands for it until a reference is mended. */
const ET_AL = new RegExp(`(?:${OTHERS}|et[\\s\\u00a0]al\\.?|u\\.[\\s\\u00a0]a\\.|e\\.a\\.|وآخرون)(?:</i>)?`);

/** A reference with its collaboration: behind "et al." in brackets, as the American Physical Society prints it, and after a semicolon with NLM. */
export function nameCollaboration(text: string, style: string, { contributor }: CslItem, escape = asIs): string {
  if (!contributor) return text;
  if (text.includes(MARK)) return atLast(text, style).replaceAll(MARK, '');
  const names = escape(contributor.map(({ literal }) => literal).join(', '));
  const found = ET_AL.exec(text);
  const end = found && found.index + found[0].length;
  return end ? `${text.slice(0, end)} (${names})${text.slice(end)}` : `${text} ${names}.`;
}

/** NLM sets a body apart from people by a semicolon; APA has a comma before it, which citeproc leaves out. */
function atLast(text: string, style: string): string {
  if (style === 'vancouver') return text.replaceAll(`, ${MARK}`, '; ');
  return style === 'apa' ? text.replace(new RegExp(`(?<!,) (&(?:#38;)?) ${MARK}`), ', $1 ') : text;
}

const asIs = (text: string): string => text;
