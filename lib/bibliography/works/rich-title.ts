import { toMathMl } from '@/lib/html/mathml';
import { formulaMacros } from '../bibtex/formula-macros';
import { readLatex } from '../bibtex/latex-text';
import { joinTitle } from '../csl/join-title';
import { parseRichText, plainText, type RichMark } from '../csl/plain-text';
import type { BibEntry } from '../csl/types';

/** A run of a title as a page draws it: text, or a formula as MathML, in marks. */
export interface TitleRun {
  text: string;
  mathml?: string;
  marks: readonly RichMark[];
}

/** A formula's place in a text, as a private character that no text holds. */
const FIRST_PLACE = 0xe100;
const PLACE = /([\uE100-\uE1FF])/;

/** The title of an entry with its formulas as MathML. What is no formula is as CSL has it. */
export function titleRuns({ fields, csl }: Pick<BibEntry, 'fields' | 'csl'>): TitleRun[] {
  const source = fields.title ?? '';
  if (!/[$\\]/.test(source)) return parseRichText(csl.title ?? '');
  const formulas: string[] = [];
  const math = (tex: string): string => {
    const mathml = toMathMl(tex, false, formulaMacros);
    formulas.push(mathml);
    return String.fromCharCode(FIRST_PLACE + formulas.length - 1);
  };
  const text = readLatex(source, { math }).text;
  if (formulas.length === 0 || formulas.length > 200) return parseRichText(csl.title ?? '');
  const subtitle = fields.subtitle?.trim() ? `: ${readLatex(fields.subtitle).text}` : '';
  return parseRichText(joinTitle(text + subtitle)).flatMap((run) => withFormulas(run, formulas));
}

function withFormulas({ text, marks }: TitleRun, formulas: readonly string[]): TitleRun[] {
  return text
    .split(PLACE)
    .filter((part) => part !== '')
    .map((part) =>
      PLACE.test(part)
        ? { text: '', mathml: formulas[part.charCodeAt(0) - FIRST_PLACE]!, marks }
        : { text: part, marks },
    );
}

/** What a work is called in the name of a link: "AMPLE", or the title when no short name stands before its colon. */
export function shortTitleOf({ csl }: BibEntry): string {
  const title = plainText(csl.title);
  return /^([^:]{1,30}):/.exec(title)?.[1] ?? title;
}
