import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { toWholeMathMl } from '@/lib/html/mathml';
import { typstString } from '../literal';
import { joined } from './elements';
import { toMath } from './mathml';

const parser = unified().use(rehypeParse, { fragment: true });

export interface FormulaSettings {
  /** On a line of its own. */
  display?: boolean;
  /** The number in the margin, without brackets. */
  number?: number;
  macros?: Record<string, string>;
}

/**
 * A formula as a Typst equation, through its MathML: one reader of TeX for pages and print. Screen readers get
 * its TeX as alternative text, which PDF/UA demands.
 * @throws FormulaError when the TeX cannot be read, or when it holds what print has no form for.
 */
export function typstMath(tex: string, { display = false, number, macros = {} }: FormulaSettings = {}): string {
  const tree = parser.parse(toWholeMathMl(tex, display, macros));
  const numbering = number === undefined ? '' : `, numbering: _ => ${typstString(`(${number})`)}`;
  const block = display ? `, block: true${numbering}` : '';
  return `math.equation(alt: ${typstString(tex.trim())}${block}, ${joined(tree.children.map(toMath))})`;
}
