import { cleanDoi, cleanUrl, isWrittenAsLink } from '../bibtex/clean-links';
import { linkFields, listOf } from '../bibtex/own-fields';
import { parseDate, readDate, stateOf, withHyphens, type BibDate } from '../bibtex/dates';
import { parseArxivId } from '../bibtex/arxiv';
import { isDoi } from '@/lib/text/doi';
import { isWebAddress, withScheme } from '../bibtex/identifiers';
import type { Remark } from './remark';

const error = (kind: string, message: string, mend: string): Remark => ({ kind, message, mend, severity: 'error' });
const warning = (kind: string, message: string, mend: string): Remark => ({ kind, message, mend, severity: 'warning' });

type Check = (value: string, fields: Readonly<Record<string, string>>) => Remark | undefined;

/** Shapes by field; a check returns what is wrong, or nothing. */
const CHECKS = new Map<string, Check>([
  ['doi', lintDoi],
  ['url', lintUrl],
  ['year', lintYear],
  [
    'date',
    (value) => (parseDate(value) && isRealDate(value) && withHyphens(value) === value ? undefined : lintDate(value)),
  ],
  [
    'month',
    (value, fields) =>
      readDate({ ...fields, date: '', year: '2000', month: value }).issued?.['date-parts']?.[0]?.[1] ||
      /spring|summer|autumn|fall|winter/i.test(value)
        ? undefined
        : warning(
            'has a month that no month is',
            `has the month "${value}"`,
            'write a macro without braces: month = oct',
          ),
  ],
  [
    'isbn',
    (value) =>
      value
        .split(/[,;]|\band\b|\s\/\s|(?<=\d|x)\s+(?=97)/i)
        .map((part) => part.replace(/\([^()\n]*\)/g, '').trim())
        .filter(Boolean)
        .every(isIsbn)
        ? undefined
        : warning(
            'has an ISBN whose check digit does not fit',
            `has the ISBN "${value}", whose check digit does not fit`,
            'compare it with the book',
          ),
  ],
  [
    'issn',
    (value) =>
      value
        .split(/[,;\s]+|\band\b/)
        .map((part) => part.replace(/\([^()\n]*\)/g, '').trim())
        .filter(Boolean)
        .every((part) => /^\d{4}[-–]?\d{3}[\dXx]$/.test(part))
        ? undefined
        : warning(
            'has an ISSN of the wrong shape',
            `has the ISSN "${value}", which has not the shape 1234-567X`,
            'compare it with the journal',
          ),
  ],
  [
    'orcid',
    (value) =>
      value.split(',').every((part) => /^\s*\d+\s*:\s*\d{4}-\d{4}-\d{4}-\d{3}[\dX]\s*$/.test(part) && isOrcid(part))
        ? undefined
        : error(
            'has an ORCID list that cannot be read',
            `has the ORCID list "${value}"`,
            'write position and iD: {1: 0000-0002-1825-0097}',
          ),
  ],
  [
    'equal',
    (value) =>
      listOf(value).every((part) => /^[1-9]\d{0,3}$/.test(part))
        ? undefined
        : error(
            'has positions of equal authors that cannot be read',
            `has equal = {${value}}`,
            'write positions in the author list: {1, 2}',
          ),
  ],
  [
    'selected',
    (value) =>
      /^(?:true|false)$/i.test(value)
        ? undefined
        : error(
            'has selected with another value than true',
            `has selected = {${value}}`,
            'write {true}, or delete the field',
          ),
  ],
]);

/** Identifiers and addresses that cannot be right by their shape. `fields` are the others of the same entry. */
export function* lintIdentifier(
  name: string,
  value: string,
  fields: Readonly<Record<string, string>> = {},
): Generator<Remark> {
  const text = value.trim();
  if (text === '') return;
  const remark = CHECKS.get(name)?.(text, fields);
  if (remark) yield remark;
  if (name === 'eprint' && isOfArxiv(fields) && /^\d/.test(text) && /\./.test(text) && !parseArxivId(text)) {
    yield warning(
      'has an arXiv id of the wrong shape, which is left out',
      `has the arXiv id "${text}", which has not the shape 2410.06722 or 2410.06722v1 and is left out`,
      'copy it from the paper’s arXiv page',
    );
  }
  if ((linkFields as readonly string[]).includes(name) && !isLink(name, text)) {
    yield warning(
      `has in a field for links what is no address`,
      `has ${name} = {${text}}, which is no address and is not linked`,
      'begin it with https://, or with / for a file of this site',
    );
  }
}

const isOfArxiv = ({ archiveprefix, eprinttype }: Readonly<Record<string, string>>): boolean =>
  (archiveprefix ?? eprinttype ?? 'arxiv').trim().toLowerCase() === 'arxiv';
