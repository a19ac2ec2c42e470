import { readLatex } from './latex-text';
import { countCommas, isBraced, splitNames } from './name-list';

/** A name list made ready for a parser of names: LaTeX read, marks of contribution taken out, other orders put right. */
export interface PreparedNames {
  names: PreparedName[];
  /** Positions of the authors whose names carry one and the same mark of equal contribution, from 1. */
  equal: number[];
  /** Names that carried marks, as written. */
  marked: string[];
  unread: string[];
}

export interface PreparedName {
  /** As BibTeX writes names: "van der Berg, Jr, Jan", "{The Team}". */
  text: string;
  /** One body, not a person. */
  isBody: boolean;
  /** "others" at the end of a list. */
  isOthers: boolean;
  /** A suffix that stood where no given name followed it. */
  suffix?: string;
}

/** A mark behind a word of a name: `*`, `†`, `$^*$`, `$^{1,\dagger}$`, `\textsuperscript{2}`, `\thanks{…}`. */
const MARK =
  /\s*(?:\$\s*\^?\s*\{?\s*(?:\\?(?:ast|star|dagger|ddagger|dag|ddag|circ|sharp|S|P|diamond|heartsuit)\b|[\s\d,*+†‡§¶♯∗⋆#-])+\}?\s*\$|\\(?:textsuperscript|footnotemark|thanks|footnote)\s*(?:\[[^\]]*\])?\s*\{[^{}]*\}|\{?\\(?:text)?(?:d?dag|dagger(?:dbl)?|asteriskcentered)(?![A-Za-z])\s*(?:\{\})?\}?|[*†‡§¶∗⋆]+)(?=\s|,|~|\}|$)/g;

const SUFFIX = /^(?:jr|sr|junior|senior|[ivx]{1,4}|\d(?:st|nd|rd|th))\.?$/i;

/** Han characters, kana and hangul: names of theirs put the family first, with or without a space. */
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー々]+$/u;

/** Reads a name list. Empty names are left out; who is named stays in order. */
export function prepareNames(list: string): PreparedNames {
  const prepared: PreparedNames = { names: [], equal: [], marked: [], unread: [] };
  const byMark = new Map<string, number[]>();
  const parts = splitNames(list).filter(({ text }) => text !== '' && !/^and$/i.test(text));
  for (const [index, { text: written }] of parts.entries()) {
    const { name, marks, unread } = readOnce(written);
    if (marks.length > 0) prepared.marked.push(written);
    for (const mark of marks) byMark.set(mark, [...(byMark.get(mark) ?? []), index + 1]);
    if (unread.length > 0) prepared.unread.push(...unread);
    prepared.names.push({ ...name, isOthers: written === 'others' && index === parts.length - 1 });
  }
  if (byMark.size > 0) prepared.equal = equalAmong(byMark);
  return prepared;
}

interface ReadName {
  name: Omit<PreparedName, 'isOthers'>;
  marks: string[];
  unread: string[];
}

/** The same people write many works: each spelling is read once. */
const known = new Map<string, ReadName>();

function readOnce(written: string): ReadName {
  let read = known.get(written);
  if (read === undefined) {
    if (known.size > 100_000) known.clear();
    known.set(written, (read = readName(written)));
  }
  return read;
}

function readName(written: string): ReadName {
  const { text, marks } = takeMarks(written);
  const { text: plain, unread } = readLatex(inBibtexOrder(text), { asName: true });
  return { name: putRight(plain.replace(/\s+/g, ' ').trim()), marks, unread };
}

/** Marks that several authors share; an asterisk before any other sign. Numbers are affiliations. */
function equalAmong(byMark: ReadonlyMap<string, number[]>): number[] {
  const shared = [...byMark].filter(([mark, positions]) => positions.length > 1 && !/^[\d\s,]+$/.test(mark));
  return (shared.find(([mark]) => mark === '*') ?? shared[0])?.[1] ?? [];
}

function takeMarks(name: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  if (!/[*†‡§¶∗⋆$\\]/.test(name) || isBraced(name)) return { text: name, marks };
  const text = name.replace(MARK, (mark) => {
    const signs = mark
      .replace(/\\(?:ast|star|textasteriskcentered)\b|[∗⋆]/g, '*')
      .replace(/\\(?:text)?(?:dagger|dag)(?![a-z])/g, '†')
      .replace(/\\(?:text)?(?:ddagger|ddag|daggerdbl)(?![a-z])/g, '‡');
    marks.push(...new Set(/\\(?:thanks|footnote)/.test(signs) ? ['thanks'] : (signs.match(/[*†‡§¶♯#]|\d+/g) ?? [])));
    return '';
  });
  return { text: text.trim(), marks };
}

const EXTENDED = /^\s*(?:family|given|prefix|suffix|useprefix|id)(?:-i)?\s*=/i;

/** BibLaTeX's extended form, `family=Graaf, given=Jan, prefix=de`, in the order that every BibTeX reads. */
function inBibtexOrder(name: string): string {
  if (!EXTENDED.test(name)) return name;
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

/** What people write otherwise than BibTeX asks, where it can be meant in one way only. */
function putRight(name: string): Omit<PreparedName, 'isOthers'> {
  if (isBraced(name)) return { text: name, isBody: true };
  const commas = countCommas(name);
  if (commas === 0) return withoutComma(name);
  const parts = name.split(',').map((part) => part.trim());
  if (commas === 1 && SUFFIX.test(parts[1]!) && parts[1]!.length > 1) {
    const words = parts[0]!.split(' ');
    // "Cornelius Vanderbilt, Jr." names its given name first.
    return words.length > 1
      ? { text: `${words.at(-1)}, ${parts[1]}, ${words.slice(0, -1).join(' ')}`, isBody: false }
      : { text: parts[0]!, isBody: false, suffix: parts[1]! };
  }
  // "Cobb, Fields W., Jr." for "Cobb, Jr., Fields W."
  if (commas === 2 && SUFFIX.test(parts[2]!) && !SUFFIX.test(parts[1]!))
    return { text: `${parts[0]}, ${parts[2]}, ${parts[1]}`, isBody: false };
  // Behind a comma nothing: the whole is a family name.
  if (commas === 1 && parts[1] === '') return { text: parts[0]!, isBody: false };
  return { text: name, isBody: false };
}

function withoutComma(name: string): Omit<PreparedName, 'isOthers'> {
  const words = name.split(/[\s\u00a0]+/);
  if (words.length === 2 && words.every((word) => EAST_ASIAN.test(word)))
    return { text: words.join(', '), isBody: false };
  // "Henry Gates Jr.": a suffix is no family name. Single letters are, and so are Roman numerals that are names.
  if (words.length > 2 && /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/i.test(words.at(-1)!))
    return { text: `${words.at(-2)}, ${words.at(-1)}, ${words.slice(0, -2).join(' ')}`, isBody: false };
  return { text: name, isBody: false };
}
