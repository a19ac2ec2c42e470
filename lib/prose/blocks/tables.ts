import type { Paragraph, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { labelOf, type NumberedTag } from '../labels/labels';
import { report, type Run } from '../run';
import { parseWords } from '../source/parse-words';
import { lettersOf } from '../tree/letters';
import { attributesOf, element, figureLabel, isTag, text } from '../tree/nodes';

/** Puts the caption of each `<Table>` into its text, before citations and references in it are resolved. */
export function readCaptions(tree: Root): void {
  visit(tree, (node) => {
    if (!isTag(node, 'Table')) return;
    const { caption } = attributesOf(node);
    if (!caption) return;
    const words: CaptionParagraph = {
      type: 'paragraph',
      children: parseWords(caption, node.position),
      data: { isCaption: true },
    };
    node.children.unshift({ ...words, position: node.position } as never);
  });
}

type CaptionParagraph = Paragraph & { data: { isCaption: true } };

const isCaption = (child: RootContent): child is CaptionParagraph =>
  child.type === 'paragraph' && (child.data as { isCaption?: true } | undefined)?.isCaption === true;

/** Tables scroll by themselves on narrow screens; `<Table>` adds number and caption, and one of many columns goes on to the edge of the notes. */
export function placeTables(tree: Root, run: Run): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return undefined;
    if (isTag(node, 'Table')) {
      parent.children[index] = captioned(node, run) as never;
      return SKIP;
    }
    if (node.type !== 'table') return undefined;
    parent.children[index] = scrolling(node, { ariaLabel: run.context.words.say('table') }) as never;
    return SKIP;
  });
}

function captioned(node: NumberedTag, run: Run): RootContent {
  const { id, caption } = attributesOf(node);
  const number = node.data?.number ?? 0;
  if (!caption)
    report(run, node, 'has a <Table> without a caption', 'write caption="…": what the table shows, with its source');
  const all = node.children as RootContent[];
  const words = all.find(isCaption)?.children ?? [];
  const children = all.filter((child) => !isCaption(child));
  if (!children.some((child) => child.type === 'table')) {
    report(run, node, 'has a <Table> without a table', 'leave a blank line before and after the rows');
  }
  const captionId = `table-${number}`;
  const ariaLabel = labelOf(run, 'Table', number);
  const className = children.some(isWide) ? ['table', 'wide'] : ['table'];
  return element('figure', { className, ...(id && { id }), ariaLabel }, [
    element('figcaption', {}, [figureLabel(ariaLabel, id, captionId), text(' '), ...words]),
    ...children.map((child) => (child.type === 'table' ? scrolling(child, { ariaLabelledBy: captionId }) : child)),
  ]);
}

/** Letters of a table that stand beside each other in the text column at 1280 px (app/_prose/styles/figures.css). */
const LETTERS_IN_ROW = 76;
const LETTERS_BETWEEN_COLUMNS = 3;
/** A cell with more letters than this is set in several lines. */
const LETTERS_IN_CELL = 18;

function isWide(child: RootContent): boolean {
  if (child.type !== 'table') return false;
  const [head, ...rows] = child.children.map((row) => row.children);
  const widths = (head ?? []).map((name, column) =>
    Math.max(
      longestWord(toString(name)),
      ...rows.map((row) => Math.min(row[column] ? lettersOf(row[column]) : 0, LETTERS_IN_CELL)),
    ),
  );
  return widths.reduce((sum, width) => sum + width + LETTERS_BETWEEN_COLUMNS, 0) > LETTERS_IN_ROW;
}

const longestWord = (words: string): number => Math.max(...words.split(/\s+/).map(({ length }) => length));

function scrolling(table: RootContent, name: Record<string, string>): RootContent {
  return element('div', { className: ['scroll'], role: 'group', ...name }, [table]);
}