const isLink = (name: string, text: string): boolean =>
  /^(?:https?:\/\/|\/)\S+$/.test(cleanUrl(text)) || (name === 'project' && /^[a-z0-9-]+$/.test(text));

function lintDoi(value: string): Remark | undefined {
  const clean = cleanDoi(value);
  if (!isDoi(clean))
    return warning(
      'has a DOI of the wrong shape, which is left out',
      `has the DOI "${value}", which has not the shape 10.1234/abc and is left out`,
      'copy it from the publisher’s page, or delete the field',
    );
  if (clean === value) return undefined;
  if (/10\.\d{4}\S*[,;\s]+\S*10\.\d{4}/.test(value))
    return warning(
      'has several DOIs, of which the first is read',
      `has the DOI "${value}", of which ${clean} is read`,
      'keep one; relatedtype and related name other works',
    );
  if (/doi\.org\/|^doi:/i.test(value))
    return warning(
      'has a DOI with its resolver, which is taken off',
      `has the DOI "${value}" with its resolver`,
      `write ${clean}`,
    );
  return undefined;
}

function lintUrl(value: string): Remark | undefined {
  const clean = cleanUrl(value);
  if (isWebAddress(clean))
    return isWrittenAsLink(value)
      ? warning(
          'has an address written as a link, of which the address is read',
          `has the address "${value}", which is read as ${clean}`,
          'write the address alone',
        )
      : undefined;
  const mended = withScheme(clean);
  if (mended)
    return warning(
      'has an address without its https://',
      `has the address "${value}", which is read as ${mended}`,
      'begin it with https://',
    );
  return warning(
    'has an address that is none, and that is left out',
    `has the address "${value}", which is no http(s) address and is left out`,
    'begin it with https://, or delete the field',
  );
}

function lintYear(value: string): Remark | undefined {
  const { issued } = readDate({ year: value });
  const known = issued?.['date-parts']?.[0]?.[0];
  if (/^-?\d{4}$/.test(value) || /^\{?\\(?:noopsort|sortnoop)/i.test(value)) return undefined;
  if (known !== undefined)
    return /^[{"]?\d{4}[}"]?$|^\d{4}\s*(?:[-–/]|--)\s*\d{2,4}$/.test(value)
      ? undefined
      : warning(
          'has a year with other words in it',
          `has the year "${value}", which ${asRead(issued)}`,
          'write four digits; other words go to note or pubstate',
        );
  if (stateOf(value))
    return warning(
      'has a state in the place of a year',
      `has the year "${value}", which is read as "${stateOf(value)}"`,
      'write four digits; other words go to note or pubstate',
    );
  return warning(
    'has a year that cannot be read',
    `has the year "${value}", which ${asRead(issued)}`,
    'write four digits; other words go to note or pubstate',
  );
}

function lintDate(value: string): Remark {
  const { issued } = readDate({ date: value });
  return warning(
    issued?.['date-parts'] ? 'has a date that is read otherwise' : 'has a date that cannot be read',
    `has the date "${value}", which ${asRead(issued)}`,
    'write YYYY, YYYY-MM or YYYY-MM-DD, and a range with "/"',
  );
}

/** What became of a date, for whom it concerns. */
function asRead(issued: BibDate | undefined): string {
  if (!issued) return 'is left out';
  const ends = issued['date-parts']?.map((end) => end.map((part) => String(part).padStart(2, '0')).join('-'));
  return ends ? `is read as ${ends.join('/').replace(/\/00$/, '/')}` : 'is no date and is shown as it stands';
}

/** Months that there are, and days that their months have. */
function isRealDate(value: string): boolean {
  return (value.match(/\d{4}-\d\d(?:-\d\d)?/g) ?? []).every((date) => {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number?];
    if (month > 12) return month >= 21 && month <= 41 && day === undefined;
    return month >= 1 && (day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()));
  });
}

function isIsbn(value: string): boolean {
  const digits = value.replace(/[-–\s]|^isbn:?/gi, '').toUpperCase();
  if (/^\d{13}$/.test(digits))
    return [...digits].reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
  if (!/^\d{9}[\dX]$/.test(digits)) return false;
  return (
    [...digits].reduce((sum, digit, index) => sum + (digit === 'X' ? 10 : Number(digit)) * (10 - index), 0) % 11 === 0
  );
}

/** ISO 7064 MOD 11-2 (https://support.orcid.org/hc/en-us/articles/360006897674). */
function isOrcid(part: string): boolean {
  const digits = part.replace(/^\s*\d+\s*:/, '').replace(/[-\s]/g, '');
  const total = [...digits.slice(0, 15)].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return digits.at(-1) === (check === 10 ? 'X' : String(check));
}
