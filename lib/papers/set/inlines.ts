import type { Element, ElementContent, Nodes } from 'hast';
import { absoluteUrl } from '@/lib/site/addresses';
import { hasClass, textOf } from '@/lib/html/page-tree';
import { isNoteBody, isNoteMark, isNoteNumber } from '@/lib/html/prose-marks';
import { decodePercent } from '@/lib/text/decode-percent';
import { typstLanguage, typstSequence, typstString, typstText } from '@/lib/typst/literal';
import { typstFormula } from './formulas';
import { typstPicture } from './pictures';
import { originOf } from '@/lib/prose/tree/origins';
import { anchored, labelled, type Setting } from './setting';

/** Inline nodes as one Typst expression. */
export function typstInlines(nodes: readonly Nodes[], setting: Setting): string {
  const parts = nodes
    .map((node, index) => typstInline(isBreak(nodes[index - 1]) ? atLineStart(node) : node, setting))
    .filter((part) => part !== '[]');
  return parts.length === 1 ? parts[0]! : typstSequence(parts);
}

const isBreak = (node: Nodes | undefined) => node?.type === 'element' && node.tagName === 'br';

/** The line end of the source after a break would set its line in by a space. */
const atLineStart = (node: Nodes): Nodes =>
  node.type === 'text' ? { ...node, value: node.value.replace(/^[ \t\n\r]+/, '') } : node;

function typstInline(node: Nodes, setting: Setting): string {
  if (node.type === 'text') return setWords(node.value);
  const origin = originOf(node);
  if (origin?.kind === 'formula') return typstFormula(origin, node, setting);
  if (origin?.kind === 'picture') return typstPicture(origin, setting);
  if (node.type === 'element') return typstElement(node, setting);
  return 'children' in node ? typstInlines(node.children as Nodes[], setting) : '[]';
}

/** Line ends of the source are spaces. */
function setWords(words: string): string {
  const set = words.replace(/[ \t\n\r]+/g, ' ');
  return set === '' ? '[]' : typstText(set);
}

const wrappers: Record<string, (content: string, node: Element) => string> = {
  em: (content) => `emph(${content})`,
  i: (content) => `emph(${content})`,
  cite: (content) => `emph(${content})`,
  strong: (content) => `strong(${content})`,
  b: (content) => `strong(${content})`,
  del: (content) => `strike(${content})`,
  s: (content) => `strike(${content})`,
  sub: (content) => `sub(${content})`,
  sup: (content) => `super(${content})`,
  u: (content) => `underline(${content})`,
  mark: (content) => `marked(${content})`,
  kbd: (content) => `key(${content})`,
  small: (content) => `text(size: 0.86em, ${content})`,
  q: (content) => `{ "“"; ${content}; "”" }`,
};

function typstElement(node: Element, setting: Setting): string {
  if (node.tagName === 'br') return 'linebreak()';
  if (node.tagName === 'code') return typstText(textOf(node), (literal) => `raw(${literal})`);
  if (isNoteMark(node) || isNoteNumber(node)) return '[]';
  if (isNoteBody(node)) return note(node, setting);
  if (hasClass(node, 'note-again')) return noteAgain(node, setting);
  if (node.tagName === 'a') return typstLink(node, setting);
  const content = typstInlines(node.children, setting);
  const wrapped = wrappers[node.tagName]?.(content, node) ?? content;
  const { lang, id } = node.properties;
  const spoken =
    typeof lang === 'string' && /^[a-z]{2,3}\b/.test(lang) ? `text(${typstLanguage(lang)}, ${wrapped})` : wrapped;
  return anchored(spoken, id, setting);
}

/** A sidenote stands at the foot of the page; one without a number has a sign of its own and takes no number from the others. */
function note(node: Element, setting: Setting): string {
  const body = typstInlines(trimmed(node.children.filter((child) => !isNumber(child))), setting);
  if (!node.properties.id) return `unnumbered-note(${body})`;
  return labelled(`footnote(${body})`, node.properties.id, setting);
}

const isNumber = (node: ElementContent) => node.type === 'element' && isNoteNumber(node);

/** The space that sets a note's number apart is not part of the note. */
function trimmed(children: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = children;
  return first?.type === 'text' ? [{ ...first, value: first.value.trimStart() }, ...rest] : [...children];
}

function noteAgain(node: Element, setting: Setting): string {
  const link = node.children.find((child) => child.type === 'element');
  const id = String(link?.properties.href ?? '').slice(1);
  return setting.labelled.has(id) ? `footnote(label(${typstString(id)}))` : typstInlines(node.children, setting);
}

function typstLink(node: Element, setting: Setting): string {
  const content = typstInlines(node.children, setting);
  const href = String(node.properties.href ?? '');
  // A heading's own link and a figure's lead to where one is.
  if (hasClass(node, 'anchor') || hasClass(node, 'figure-label') || href === '') return content;
  const id = href.startsWith('#') ? decodePercent(href.slice(1)) : '';
  if (id && setting.targets.has(id)) return `link(label(${typstString(id)}), ${content})`;
  return `link(${typstString(wholeAddress(href, setting))}, ${content})`;
}

/** An address that means the same on paper. */
function wholeAddress(href: string, { text: { facts } }: Setting): string {
  if (href.startsWith('/') && !href.startsWith('//')) return absoluteUrl(facts.siteUrl, href);
  return URL.canParse(href, facts.url) ? new URL(href, facts.url).href : facts.url;
}
