import { toUnicode } from '@/lib/bibliography/bibtex/latex-characters';
import { splitNames } from '@/lib/bibliography/bibtex/name-list';
import { fieldsOf } from '@/lib/bibliography/bibtex/inherit';
import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';

/** What keys are made of. */
interface KeyParts {
  /** Family name of the first author, in ASCII, without spaces. */
  family: string;
  year: string;
  /** First words of the title that carry meaning. */
  words: string[];
}

type Scheme = (parts: KeyParts) => string;

const capital = (text: string) => text.slice(0, 1).toUpperCase() + text.slice(1);
const lower = (text: string) => text.toLowerCase();
const FAMILIES = [lower, capital];
const YEARS = [(year: string) => year, (year: string) => year.slice(2)];
const WORDS = [lower, capital];
const JOINTS = ['', '_', '-', ':'];

/** Every scheme that is tried: family name, year and a word of the title, in the usual orders. The first is Google Scholar's. */
const SCHEMES: Scheme[] = FAMILIES.flatMap((family) =>
  YEARS.flatMap((year) =>
    JOINTS.flatMap((joint): Scheme[] => [
      ...WORDS.flatMap((word): Scheme[] => [
        (parts) => [family(parts.family), year(parts.year), word(parts.words[0] ?? '')].filter(Boolean).join(joint),
        (parts) => [family(parts.family), word(parts.words[0] ?? ''), year(parts.year)].filter(Boolean).join(joint),
      ]),
      (parts) => [family(parts.family), year(parts.year)].join(joint),
      (parts) => [family(parts.family), parts.words.slice(0, 3).map(capital).join(''), year(parts.year)].join(joint),
    ]),
  ),
);

const UNIMPORTANT = new Set(
  'a an the on in of for to from with and or at by is are how what why towards toward using via über der die das ein eine le la les un une el los'.split(
    ' ',
  ),
);

/**
 * A free key for a work, made as most keys of the file are made. A year in a key need not be that of the entry: a key is older than a
 * publication. Taken keys get a letter.
 */
export function makeKey(fields: Record<string, string>, entries: readonly ScannedEntry[]): string {
  const parts = partsOf(fields);
  const key = schemeOf(entries)(parts);
  const taken = new Set(entries.map((entry) => entry.key.toLowerCase()));
  const letters = ['', ...'abcdefghijklmnopqrstuvwxyz'];
  const free = letters.map((letter) => key + letter).find((candidate) => !taken.has(candidate.toLowerCase()));
  return free ?? `${key}-${entries.length}`;
}

/** So many keys show how keys are made. */
const EXAMPLES = 50;

function schemeOf(entries: readonly ScannedEntry[]): Scheme {
  let best = { scheme: SCHEMES[0]!, count: 0 };
  const examples = entries.slice(0, EXAMPLES).map((entry) => {
    const digits = /\d{4}|\d{2}/.exec(entry.key.slice(1))?.[0];
    const year = digits?.length === 2 ? `20${digits}` : digits;
    const parts = partsOf(fieldsOf(entry));
    return { key: entry.key, stem: entry.key.replace(/[a-z]$/, ''), parts: { ...parts, year: year ?? parts.year } };
  });
  for (const scheme of SCHEMES) {
    const count = examples.filter(({ key, stem, parts }) => [key, stem].includes(scheme(parts))).length;
    if (count > best.count) best = { scheme, count };
  }
  return best.scheme;
}

function partsOf(fields: Record<string, string>): KeyParts {
  const people = splitNames(fields.author ?? fields.editor ?? '')[0]?.text ?? '';
  const words = ascii(fields.title ?? '')
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word.length > 1 && !UNIMPORTANT.has(word.toLowerCase()));
  return {
    family: familyOf(people) || 'anonymous',
    year: /\d{4}/.exec(fields.year ?? fields.date ?? '')?.[0] ?? '',
    words,
  };
}

/** "van der Berg, Jan" → "VanDerBerg"; "{The vLLM Team}" → "TheVLLMTeam". */
function familyOf(name: string): string {
  const family = name.includes(',') || name.startsWith('{') ? name.split(',')[0]! : (name.split(/\s+/).at(-1) ?? '');
  return ascii(family)
    .split(/[^A-Za-z0-9]+/)
    .map(capital)
    .join('');
}

const LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  æ: 'ae',
  Æ: 'Ae',
  œ: 'oe',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Letters without accents, commands and braces off; what has no Latin form is left out. */
function ascii(text: string): string {
  return toUnicode(text)
    .replace(/\\[A-Za-z]+\s*/g, ' ')
    .replace(/[{}$\\]/g, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\x20-\x7e]/g, (letter) => LETTERS[letter] ?? '');
}
