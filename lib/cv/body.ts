import type { List as MarkdownList, Nodes, Paragraph, Parent, PhrasingContent, RootContent } from 'mdast';
import { foreignLines } from '@/lib/markdown/foreign-lines';
import { otherNumbers } from '@/lib/markdown/list-numbers';
import { parseMarkdown } from '@/lib/markdown/parse-markdown';
import { plainScript, splitScripts } from '@/lib/markdown/scripts';
import type { Block, Inline, List } from './model';

/** Something in a body that a CV has no place for; lines count from the body's first. */
export interface BodyProblem {
  line: number;
  column: number;
  message: string;
  /** What to write instead; of what an entry cannot hold, what it can. */
  mend?: string;
  /** It is shown, but hardly as it is meant. */
  isWarning?: boolean;
}

/** Parses a body into the CV's small syntax tree, and says what in it has no place there (headings, images, HTML, …). */
export function parseBody(markdown: string): { blocks: Block[]; problems: BodyProblem[] } {
  const problems: BodyProblem[] = [];
  const blocks = parseMarkdown(markdown).children.flatMap((node) => toBlocks(node, { markdown, problems }));
  return { blocks, problems };
}

/** A body while it is read. */
interface Reading {
  markdown: string;
  problems: BodyProblem[];
}

function toBlocks(node: RootContent, reading: Reading): Block[] {
  const { problems } = reading;
  if (node.type === 'paragraph') {
    nameForeignLines(node, reading);
    return [{ type: 'paragraph', children: toInlines(node, problems) }];
  }
  if (node.type === 'list') {
    nameNumbers(node, reading);
    if (node.children.some(({ checked }) => typeof checked === 'boolean')) problems.push(unwelcome(node, 'task list'));
    const items = node.children.map((item) => item.children.flatMap((child) => toBlocks(child, reading)));
    const start = node.ordered && typeof node.start === 'number' && node.start !== 1 ? { start: node.start } : {};
    return [{ type: 'list', ordered: node.ordered === true, ...start, items }];
  }
  problems.push(unwelcome(node));
  return [];
}

function toInlines(parent: Parent, problems: BodyProblem[]): Inline[] {
  return mergeText((parent.children as PhrasingContent[]).flatMap((node) => toInline(node, problems)));
}

function toInline(node: PhrasingContent, problems: BodyProblem[]): Inline[] {
  switch (node.type) {
    case 'text':
      return splitScripts(node.value).map(({ text, script }): Inline => {
        const letters: Inline = { type: 'text', value: cleanText(text) };
        return script ? { type: script, children: [letters] } : letters;
      });
    case 'break':
      return [{ type: 'text', value: ' ' }];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: toInlines(node, problems) }];
    case 'link':
      return [{ type: 'link', url: node.url, children: toInlines(node, problems) }];
    case 'inlineCode':
      return [{ type: 'code', value: cleanText(node.value) }];
    case 'inlineMath':
      return [{ type: 'math', value: cleanText(node.value) }];
    default:
      problems.push(unwelcome(node));
      return [];
  }
}

function unwelcome(node: Nodes, name: string = node.type): BodyProblem {
  return { ...placeOf(node), message: `has a Markdown ${name}, which a CV entry cannot hold` };
}

function placeOf({ position }: Nodes): { line: number; column: number } {
  const { line = 1, column = 1 } = position?.start ?? {};
  return { line, column };
}

/** Points that were pasted from elsewhere, and what else is no list to Markdown. */
function nameForeignLines(node: Paragraph, { markdown, problems }: Reading): void {
  const source = markdown.slice(node.position?.start.offset, node.position?.end.offset);
  for (const { index, message, mend } of foreignLines(source))
    problems.push({ line: placeOf(node).line + index, column: 1, message, mend, isWarning: true });
}

/** A year before a dot is a number of a list, and the second one is counted on from the first: what the author said would be another. */
function nameNumbers(node: MarkdownList, { markdown, problems }: Reading): void {
  const numbers = otherNumbers(node, markdown);
  if (!numbers) return;
  const message = `has a list numbered ${numbers.written.join(', ')}, which would be ${numbers.counted.join(', ')}`;
  problems.push({ ...placeOf(node), message, mend: 'count on, or write \\ before the dot of a year: 2007\\.' });
}

function mergeText(inlines: Inline[]): Inline[] {
  return inlines.reduce<Inline[]>((merged, inline) => {
    const last = merged.at(-1);
    if (last?.type === 'text' && inline.type === 'text') {
      merged[merged.length - 1] = { type: 'text', value: cleanText(last.value + inline.value) };
    } else merged.push(inline);
    return merged;
  }, []);
}

/**
 * One line of text: white space collapsed, control characters and lone surrogates gone, so that no output has to think of them.
 * Letters are composed (NFC): a "š" that macOS copied as two characters is one letter to fonts and to searches.
 */
export function cleanText(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .normalize('NFC');
}

/** The words of a tree without its marks, for the outputs that have none. Math is its TeX, "T_c" a T with a c below. */
export function inlineText(inlines: Inline[]): string {
  return inlines
    .map((inline) => {
      if (!('children' in inline)) return inline.value;
      const words = inlineText(inline.children);
      return inline.type === 'subscript' || inline.type === 'superscript' ? plainScript(words, inline.type) : words;
    })
    .join('');
}

/** One string a paragraph or list item, in reading order. */
export function blockTexts(blocks: Block[]): string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph'
      ? [inlineText(block.children)]
      : block.items.flatMap((item, index) => itemTexts(block, item, index)),
  );
}

/** Numbers that only count are left out; those of a list that begins elsewhere than with 1 say something, such as a year. */
function itemTexts({ start }: List, item: Block[], index: number): string[] {
  const [first, ...rest] = blockTexts(item);
  return start === undefined || first === undefined ? blockTexts(item) : [`${start + index}. ${first}`, ...rest];
}
