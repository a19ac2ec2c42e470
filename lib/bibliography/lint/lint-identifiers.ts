import { parseArxivId } from '../bibtex/arxiv';
import type { Remark } from './remark';
import { linkFields } from '../bibtex/own-fields';
import { listOf } from '../bibtex/own-fields';

const error = (message: string, mend: string): Remark => ({ message, mend, severity: 'error' });

/** Shapes by field; a check returns what is wrong, or nothing. */
const CHECKS: Record<string, (value: string) => Remark | undefined> = {
  doi(value) {
    const bare = value.replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
    if (!/^10\.\d{4,9}\/\S+$/.test(bare))
      return error(
        `has the DOI "${value}", which has not the shape 10.1234/abc`,
        'copy it from the publisher’s page, or delete the field',
      );
    return bare === value
      ? undefined
      : { message: `has the DOI "${value}" with its resolver`, mend: `write ${bare}`, severity: 'warning' };
  },
  url: (value) =>
    /^(?:https?|ftp):\/\/\S+$/i.test(value)
      ? undefined
      : error(`has the address "${value}", which is no http(s) address`, 'begin it with https://'),
  year: (value) =>
    /^-?\d{4}$/.test(value)
      ? undefined
      : {
          message: `has the year "${value}"`,
          mend: 'write four digits; other words go to note or pubstate',
          severity: 'warning',
        },
  date: (value) =>
    /^(?:\d{4}(?:-\d\d){0,2}[?~%]?|\.\.)?(?:\/(?:\d{4}(?:-\d\d){0,2}[?~%]?|\.\.)?)?$/.test(value) && isRealDate(value)
      ? undefined
      : error(`has the date "${value}"`, 'write YYYY, YYYY-MM or YYYY-MM-DD, and a range with "/"'),
  month: (value) =>
    /^(?:\d{1,2}|.*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*)$/i.test(value)
      ? undefined
      : error(`has the month "${value}"`, 'write a macro without braces: month = oct'),
  isbn: (value) =>
    isIsbn(value)
      ? undefined
      : {
          message: `has the ISBN "${value}", whose check digit does not fit`,
          mend: 'compare it with the book',
          severity: 'warning',
        },
  issn: (value) =>
    /^\d{4}-?\d{3}[\dXx]$/.test(value)
      ? undefined
      : {
          message: `has the ISSN "${value}", which has not the shape 1234-567X`,
          mend: 'compare it with the journal',
          severity: 'warning',
        },
  orcid: (value) =>
    value.split(',').every((part) => /^\s*\d+\s*:\s*\d{4}-\d{4}-\d{4}-\d{3}[\dX]\s*$/.test(part) && isOrcid(part))
      ? undefined
      : error(`has the ORCID list "${value}"`, 'write position and iD: {1: 0000-0002-1825-0097}'),
  equal: (value) =>
    listOf(value).every((part) => /^[1-9]\d?$/.test(part))
      ? undefined
      : error(`has equal = {${value}}`, 'write positions in the author list: {1, 2}'),
  selected: (value) =>
    /^(?:true|false)$/i.test(value)
      ? undefined
      : error(`has selected = {${value}}`, 'write {true}, or delete the field'),
};

/** Identifiers and addresses that cannot be right by their shape. */
export function* lintIdentifier(name: string, value: string): Generator<Remark> {
  const text = value.trim();
  if (text === '') return;
  const remark = Object.hasOwn(CHECKS, name) ? CHECKS[name]?.(text) : undefined;
  if (remark) yield remark;
  if (name === 'eprint' && /^\d/.test(text) && /\./.test(text) && !parseArxivId(text))
    yield error(
      `has the arXiv id "${text}", which has not the shape 2410.06722 or 2410.06722v1`,
      'copy it from the paper’s arXiv page',
    );
  if (
    (linkFields as readonly string[]).includes(name) &&
    !/^(?:https?:\/\/|\/)\S+$/.test(text) &&
    !(name === 'project' && /^[a-z0-9-]+$/.test(text))
  ) {
    yield error(
      `has ${name} = {${text}}, which is no address`,
      'begin it with https://, or with / for a file of this site',
    );
  }
}

function isRealDate(value: string): boolean {
  return (value.match(/\d{4}-\d\d(?:-\d\d)?/g) ?? []).every((date) => {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number?];
    if (month > 12) return month >= 21 && month <= 41 && day === undefined;
    return month >= 1 && (day === undefined || (day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate()));
  });
}

function isIsbn(value: string): boolean {
  const digits = value.replace(/[-\s]/g, '').toUpperCase();
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
