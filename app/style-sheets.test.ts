// Pages in Arabic run from right to left: sheets say where a line begins and ends, not left and right.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const sheets = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.css'),
);

const withoutComments = (css: string): string => css.replace(/\/\*[\s\S]*?\*\//g, '');

/** Declarations that name a side: by their property, by their value, or in a shorthand whose left is not its right. */
function sidesOf(css: string): string[] {
  const declared = css.match(/[\w-]+ *:[^;{}]*;/g) ?? [];
  return declared.filter((declaration) => {
    const [, property = '', value = ''] = /^([\w-]+) *:\s*([^;]*);$/.exec(declaration) ?? [];
    if (/(^|-)(left|right)($|-)/.test(property)) return true;
    if (/^(text-align|float|clear)$/.test(property)) return /^(left|right)$/.test(value);
    const [, right, , left] = value.split(/\s+(?![^(]*\))/);
    return /^(margin|padding|inset)$/.test(property) && left !== undefined && left !== right;
  });
}

it.each(sheets)('%s says begin and end of a line', (sheet) => {
  const css = withoutComments(readFileSync(join(import.meta.dirname, sheet), 'utf8'));
  // Formulas run from left to right in every language.
  expect(sidesOf(css.replace(/[^{}]*\bm(?:td|table)\b[^{}]*\{[^}]*\}|[^{}]*\.tml-[^{}]*\{[^}]*\}/g, ''))).toEqual([]);
});
