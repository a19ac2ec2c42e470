import { dateFields, knownFields, nameFields, verbatimFields } from '../bibtex/known-fields';
import { isOwnField } from '../bibtex/own-fields';
import { exporterFields } from '../bibtex/exporter-fields';
import type { Remark } from './remark';

/** LaTeX that will not compile, or that comes out as something else than was meant. */
export function* lintText(name: string, value: string): Generator<Remark> {
  if (verbatimFields.has(name) || dateFields.has(name) || exporterFields.has(name)) return;
  if (/\uFFFD/.test(value)) {
    yield {
      kind: 'has the sign "\uFFFD", which stands for a lost letter',
      message: `has in ${name} the sign "\uFFFD", which stands for a lost letter`,
      mend: 'write the letter anew, and save the file as UTF-8',
      severity: 'warning',
    };
  }
  if (value.replace(/\\\$/g, '').split('$').length % 2 === 0) {
    yield {
      kind: 'has a "$" that opens a formula which nothing closes',
      message: `has in ${name} a "$" that opens a formula which nothing closes`,
      mend: 'close it, or write "\\$" for the sign',
      severity: 'warning',
    };
  }
  if (/(?<!\\)(?:\\\\)*\\$/.test(value))
    yield {
      message: `has in ${name} a "\\" before its closing brace`,
      mend: 'remove it, or write {\\textbackslash}',
      severity: 'error',
    };
  if ((isOwnField(name) && name !== 'abstract') || !knownFields.has(name)) return;
  yield* lintSigns(name, value);
}

/** Fields that LaTeX never sets: what they hold stops nothing. */
const UNSET = new Set(
  'abstract keywords file annote annotation library key label options presort sorttitle sortname sortkey sortyear related'.split(
    ' ',
  ),
);

function* lintSigns(name: string, value: string): Generator<Remark> {
  const bare = /(?<!\\)[&#]/.exec(
    value
      .replace(/\$[^$]*\$/g, '')
      .replace(/&(?:#\w+|\w{2,8});/g, '')
      .replace(/\\(?:url|href)\s*\{[^{}]*\}/g, ''),
  )?.[0];
  if (bare && !nameFields.has(name) && !UNSET.has(name))
    yield {
      kind: `has a bare "${bare}", at which LaTeX stops`,
      message: `has in ${name} a bare "${bare}", at which LaTeX stops`,
      mend: `write "\\${bare}"`,
      severity: 'warning',
    };
  if (name === 'pages' && /^\d+\s*-\s*\d+$/.test(value))
    yield {
      kind: 'has pages with one hyphen, where LaTeX wants two',
      message: `has pages = {${value}} with one hyphen`,
      mend: `write ${value.replace(/(?<!\s)\s*-\s*/, '--')}`,
      severity: 'warning',
    };
}
