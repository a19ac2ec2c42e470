import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { makeAddressesAbsolute } from '@/lib/html/absolute-addresses';
import {
  attribute,
  findElement,
  findElements,
  hasAttribute,
  hasClass,
  isNamed,
  mapChildren,
  textOf,
} from '@/lib/html/page-tree';
import { isNoteBody, isNoteMark, isPageFurniture, isReferenceCard } from '@/lib/html/prose-marks';
import { paintChart } from '@/lib/html/paint-chart';
import { isIsland, stillFigures } from '@/lib/html/still-figures';
import { readTree } from '@/lib/html/read-tree';
import { keepPortableProperties } from './portable-properties';
import { toXml } from './to-xml';

/** What needs our scripts or our style sheet to mean anything, and what belongs to the page rather than to its text. */
const DROPPED = new Set(
  'script style link meta base template noscript iframe object embed button input select textarea option datalist dialog canvas source track annotation annotation-xml'.split(
    ' ',
  ),
);

/** Wrappers that only carried a look. */
const UNWRAPPED = new Set(['span', 'label', 'form', 'fieldset', 'picture', 'explorable-island', 'semantics']);

export interface PortableArticle {
  html: string;
  xhtml: string;
}

/**
 * The `<article data-feed>` of a built page as text that stands anywhere: absolute addresses; no class, script or control; MathML
 * without the TeX that readers ignorant of MathML would print beside it; the static figure of anything interactive.
 * Undefined when the page has no such article.
 */
export function toPortableArticle(html: string, pageUrl: string): PortableArticle | undefined {
  const article = findElement(
    readTree(html),
    (element) => element.tagName === 'article' && hasAttribute(element, 'dataFeed'),
  );
  return article && toPortable(article, pageUrl);
}

/** The same of a line of a list: the `<p data-feed>` of the item with this id. */
export function toPortableLine(page: Root, id: string, pageUrl: string): PortableArticle | undefined {
  const item = findElement(page, (element) => attribute(element, 'id') === id);
  const line = item && findElement(item, (element) => element.tagName === 'p' && hasAttribute(element, 'dataFeed'));
  return line && toPortable({ type: 'element', tagName: 'div', properties: {}, children: [line] }, pageUrl);
}

/**
 * The same for any element, which is changed: the inside of a publication's `<main>`. `keepsIds` is for a text that stands alone, so that
 * its parts can be linked to.
 */
export function toPortable(element: Element, pageUrl: string, { keepsIds = false } = {}): PortableArticle {
  for (const chart of findElements(element, isChart))
    for (const drawing of findElements(chart, isNamed('svg'))) paintChart(drawing);
  for (const figure of findElements(element, isNamed('figure'))) {
    if (!findElement(figure, isIsland)) continue;
    // A caption is the first or the last of its figure.
    const caption = figure.children.findIndex((child) => child.type === 'element' && child.tagName === 'figcaption');
    figure.children.splice(caption < 0 ? figure.children.length : caption, 0, toInvitation(figure, pageUrl));
  }
  stillFigures(element);
  mapChildren(element, (node) => toPortableNode(node, keepsIds));
  makeAddressesAbsolute(element, pageUrl);
  const body: Root = { type: 'root', children: element.children };
  return { html: toHtml(body).trim(), xhtml: `<div xmlns="http://www.w3.org/1999/xhtml">${toXml(body).trim()}</div>` };
}

const isChart = (element: Element) => element.tagName === 'figure' && hasClass(element, 'chart');

function toPortableNode(node: ElementContent, keepsIds: boolean): ElementContent | ElementContent[] | undefined {
  if (node.type === 'comment') return undefined;
  if (node.type !== 'element') return node;
  if (isDropped(node)) return undefined;
  if (node.tagName === 'pre') return toPlainCode(node);
  if (isNoteBody(node)) return toBracketedNote(node);
  if (UNWRAPPED.has(node.tagName) && !attribute(node, 'lang')) return node.children;
  keepPortableProperties(node, keepsIds);
  return node;
}

function isDropped(element: Element): boolean {
  if (DROPPED.has(element.tagName)) return true;
  if (isPageFurniture(element) || isNoteMark(element) || isReferenceCard(element)) return true;
  return attribute(element, 'ariaHidden') === 'true' && !MATH_OR_DRAWING.has(element.tagName);
}

/** `aria-hidden` inside math and drawings hides glyphs from assistive technology, not from the eye. */
const MATH_OR_DRAWING = new Set(['mo', 'mrow', 'mspace', 'mi', 'mtext', 'g', 'path', 'rect', 'line', 'text', 'circle']);

/** Coloured code as plain text: a line's markup is our highlighter's, its characters are the author's. */
function toPlainCode(pre: Element): Element {
  const language = attribute(pre, 'dataLanguage') ?? attribute(pre, 'className')?.match(/language-(\S+)/)?.[1];
  const text = textOf(pre).replace(/\n$/, '');
  const properties = language ? { title: language } : {};
  const code: Element = { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: text }] };
  return { type: 'element', tagName: 'pre', properties, children: [code] };
}

/** A note that our pages set in the margin is set in brackets where there is no margin. */
function toBracketedNote(note: Element): ElementContent[] {
  return [{ type: 'text', value: ' [' }, ...note.children, { type: 'text', value: ']' }];
}

function toInvitation(figure: Element, pageUrl: string): Element {
  const id = attribute(figure, 'id');
  const href = id ? `${pageUrl}#${encodeURIComponent(id)}` : pageUrl;
  const text = { type: 'text', value: 'This figure can be worked on the page.' } as const;
  const link: Element = { type: 'element', tagName: 'a', properties: { href }, children: [text] };
  return { type: 'element', tagName: 'p', properties: {}, children: [link] };
}
