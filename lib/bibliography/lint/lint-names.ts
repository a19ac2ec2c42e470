import { prepareNames } from '../bibtex/names';
import { countCommas, isBraced, splitNames } from '../bibtex/name-list';
import { isExtended } from '../bibtex/name-repairs';
import type { Remark } from './remark';

/** Words of names that are bodies, which BibTeX would split into given and family name. */
const BODY =
  /\b(?:team|group|consortium|collaboration|university|institute|association|society|committee|corporation|foundation|laborator(?:y|ies)|inc|ltd|gmbh|organi[sz]ation|project|department)\b\.?/i;

/** Words that end the name of a body and are nobody's family name, and what it begins with that is nobody's given name. */
const BODY_ENDS =
  /^(?!\p{Lu}+\s\p{Lu}+$)[^,]*\s(?:AI|DeepMind|Labs?|Research|LLC|LLP|PLC|Corp\.?|AG|Commission|Agency|Ministry|Academy|Initiative|Authority|Federation|Alliance|Developers|Contributors|Investigators)$|^(?:World|United Nations)\s[^,]*$/u;

const error = (kind: string, message: string, mend: string): Remark => ({ kind, message, mend, severity: 'error' });
const warning = (kind: string, message: string, mend: string): Remark => ({ kind, message, mend, severity: 'warning' });

/** Names that would be split otherwise than their author meant. */
export function* lintNames(field: string, value: string): Generator<Remark> {
  if (value.trim() === '') return;
  const names = splitNames(value);
  for (const [index, { text }] of names.entries()) {
    const remark = lintOthers(text, index === names.length - 1) ?? lintName(text);
    if (remark)
      yield { ...remark, message: `has in ${field} ${remark.message}`, kind: `has in ${field} ${remark.kind}` };
  }
  yield* lintMarks(field, value);
}

/** Marks of equal contribution in names are read, but nobody else's program reads them so. */
function* lintMarks(field: string, value: string): Generator<Remark> {
  if (!/[*†‡§¶∗⋆\\$]/.test(value)) return;
  const { marked, equal } = prepareNames(value);
  if (marked.length === 0) return;
  const mend =
    equal.length > 0
      ? `write the names alone, and beside them equal = {${equal.join(', ')}}`
      : 'write the names alone; equal = {1, 2} names authors who contributed equally';
  yield warning(
    `has in ${field} marks behind names`,
    `has in ${field} marks behind ${marked.length === 1 ? 'the name' : 'the names'} ${marked
      .slice(0, 3)
      .map((name) => `"${name}"`)
      .join(', ')}, which are taken off`,
    mend,
  );
}

/** "others" at the end of a list means "et al.", to BibTeX in small letters; anywhere else it is a person of that name. */
function lintOthers(name: string, isLast: boolean): Remark | undefined {
  if (!/^others\.?$/i.test(name) || (isLast && name === 'others')) return undefined;
  if (isLast) return otherwise(name, 'others');
  return error(
    '"others" as a person',
    `"${name}", which would be printed as a person`,
    'write "and others" in small letters, at the end of the list',
  );
}

function lintName(name: string): Remark | undefined {
  if (name === '' || /^and(?:\s|$)/i.test(name))
    return warning('an empty name, which is left out', 'an empty name', 'remove the "and" too many');
  if (isBraced(name) || isExtended(name)) return undefined;
  const {
    repaired: [repaired],
    unread,
  } = prepareNames(name);
  // Commands that cannot be read are told with their field.
  if (repaired && unread.length === 0) return otherwise(name, repaired.text);
  const outside = name.replace(/\{[^{}]*\}/g, '');
  if (/[;]|\s&\s|\s\\&\s/.test(outside))
    return error('several names as one', `"${name}" as one name`, 'separate names with " and "');
  return lintCommas(name) ?? lintWords(name, outside);
}

/** What BibTeX would read otherwise and can be meant in one way only is read so here; other programs need it written so. */
function otherwise(name: string, text: string): Remark {
  const mend = text === 'others' ? 'write "and others"' : `write ${text}`;
  if (/,\s*$/.test(name))
    return warning(
      'a name with nothing behind its comma',
      `"${name}" with nothing behind its comma`,
      'remove the comma',
    );
  return warning('a name that BibTeX reads otherwise', `"${name}", which is read as ${text}`, mend);
}

function lintCommas(name: string): Remark | undefined {
  const commas = countCommas(name);
  const [, middle = ''] = name.split(',').map((part) => part.trim());
  if (commas > 2)
    return error(
      'several names as one',
      `"${name}", which has ${commas} commas and is read as one name`,
      'separate names with " and ", each "Family, Given"',
    );
  if (commas === 2 && !/^(?:jr|sr|junior|senior|[ivx]{1,5}|\d(?:st|nd|rd|th))\.?$/i.test(middle))
    return error(
      'several names as one',
      `"${name}", whose middle part is read as a suffix such as "Jr"`,
      'separate names with " and ", each "Family, Given"',
    );
  return undefined;
}

function lintWords(name: string, outside: string): Remark | undefined {
  if (/^(?:\p{Lu}\.)+\p{Lu}\p{Ll}+$/u.test(outside))
    return warning(
      'initials without a space before the name',
      `"${name}", which is read as one word`,
      `write a space after the full stop: ${name.replace(/\.(?=\p{Lu}\p{Ll})/u, '. ')}`,
    );
  if (BODY.test(outside) || BODY_ENDS.test(outside))
    return warning(
      'a body without braces',
      `"${name}", which would be split into given and family name`,
      `put it in braces: {${inReadingOrder(name)}}`,
    );
  return undefined;
}

/** "Consortium, Ontario Surveillance" was turned around by a program that took it for a person. */
function inReadingOrder(name: string): string {
  const [family = '', given = '', ...more] = name.split(',').map((part) => part.trim());
  return given && more.length === 0 && BODY.test(family) && !/\s/.test(family) ? `${given} ${family}` : name;
}
