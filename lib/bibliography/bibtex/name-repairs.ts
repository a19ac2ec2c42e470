import { partsOf } from '@/lib/text/parts-of';
import { decodeEntities } from './entities';
import { countCommas, isBraced } from './name-list';

/** A name as BibTeX writes it, and a suffix that stood where no given name followed it. */
export interface RepairedName {
  /** "van der Berg, Jr, Jan", "{The Team}"; "others" where the list goes on. */
  text: string;
  suffix?: string;
}

const JUNIOR = /^(?:jr|sr)\.?$/i;

/** "Jr.", "III". "Xi" and "X." are given names, and so are the initials "IV" where nothing else is one. */
const isSuffix = (word: string): boolean =>
  JUNIOR.test(word) || /^(?:junior|senior|\d(?:st|nd|rd|th))\.?$/i.test(word) || /^(?:III?|IV|VI{1,3}|IX)$/.test(word);

/** Degrees and vows, which are no part of a name. */
const DEGREE =
  /^(?:ph\.?\s?d|m\.?d|d\.?phil|m\.?sc?|b\.?sc?|m\.?a|b\.?a|mph|dds|dvm|md\/phd|esq|prof|dr|fr[sc]|s\.j|o\.p)\.?$/i;

/** What stands before, behind or within a name and is none of it: titles, an address, an ORCID iD, a role. */
const ADDITIONS =
  /(?=[DPM])(?<=^|,\s*)(?:(?:Dr|Prof|Mr|Mrs|Ms)\.\s+)+(?=\S)|(?:(?<!\s)\s+)?<[^<>\s@]+@[^<>\s]+>|(?:(?<!\s)\s+)?\((?:https?:\/\/orcid\.org\/)?\d{4}-\d{4}-\d{4}-\d{3}[\dX]\)|(?:(?<!\s)\s+)?\((?:eds?|hrsg|trans|orgs?|coords?)\.?\)$/g;

