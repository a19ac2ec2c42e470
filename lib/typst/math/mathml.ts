import type { Element, Nodes } from 'hast';
import { toString } from 'mdast-util-to-string';
import { FormulaError } from '@/lib/html/mathml';
import { typstString } from '../literal';
import { attached, over, under } from './attachments';
import { elementsOf, joined, styled, written } from './elements';
import { isFence, operator } from './operators';
import { typstMatrix } from './matrix';

/** A node of MathML as one Typst expression, to stand inside an equation. */
export function toMath(node: Nodes): string {
  if (node.type === 'text') return node.value.trim() === '' ? '[]' : typstString(node.value);
  if (node.type !== 'element') return '[]';
  const convert = converters[node.tagName];
  if (!convert) throw new FormulaError(`print has no form for <${node.tagName}>`);
  return convert(node);
}

const partsOf = (node: Element): string[] => elementsOf(node).map(toMath);

const converters: Record<string, (node: Element) => string> = {
  math: row,
  semantics: (node) => joined(partsOf(node).slice(0, 1)),
  annotation: () => '[]',
  mrow: row,
  mstyle: (node) => inStyle(node, row(node)),
  mpadded: row,
  mphantom: (node) => `hide(${row(node)})`,
  menclose: enclosed,
  mi: identifier,
  mo: operator,
  mn: (node) => coloured(node, typstString(toString(node))),
  mtext: (node) => coloured(node, typstString(toString(node))),
  mspace: (node) => space(written(node, 'width')),
  msup: (node) => attached(node, toMath, { t: 1 }),
  msub: (node) => attached(node, toMath, { b: 1 }),
  msubsup: (node) => attached(node, toMath, { b: 1, t: 2 }),
  mover: (node) => over(node, toMath),
  munder: (node) => under(node, toMath),
  munderover: (node) => attached(node, toMath, { b: 1, t: 2 }, 'limits'),
  mmultiscripts: (node) => attached(node, toMath, { br: 1, tr: 2, bl: 4, tl: 5 }),
  mprescripts: () => '[]',
  none: () => '[]',
  mfrac: fraction,
  msqrt: (node) => `math.sqrt(${row(node)})`,
  mroot: (node) => {
    const [radicand = '[]', index = '[]'] = partsOf(node);
    return `math.root(${index}, ${radicand})`;
  },
  mtable: (node) => typstMatrix(node, toMath),
};

/** What stands in a row; brackets at its ends grow with what is between them. */
function row(node: Element): string {
  const children = elementsOf(node);
  const body = joined(children.map(toMath));
  const isFenced = [children[0], children.at(-1)].some((end) => end && isFence(end));
  const fenced = isFenced ? `math.lr(${body})` : body;
  const border = styled(node, 'border');
  // A frame is drawn of four lines that all formulas have: a box would leave the formula, and with it the mathematical face.
  const framed = border ? `math.lr({ symbol("|"); math.overline(math.underline(${fenced})); symbol("|") })` : fenced;
  const outdent = styled(node, 'margin-left');
  return coloured(node, outdent ? `{ ${space(outdent)}; ${framed} }` : framed);
}

/** One letter is italic unless the source says otherwise; letters that Unicode has in a style of their own are as they are. */
function identifier(node: Element): string {
  const name = toString(node);
  const isUpright = written(node, 'mathVariant') === 'normal';
  if ([...name].length > 1) return coloured(node, `math.upright(${typstString(name)})`);
  const letter = `symbol(${typstString(name)})`;
  return coloured(node, name === '' ? '[]' : isUpright ? `math.upright(${letter})` : `math.italic(${letter})`);
}

function fraction(node: Element): string {
  const [above = '[]', below = '[]'] = partsOf(node);
  return /^0/.test(written(node, 'linethickness') ?? '')
    ? `math.mat(delim: none, row-gap: 0.3em, (${above},), (${below},))`
    : `math.frac(${above}, ${below})`;
}

const strokes: Record<string, string> = {
  top: 'math.overline',
  bottom: 'math.underline',
  updiagonalstrike: 'math.cancel',
  downdiagonalstrike: 'math.cancel.with(inverted: true)',
  horizontalstrike: 'math.cancel.with(angle: 90deg)',
  'updiagonalstrike downdiagonalstrike': 'math.cancel.with(cross: true)',
};

function enclosed(node: Element): string {
  const notation = written(node, 'notation') ?? '';
  const stroke = strokes[notation];
  if (!stroke) throw new FormulaError(`print has no form for a formula enclosed as "${notation}"`);
  return `${stroke}(${row(node)})`;
}

function inStyle(node: Element, body: string): string {
  const level = Number(written(node, 'scriptlevel') ?? 0);
  const display = written(node, 'displaystyle');
  if (level >= 1) return `math.${level === 1 ? 'script' : 'sscript'}(${body})`;
  if (display === undefined) return body;
  return `math.${display === 'true' ? 'display' : 'inline'}(${body})`;
}

/** A width of MathML, "0.1667em", "3pt", "-0.1667em". */
function space(width: string | undefined): string {
  const [, size = '0', unit = 'em'] = /^(-?[\d.]+)(em|pt|px|mu|ex)?$/.exec(width ?? '') ?? [];
  const ems = Number(size) / ({ em: 1, ex: 2, pt: 10, px: 13.3, mu: 18 }[unit] ?? 1);
  return ems === 0 ? '[]' : `h(${Math.round(ems * 1000) / 1000}em)`;
}

/** In the colour that the source asks for. */
function coloured(node: Element, body: string): string {
  const colour = /^#[\da-f]{6}$/i.exec(styled(node, 'color') ?? '')?.[0];
  return colour ? `text(fill: rgb(${typstString(colour)}), ${body})` : body;
}
