import { toWholeMathMl } from '@/lib/html/mathml';
import type { FormulaOrigin } from '@/lib/prose/tree/origins';
import { escapeXml } from '@/lib/text/escape-xml';
import type { Writing } from '../model';
import { idOf } from './ids';
import { words, xml } from '@/lib/text/write-xml';

/** A formula as MathML and as the TeX that it was written in, for whoever reads one of them. */
export function writeFormula({ tex, isDisplay, id, number, after = '' }: FormulaOrigin, writing: Writing): string {
  const mathml = toWholeMathMl(tex, isDisplay, writing.text.macros).replace(/<(\/?)(?=[a-z])/g, '<$1mml:');
  const both = xml('alternatives', {}, withoutStyle(mathml), words('tex-math', tex.trim()));
  if (!isDisplay) return xml('inline-formula', {}, both) + escapeXml(after);
  return xml(
    'disp-formula',
    { id: idOf(id, writing) },
    words('label', number === undefined ? undefined : `(${number})`),
    both,
  );
}

/** Styles are of pages; `xmlns` moves to the article. */
const withoutStyle = (mathml: string): string => mathml.replace(/ (?:style|xmlns|class)="[^"]*"/g, '');