/** "U. Von Luxburg", "Ludwig Van der Berg": what stands before a family name in capitals and is never a given name. */
const CAPITAL_PARTICLE =
  /^([^{}]*\S)[\s\u00a0]((?:Von(?:\s(?:[Dd]e[rmn]|[Uu]nd|[Zz]u))*|Van(?:\s(?:[Dd]e[rn]?|[Hh]et|'t))+|De(?:\s[Ll](?:a|as|os))+)\s\p{Lu}[\p{L}'’-]+)$/u;

/** DBLP tells people of one name apart by a number: "Jane Doe 0001". */
const HOMONYM = /(?<=\p{L}\.?)\s+0\d{3}(?=$|,)/u;

/** Han characters, kana and hangul: names of theirs put the family first, with or without a space. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

const EXTENDED = /^\s*(?:family|given|prefix|suffix|useprefix|id)(?:-i)?\s*=/i;

/** BibLaTeX's form of a name by its parts, `family=Graaf, given=Jan, prefix=de`. */
export const isExtended = (name: string): boolean => EXTENDED.test(name);

/** One piece of a name list as the names that it holds, where people wrote other signs than " and ". */
export function takeApart(written: string): string[] {
  if (isBraced(written) || isExtended(written)) return [written];
  const piece = decodeEntities(written);
  if (!/[;&,]|\bet\b/i.test(piece)) return [piece];
  // What stands in braces belongs together.
  const open = piece.replace(/\{[^{}]*\}/g, (group) => '\u0000'.repeat(group.length));
  return cut(piece, open, /;/g)
    .flatMap((part) => apartAtAmpersand(part))
    .flatMap((part) => withoutEtAl(part))
    .flatMap((part) => apartAtCommas(part));
}

/** "J. Doe & M. Roe" are two; "Procter & Gamble" may be one. */
function apartAtAmpersand(name: string): string[] {
  const parts = cut(name, name, /\s\\?&\s/g);
  return parts.every((part) => /[\s,]/.test(part)) ? parts : [name];
}

/** "A. Doe, et al." is a name and the rest; "et al." alone is the rest. */
function withoutEtAl(name: string): string[] {
  const found = /^(.*?)(?<![\s,])[\s,]*(?<!\p{L})et\.?\s*al(?:ii|\b\.?)$/iu.exec(name);
  return found ? [found[1]!, 'others'].filter(Boolean) : [name];
}

/** A name as PubMed has it: "Doe J", "van der Berg PQ". */
const INDEXED = /^((?:\p{Ll}+\s)*\p{Lu}[\p{L}'’ -]+)\s(\p{Lu}{1,3})$/u;

/** "Doe, J. A." for "Doe JA". */
export const turnedRound = (name: string): string =>
  name.replace(INDEXED, (_, family: string, initials: string) => `${family}, ${[...initials].join('. ')}.`);

/** Whether all names of a list are in PubMed's form. One alone may be a body ("Meta AI"), and "John Paul II" is none. */
export const areIndexed = (names: readonly string[]): boolean =>
  names.length > 1 &&
  names.every((name, index) => INDEXED.test(name) || (index > 0 && name === 'others')) &&
  names.some((name) => INDEXED.test(name) && !/\s[IVX]+$/.test(name)) &&
  names.filter((name) => name !== 'others').length > 1;

/** "J. Doe, M. Roe, E. Poe" are three whole names, and so are PubMed's "Doe J, Roe ME". */
function apartAtCommas(name: string): string[] {
  const parts = partsOf(name);
  if (parts.length < 2 || name.includes('{')) return [name];
  if (parts.every((part) => INDEXED.test(part))) return parts.map(turnedRound);
  const isWhole = (part: string) => /^\p{Lu}.*[\s\u00a0]\p{Lu}/u.test(part) && !isSuffix(part);
  const begins = (part: string) => /^(?:\p{Lu}\.[\s-]?)+\p{Lu}\p{L}/u.test(part);
  return (parts.length > 2 ? parts.every(isWhole) : parts.every(begins)) ? parts : [name];
}

function cut(text: string, shape: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const { 0: found, index } of shape.matchAll(separator)) {
    parts.push(text.slice(start, index));
    start = index + found.length;
  }
  return [...parts, text.slice(start)].map((part) => part.trim()).filter(Boolean);
}

/** What people write otherwise than BibTeX asks, where it can be meant in one way only. LaTeX is read already, or stands in braces. */
export function repairName(written: string): RepairedName {
  if (isBraced(written)) return { text: written };
  const name = written.replace(ADDITIONS, '').replace(HOMONYM, '').trim() || written;
  const commas = countCommas(name);
  // Behind the last comma nothing: "Wall, W.A.," is "Wall, W.A.", and one name with a comma is a family name.
  if (/,\s*$/.test(name)) return commas === 1 ? { text: withoutLastComma(name) } : repairName(withoutLastComma(name));
  if (commas === 0) return { text: inOrder(name) };
  const parts = name.split(',').map((part) => part.trim());
  const [family = '', middle = '', given = ''] = parts;
  if (commas === 1 && DEGREE.test(middle) && /\s/.test(family)) return { text: inOrder(family) };
  if (commas === 1 && (JUNIOR.test(middle) || middle === 'III')) return suffixAlone(family, middle);
  // "III, Hal Daumé" was turned round by a program (PMLR's) that took the suffix for a name.
  if (commas === 1 && (JUNIOR.test(family) || /^(?:III?|IV)$/.test(family)))
    return { text: inOrder(`${middle} ${family}`) };
  if (commas === 1) return { text: withSuffixBefore(family, middle) ?? name };
  // "Cobb, Fields W., Jr." for "Cobb, Jr., Fields W."
  if (commas === 2 && isSuffix(given) && !isSuffix(middle)) return { text: `${family}, ${given}, ${middle}` };
  if (commas >= 2 && parts.slice(2).every((part) => DEGREE.test(part))) return { text: `${family}, ${middle}` };
  return { text: name };
}

const withoutLastComma = (name: string): string => name.replace(/(?<![\s,])[\s,]+$/, '');

/** "Cornelius Vanderbilt, Jr." names its given name first; "Davis, Jr." has none. */
function suffixAlone(family: string, suffix: string): RepairedName {
  const words = family.split(' ');
  if (words.length === 1) return { text: family, suffix };
  return { text: `${words.at(-1)}, ${suffix}, ${words.slice(0, -1).join(' ')}` };
}

/** "Smith III, John". */
function withSuffixBefore(family: string, given: string): string | undefined {
  const words = family.split(' ');
  if (words.length < 2 || !(JUNIOR.test(words.at(-1)!) || /^(?:III?|IV)$/.test(words.at(-1)!))) return undefined;
  return `${words.slice(0, -1).join(' ')}, ${words.at(-1)}, ${given}`;
}

function inOrder(name: string): string {
  const words = name.split(/[\s\u00a0]+/);
  if (words.length === 2 && words.every((word) => EAST_ASIAN.test(word))) return words.join(', ');
  const last = words.at(-1)!;
  // "Henry Gates Jr.": a suffix is no family name.
  if (words.length > 2 && (JUNIOR.test(last) || /^(?:III?|IV)$/.test(last)))
    return `${words.at(-2)}, ${last}, ${words.slice(0, -2).join(' ')}`;
  // To BibTeX a particle in capitals is a given name, "Luxburg, U. V."; "Van" and "De" alone may be one.
  const [, given, family] = CAPITAL_PARTICLE.exec(name) ?? [];
  if (given && family) return `${family}, ${given}`;
  // BibTeX's old way to keep a suffix: "Martin Luther {King, Jr.}".
  const grouped = /^([^{}]+)\s\{([^{},]+),\s*([^{},]+)\}$/.exec(name);
  return grouped && isSuffix(grouped[3]!) ? `${grouped[2]}, ${grouped[3]}, ${grouped[1]}` : name;
}

/** BibLaTeX's extended form in the order that every BibTeX reads. */
export function inBibtexOrder(name: string): string {
  if (!isExtended(name)) return name;
  const parts: Record<string, string> = {};
  for (const [, part, value] of name.matchAll(
    /\b(family|given|prefix|suffix)\s*=\s*("[^"]*"|\{(?:[^{}]|\{[^{}]*\})*\}|[^,]*)/gi,
  ))
    parts[part!.toLowerCase()] = value!.trim().replace(/^["{](.*)["}]$/, '$1');
  const { family = '', given, prefix, suffix } = parts;
  const lowerPrefix = prefix && /^\p{Ll}/u.test(prefix);
  const last = lowerPrefix ? `${prefix} ${group(family)}` : group([prefix, family].filter(Boolean).join(' '));
  return [last, suffix, given].filter(Boolean).join(', ');
}

const group = (text: string): string => (/\s/.test(text) ? `{${text}}` : text);
