import type { Element, Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { toMathMl } from '@/lib/html/mathml';
import { typstString } from './literal';

const parser = unified().use(rehypeParse, { fragment: true });
const binary = /^[+\-−±×÷⋅·∗∘⊕⊗∪∩∧∨]$/u;
const relation = /^[=<>≤≥≠≈≡∼≃∝∈∉⊂⊆→⇒↦≪≫]$/u;

/**
 * An inline formula as a Typst equation, through its MathML: one reader of TeX for pages and print. Screen readers get
 * its TeX as alternative text, which PDF/UA demands.
 * @throws FormulaError when the TeX cannot be read.
 */
export function typstMath(tex: string): string {
  const tree = parser.parse(toMathMl(tex, false, {}));
  return `math.equation(alt: ${typstString(tex)}, ${joined(tree.children.map(toTypst))})`;
}

function toTypst(node: Nodes): string {
  if (node.type === 'text') return node.value.trim() === '' ? '[]' : typstString(node.value);
  if (node.type !== 'element') return '[]';
  const parts = node.children.filter(isElement).map(toTypst);
  const [first = '[]', second = '[]', third = '[]'] = parts;
  switch (node.tagName) {
    case 'mi':
      return identifier(node);
    case 'mo':
      return operator(toString(node));
    case 'mn':
    case 'mtext':
      return typstString(toString(node));
    case 'mspace':
      return 'h(0.17em)';
    case 'msup':
    case 'mover':
      return `math.attach(${first}, t: ${second})`;
    case 'msub':
    case 'munder':
      return `math.attach(${first}, b: ${second})`;
    case 'msubsup':
    case 'munderover':
      return `math.attach(${first}, b: ${second}, t: ${third})`;
    case 'mfrac':
      return `math.frac(${first}, ${second})`;
    case 'msqrt':
      return `math.sqrt(${joined(parts)})`;
    case 'mroot':
      return `math.root(${second}, ${first})`;
    case 'annotation':
      return '[]';
    default:
      return joined(parts);
  }
}

/** One letter is italic unless the source says otherwise; a longer name is upright. */
function identifier(node: Element): string {
  const name = toString(node);
  const upright =
    [...name].length > 1 || node.properties.mathVariant === 'normal' || node.properties.mathvariant === 'normal';
  return `math.${upright ? 'upright' : 'italic'}(${typstString(name)})`;
}

function operator(sign: string): string {
  if (sign.trim() === '' || /^[\u2061-\u2064]$/u.test(sign)) return '[]';
  const kind = binary.test(sign) ? 'binary' : relation.test(sign) ? 'relation' : 'normal';
  return `math.class(${typstString(kind)}, ${typstString(sign)})`;
}

function joined(parts: string[]): string {
  return `{ ${['[]', ...parts].join('; ')} }`;
}

function isElement(node: Nodes): node is Element {
  return node.type === 'element';
}
