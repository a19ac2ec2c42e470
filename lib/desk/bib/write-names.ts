import type { RecordName } from '../sources/record';
import { splitName } from '../sources/split-name';
import { writeText, type ValueStyle } from './value-style';

/** A list of names in BibTeX. Bodies, and names with an "and" in them, stand in braces. */
export const writeNames = (names: readonly RecordName[], style: ValueStyle): string =>
  names.map((name) => writeName(name, style)).join(' and ');

export function writeName(name: RecordName, style: ValueStyle): string {
  const { family, given, literal } = splitName(name);
  if (!family) return `{${writeText(literal ?? '', style)}}`;
  const [last, first] = [family, given ?? ''].map((part) => guard(writeText(part, style)));
  if (!first) return /\s/.test(last!) ? `{${last}}` : last!;
  // "King, Jr, Martin": a suffix that stands behind the given name comes between.
  const [, plain, suffix] = /^(.*), (\S+)$/.exec(first) ?? [];
  if (suffix) return `${last}, ${suffix}, ${plain}`;
  // A family name of several words is told from given names only by the comma.
  return style.familyFirst || /\s/.test(last!) ? `${last}, ${first}` : `${first} ${last}`;
}

/** An "and" or a comma within a name would part it. */
const guard = (text: string): string =>
  /\band\b|,(?! \S+$)/i.test(text) && !text.startsWith('{') ? `{${text}}` : text;
