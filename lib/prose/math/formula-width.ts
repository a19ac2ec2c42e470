import type { Element, Nodes } from 'hast';
import { attribute, textOf } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';

/** Widths in em of what stands in a formula, by measurement of the face that the site sets it in. */
const LETTER = 0.53;
const SIGN = 0.66;
const BRACKET = 0.36;
const LARGE_SIGN = 1.2;
const ROOT_SIGN = 0.9;
const BAR = 0.15;
const BETWEEN_COLUMNS = 0.9;
/** What stands beside a sign that joins two sides, and beside a comma: a relation five eighteenths of an em, an operator four. */
const AROUND_SIGN = 0.5;
const AFTER_COMMA = 0.17;
/** Scripts are set smaller. */
const SCRIPT = 0.71;

const largeSigns = /^[∑∏∫⋃⋂⨁]$/u;
const brackets = /^[()[\]{}|‖⌊⌋⌈⌉⟨⟩]$/u;

/** About how wide a display formula stands, in em. An estimate: an eighth more or less. */
export function formulaWidth(mathml: string): number {
  return widthOf(readTree(mathml));
}

function widthOf(node: Nodes): number {
  if (!isElement(node)) return 'children' in node ? sum(node.children.map(widthOf)) : 0;
  const parts = node.children.filter(isElement);
  switch (node.tagName) {
    case 'mi':
    case 'mn':
    case 'mtext':
      return LETTER * lengthOf(node);
    case 'mo':
      return signWidth(node);
    case 'mspace':
      return Number.parseFloat(attribute(node, 'width') ?? '0');
    case 'mfrac':
      return Math.max(...parts.map(widthOf)) + BAR;
    case 'msqrt':
    case 'mroot':
      return sum(parts.map(widthOf)) + ROOT_SIGN;
    case 'msub':
    case 'msup':
    case 'msubsup':
      return withScripts(parts, (base, scripts) => base + scripts);
    case 'munder':
    case 'mover':
    case 'munderover':
      return withScripts(parts, Math.max);
    case 'mtable':
      return tableWidth(parts);
    default:
      return sum(parts.map(widthOf));
  }
}

function signWidth(node: Element): number {
  const sign = textOf(node).trim();
  if (sign === '' || sign === '\u2061') return 0;
  if (largeSigns.test(sign)) return LARGE_SIGN;
  if (brackets.test(sign)) return BRACKET;
  if (/^[,;.]$/.test(sign)) return LETTER / 2 + AFTER_COMMA;
  if (/^[\p{L}\p{N}]+$/u.test(sign)) return LETTER * sign.length;
  return SIGN + AROUND_SIGN;
}

function withScripts([base, ...scripts]: readonly Element[], join: (base: number, scripts: number) => number): number {
  return base ? join(widthOf(base), SCRIPT * Math.max(0, ...scripts.map(widthOf))) : 0;
}

function tableWidth(rows: readonly Element[]): number {
  const widths = rows.map((row) => row.children.filter(isElement).map(widthOf));
  const columns = Math.max(0, ...widths.map(({ length }) => length));
  const widest = Array.from({ length: columns }, (_, column) => Math.max(0, ...widths.map((row) => row[column] ?? 0)));
  return sum(widest) + BETWEEN_COLUMNS * Math.max(0, columns - 1);
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

const lengthOf = (node: Element): number => [...textOf(node).trim()].length;

const isElement = (node: Nodes): node is Element => node.type === 'element';
