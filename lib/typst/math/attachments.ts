import type { Element } from 'hast';
import { toString } from 'mdast-util-to-string';
import { typstString } from '../literal';
import { elementsOf, joined, written, type Convert } from './elements';

type Place = 't' | 'b' | 'tl' | 'bl' | 'tr' | 'br';

/** A base with what hangs on it, by the number of the child; `limits` stand over and under it, all else beside. */
export function attached(
  node: Element,
  toMath: Convert,
  places: Partial<Record<Place, number>>,
  where: 'scripts' | 'limits' = 'scripts',
): string {
  const [base, ...marks] = elementsOf(node);
  const parts = ['[]', ...marks.map(toMath)];
  const hung = Object.entries(places).flatMap(([place, index]) => (parts[index] ? [`${place}: ${parts[index]}`] : []));
  const hang = (to: string) => `math.attach(math.${where}(${to}), ${hung.join(', ')})`;
  const inside = base?.tagName === 'mrow' ? elementsOf(base) : [];
  const bracket = inside.at(-1);
  if (!base || !bracket || !isPlainBracket(bracket)) return hang(base ? toMath(base) : '[]');
  // As in TeX, an exponent after a bracket hangs on the bracket, and not on all that stands before it.
  return joined([...inside.slice(0, -1).map(toMath), hang(toMath(bracket))]);
}

const isPlainBracket = (node: Element) =>
  node.tagName === 'mo' && written(node, 'form') === 'postfix' && written(node, 'stretchy') === 'false';

/** Signs over a letter, as MathML has them, and the marks that combine with it. */
const accents: Record<string, string> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  '‾': '\u0305',
  '˘': '\u0306',
  '˙': '\u0307',
  '¨': '\u0308',
  '˚': '\u030a',
  ˇ: '\u030c',
  '`': '\u0300',
  '´': '\u0301',
  '⃛': '\u20db',
  '→': '\u20d7',
  '←': '\u20d6',
  '↔': '\u20e1',
};

const braces: Record<string, string> = {
  '⏞': 'overbrace',
  '⏟': 'underbrace',
  '⏠': 'overparen',
  '⏡': 'underparen',
  '⎴': 'overbracket',
  '⎵': 'underbracket',
};

/** What stands over a base: an accent, a brace, words over an arrow, or a limit. */
export function over(node: Element, toMath: Convert): string {
  const [base, mark] = elementsOf(node);
  const sign = mark?.tagName === 'mo' ? toString(mark).trim() : '';
  if (base && braces[sign]) return `math.${braces[sign]}(${toMath(base)})`;
  if (base && accents[sign]) return `math.accent(${toMath(base)}, ${typstString(accents[sign])})`;
  if (base && isArrow(base))
    return `math.attach(math.limits(math.stretch(${toMath(base)})), t: ${mark ? toMath(mark) : '[]'})`;
  return attached(node, toMath, { t: 1 }, 'limits');
}

/** What stands under a base. */
export function under(node: Element, toMath: Convert): string {
  const [base, mark] = elementsOf(node);
  const sign = mark?.tagName === 'mo' ? toString(mark).trim() : '';
  if (base && braces[sign]) return `math.${braces[sign]}(${toMath(base)})`;
  return attached(node, toMath, { b: 1 }, 'limits');
}

const isArrow = (node: Element) => node.tagName === 'mo' && /^[←-⇿=]$/u.test(toString(node).trim());
