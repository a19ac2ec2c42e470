import { readLatex } from './latex-text';
import { isBraced, splitNames } from './name-list';
import { areIndexed, inBibtexOrder, repairName, takeApart, turnedRound, type RepairedName } from './name-repairs';

/** A name list made ready for a parser of names: LaTeX read, marks of contribution taken out, other orders put right. */
export interface PreparedNames {
  names: PreparedName[];
  /** Positions of the authors whose names carry one and the same mark of equal contribution, from 1. */
  equal: number[];
  /** Names that carried marks, as written. */
  marked: string[];
  /** Pieces of the list that BibTeX would read otherwise, and how they are read. */
  repaired: { written: string; text: string }[];
  unread: string[];
}

export interface PreparedName extends RepairedName {
  /** One body, not a person. */
  isBody: boolean;
  /** "others" at the end of a list. */
  isOthers: boolean;
}

/** A mark behind a word of a name: `*`, `†`, `$^*$`, `$^{1,\dagger}$`, `\textsuperscript{2}`, `\thanks{…}`. */
const MARK =
  /^[*†‡§¶∗⋆]+(?=\s*\p{L})|(?:(?<!\s)\s+)?(?:\$(?:\s*\^)?(?:\s*\{)?(?:\\?(?:ast|star|dagger|ddagger|dag|ddag|circ|sharp|S|P|diamond|heartsuit)\b|[\s\d,*+†‡§¶♯∗⋆#-])+(?:\}\s*)?\$|\\(?:textsuperscript|thanks|footnote)\s*(?:\[[^[\]]*\]\s*)?\{[^{}]*\}|\\footnotemark\s*(?:\[[^\]]*\])?(?:\{\})?|\{?\\(?:text)?(?:d?dag|dagger(?:dbl)?|asteriskcentered)(?![A-Za-z])\s*(?:\{\})?\}?|\\?[*†‡§¶∗⋆#]+|\[[\d,*†‡\s]+\])(?=\s|,|~|\}|$)/gu;

/** Reads a name list. Empty names are left out; who is named stays in order. */
export function prepareNames(list: string): PreparedNames {
  const prepared: PreparedNames = { names: [], equal: [], marked: [], repaired: [], unread: [] };
  const byMark = new Map<string, number[]>();
  const pieces = splitNames(list).filter(({ text }) => text !== '' && !/^and$/i.test(text));
  const isIndex = areIndexed(pieces.map(({ text }) => text));
  for (const [index, { text: written }] of pieces.entries()) {
    const read = readOnce(isIndex ? turnedRound(written) : written);
    for (const [position, { name, marks, unread }] of read.entries()) {
      if (marks.length > 0) prepared.marked.push(written);
      for (const mark of marks) byMark.set(mark, [...(byMark.get(mark) ?? []), prepared.names.length + 1]);
      if (unread.length > 0) prepared.unread.push(...unread);
      const isLast = index === pieces.length - 1 && position === read.length - 1;
      const isOthers = isLast && /^others\.?$/i.test(name.text);
      if (isOthers && name.text !== 'others') prepared.repaired.push({ written, text: 'others' });
      prepared.names.push({ ...name, ...(isOthers && { text: 'others' }), isOthers });
    }
    if (read.some(({ isRepaired }) => isRepaired) || (isIndex && written !== 'others'))
      prepared.repaired.push({ written, text: writeNames(read.map(({ name }) => name)) });
  }
  if (byMark.size > 0) prepared.equal = equalAmong(byMark);
  return prepared;
}

/** Names as one list of BibTeX. */
export const writeNames = (names: readonly RepairedName[]): string =>
  names.map(({ text, suffix }) => (suffix ? `${text}, ${suffix}` : text)).join(' and ');

interface ReadName {
  name: Omit<PreparedName, 'isOthers'>;
  marks: string[];
  unread: string[];
  isRepaired: boolean;
}

/** The same people write many works: each spelling is read once. */
const known = new Map<string, ReadName[]>();

function readOnce(written: string): ReadName[] {
  let read = known.get(written);
  if (read === undefined) {
    if (known.size > 100_000) known.clear();
    const pieces = takeApart(written);
    const isApart = pieces.length > 1 || pieces[0] !== written;
    read = pieces.map((piece) => readName(piece, isApart));
    known.set(written, read);
  }
  return read;
}

function readName(written: string, isApart: boolean): ReadName {
  const { text, marks } = takeMarks(written);
  const { text: latex, unread } = readLatex(inBibtexOrder(text), { asName: true });
  const plain = latex.replace(/\s+/g, ' ').trim();
  const repaired = repairName(plain);
  // A macro of its author's means nothing where a name is copied to.
  const isRepaired = isApart || unread.length > 0 || repaired.text !== plain || repaired.suffix !== undefined;
  return { name: { ...repaired, isBody: isBraced(plain) }, marks, unread, isRepaired };
}

/** Marks that several authors share; an asterisk before any other sign. Numbers are affiliations. */
function equalAmong(byMark: ReadonlyMap<string, number[]>): number[] {
  const shared = [...byMark].filter(([mark, positions]) => positions.length > 1 && !/^[\d\s,]+$/.test(mark));
  return (shared.find(([mark]) => mark === '*') ?? shared[0])?.[1] ?? [];
}

function takeMarks(name: string): { text: string; marks: string[] } {
  const marks: string[] = [];
  if (!/[*†‡§¶∗⋆$\\#[]/.test(name) || isBraced(name)) return { text: name, marks };
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
