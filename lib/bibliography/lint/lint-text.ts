import { dateFields, nameFields, verbatimFields } from '../bibtex/known-fields';
import type { Remark } from './remark';
import { isOwnField } from '../bibtex/own-fields';

/** LaTeX that will not compile, or that comes out as something else than was meant. */
export function* lintText(name: string, value: string): Generator<Remark> {
  if (verbatimFields.has(name) || dateFields.has(name)) return;
  if (value.replace(/\\\$/g, '').split('$').length % 2 === 0) {
    yield {
      message: `has in ${name} a "$" that opens a formula which nothing closes`,
      mend: 'close it, or write "\\$" for the sign',
      severity: 'error',
    };
  }
  if (/(?<!\\)(?:\\\\)*\\$/.test(value))
    yield {
      message: `has in ${name} a "\\" before its closing brace`,
      mend: 'remove it, or write {\\textbackslash}',
      severity: 'error',
    };
  if (isOwnField(name) && name !== 'abstract') return;
  const bare = /(?<!\\)[&#]/.exec(value.replace(/\$[^$]*\$/g, ''))?.[0];
  if (bare && !nameFields.has(name))
    yield {
      message: `has in ${name} a bare "${bare}", at which LaTeX stops`,
      mend: `write "\\${bare}"`,
      severity: 'warning',
    };
  if (name === 'pages' && /^\d+\s*-\s*\d+$/.test(value))
    yield {
      message: `has pages = {${value}} with one hyphen`,
      mend: `write ${value.replace(/\s*-\s*/, '--')}`,
      severity: 'warning',
    };
}
