import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import { toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type { BlockContent, Paragraph, PhrasingContent, Root, RootContent, Strong, Text } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { makeAddressesAbsolute } from '@/lib/html/absolute-addresses';
import { attribute, findElement, findElements, isNamed, lineOf, mapChildren, textOf } from '@/lib/html/page-tree';
import { stillFigures } from '@/lib/html/still-figures';
import type { OpenToken } from '@/lib/html/html-tokens';
import { pandocMath } from '@/lib/markdown/pandoc-math';
import { tidyInline } from './tidy-inline';
import {
  isEquationNumber,
  isNoteBody,
  isNoteMark,
  isNoteNumber,
  isPageFurniture,
  isReferenceCard,
} from '@/lib/html/prose-marks';

const writer = unified()
  .use(remarkGfm)
  .use(pandocMath)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', fences: true, listItemIndent: 'one' });

const DROPPED = new Set(
  'script style template noscript button input select textarea iframe canvas dialog link meta'.split(' '),
);

/**
 * The `<main>` of a page as Markdown: formulas as TeX, code in fences, sidenotes as footnotes, figures as image, caption and
 * table. Addresses are absolute, because a copy is read away from the site. The tree is changed.
 */
export function toMarkdown(main: Element, pageUrl: string): string {
  stillFigures(main);
  numberEquations(main);
  foldDrawn(main);
  mapChildren(main, (node) => (node.type === 'element' && isDropped(node) ? undefined : node));
  foldCode(main);
  tidyInline(main);
  makeAddressesAbsolute(main, pageUrl);
  const notes = takeNotes(main);
  const tree = toMdast(main as HastNodes, { handlers }) as Root;
  tree.children.push(...notes.map((note, index) => toDefinition(note, index + 1)));
  return writer.stringify(tree);
}

function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName) || isPageFurniture(element)) return true;
  if (isNoteMark(element) || isReferenceCard(element) || isNoteNumber(element) || isEquationNumber(element))
    return true;
  if (attribute(element, 'role') === 'doc-backlink') return true;
  return (
    attribute(element, 'ariaHidden') === 'true' && element.tagName !== 'math' && !insideFormula.test(element.tagName)
  );
}

const insideFormula = /^m[a-z]+$/;

/** Lifts the words of sidenotes out of the text and leaves a call in their place; `handlers` writes it as `[^1]`. */
function takeNotes(main: Element): Element[] {
  const notes = findElements(main, isNoteBody);
  for (const [index, note] of notes.entries()) {
    const body: Element = { ...note, tagName: 'p', properties: {} };
    note.tagName = 'note-call';
    note.properties = { dataNumber: String(index + 1) };
    note.children = [];
    notes[index] = body;
  }
  return notes;
}

function toDefinition(note: Element, number: number): RootContent {
  const body = toMdast(note as HastNodes, { handlers }) as Root | Paragraph;
  const children = body.type === 'root' ? (body.children as BlockContent[]) : [body];
  return { type: 'footnoteDefinition', identifier: String(number), label: String(number), children };
}

/** The number that stands beside a display formula becomes its `\\tag`. */
function numberEquations(main: Element): void {
  for (const equation of findElements(main, (element) =>
    element.children.some((child) => child.type === 'element' && isEquationNumber(child)),
  )) {
    const math = findElement(equation, isNamed('math'));
    const number = lineOf(findElement(equation, isEquationNumber)).replace(/^\(|\)$/g, '');
    if (math) math.properties.dataTex = `${texOf(math)} \\tag{${number}}`;
  }
}

/** Formulas and drawings are told by a property alone: their many parts would cost more time than all the words around them. */
function foldDrawn(main: Element): void {
  for (const drawn of findElements(main, isNamed('math', 'svg'))) {
    if (drawn.tagName === 'math') drawn.properties.dataTex = texOf(drawn);
    else drawn.properties.ariaLabel ??= lineOf(findElement(drawn, isNamed('title')));
    drawn.children = [];
  }
}

/** So is code by its characters: its colours are many small elements. */
function foldCode(main: Element): void {
  for (const code of findElements(main, isNamed('pre')).map((pre) => findElement(pre, isNamed('code')) ?? pre))
    code.children = [{ type: 'text', value: textOf(code) }];
}

/** A formula that says its TeX says it all. */
export const isToldFormula = ({ name, attributes }: OpenToken): boolean =>
  name === 'math' && attributes.some((attribute) => attribute.name === 'data-tex');

/** TeX stands on the formula (`data-tex`) or in its annotation; without either the characters must do. */
function texOf(math: Element): string {
  const annotation = findElement(
    math,
    (element) => element.tagName === 'annotation' && /tex/.test(attribute(element, 'encoding') ?? ''),
  );
  return (attribute(math, 'dataTex') ?? (annotation ? textOf(annotation) : lineOf(math))).trim();
}

const handleMath: Handle = (_state, math: Element) => {
  const value = texOf(math);
  return attribute(math, 'display') === 'block'
    ? ({ type: 'math', value } as RootContent)
    : ({ type: 'inlineMath', value } as PhrasingContent);
};

const handlePre: Handle = (_state, pre: Element) => {
  const code = findElement(pre, isNamed('code')) ?? pre;
  const language = attribute(pre, 'dataLanguage') ?? /language-(\S+)/.exec(attribute(code, 'className') ?? '')?.[1];
  return { type: 'code', lang: language ?? null, value: textOf(code).replace(/\n$/, '') };
};

/** A drawing is what its text alternative says. */
const handleSvg: Handle = (_state, svg: Element): Text | undefined => {
  const alt = attribute(svg, 'ariaLabel');
  return alt ? { type: 'text', value: `Drawing: ${alt}` } : undefined;
};

/** Caption first or last as written, in italics; the rest as blocks. */
const handleCaption: Handle = (state: State, caption: Element): Paragraph | undefined => {
  const children = state.all({ type: 'root', children: caption.children } as HastRoot) as PhrasingContent[];
  return children.length > 0 ? { type: 'paragraph', children: [{ type: 'emphasis', children }] } : undefined;
};

/** Markdown has no list of terms: each term in bold, what it means under it. */
const handleTerm: Handle = (state: State, term: Element): Paragraph => {
  const strong: Strong = { type: 'strong', children: state.all(term) as PhrasingContent[] };
  return { type: 'paragraph', children: [strong] };
};

/** "10⁻⁸" where Unicode has the letters, else "x^(n+1)". */
const toScript =
  (mark: string, letters: string): Handle =>
  (_state, script: Element) => {
    const text = lineOf(script);
    const raised = [...text].map((character) => letters[PLAIN.indexOf(character)]);
    return {
      type: 'text',
      value: raised.every((letter) => letter !== undefined)
        ? raised.join('')
        : `${mark}${text.length > 1 ? `(${text})` : text}`,
    };
  };
const PLAIN = '0123456789+−=()';

const handlers: Record<string, Handle> = {
  math: handleMath,
  pre: handlePre,
  svg: handleSvg,
  figcaption: handleCaption,
  dl: (state, list: Element) => state.toFlow(state.all(list)) as BlockContent[],
  dt: handleTerm,
  dd: (state, node: Element) => state.toFlow(state.all(node)) as BlockContent[],
  summary: handleTerm,
  sup: toScript('^', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾'),
  sub: toScript('_', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'),
  'note-call': (_state, call: Element) => {
    const number = attribute(call, 'dataNumber') ?? '';
    return { type: 'footnoteReference', identifier: number, label: number };
  },
};
