import type { Remark } from './remark';
import { countCommas, isBraced, splitNames } from '../bibtex/name-list';

/** Words of names that are bodies, which BibTeX would split into given and family name. */
const BODY =
  /\b(?:team|group|consortium|collaboration|university|institute|association|society|committee|corporation|foundation|laborator(?:y|ies)|inc|ltd|gmbh|organi[sz]ation|project|department)\b\.?/i;

const SUFFIX = /^(?:jr|sr|junior|senior|[ivx]{1,4}|\d(?:st|nd|rd|th))\.?$/i;

/** Names that would be split otherwise than their author meant. */
export function* lintNames(field: string, value: string): Generator<Remark> {
  const names = splitNames(value);
  for (const [index, { text }] of names.entries()) {
    const remark = lintOthers(text, index === names.length - 1) ?? lintName(text);
    if (remark) yield { ...remark, message: `has in ${field} ${remark.message}` };
  }
}

/** "others" means "et al." in small letters at the end of a list; anywhere else it is a person of that name. */
function lintOthers(name: string, isLast: boolean): Remark | undefined {
  if (!/^others$/i.test(name) || (isLast && name === 'others')) return undefined;
  return {
    message: `"${name}", which would be printed as a person`,
    mend: 'write "and others" in small letters, at the end of the list',
    severity: 'error',
  };
}

function lintName(name: string): Remark | undefined {
  if (name === '' || /^and(?:\s|$)/i.test(name))
    return { message: 'an empty name', mend: 'remove the "and" too many', severity: 'error' };
  if (isBraced(name)) return undefined;
  const outside = name.replace(/\{[^{}]*\}/g, '');
  const commas = countCommas(name);
  if (/^et\.?\s*al\b/i.test(outside) || /\bet\.?\s+al\b/i.test(outside))
    return { message: `"${name}", which would be printed as a person`, mend: 'write "and others"', severity: 'error' };
  if (/[;]|\s&\s|\s\\&\s/.test(outside))
    return { message: `"${name}" as one name`, mend: 'separate names with " and "', severity: 'error' };
  if (commas > 2)
    return {
      message: `"${name}", which has ${commas} commas and is read as one name`,
      mend: 'separate names with " and ", each "Family, Given"',
      severity: 'error',
    };
  if (commas === 2 && !SUFFIX.test(name.split(',')[1]?.trim() ?? '')) {
    return {
      message: `"${name}", whose middle part is read as a suffix such as "Jr"`,
      mend: 'separate names with " and ", each "Family, Given"',
      severity: 'error',
    };
  }
  if (commas === 1 && /,\s*$/.test(outside))
    return { message: `"${name}" with nothing behind its comma`, mend: 'remove the comma', severity: 'warning' };
  if (/^(?:\p{Lu}\.)+\p{Lu}\p{Ll}+$/u.test(outside))
    return {
      message: `"${name}", which is read as one word`,
      mend: `write a space after the full stop: ${name.replace(/\.(?=\p{Lu}\p{Ll})/u, '. ')}`,
      severity: 'warning',
    };
  if (BODY.test(outside))
    return {
      message: `"${name}", which would be split into given and family name`,
      mend: `put it in braces: {${name}}`,
      severity: 'warning',
    };
  return undefined;
}
