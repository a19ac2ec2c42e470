import type { Parent, Root, RootContent } from 'mdast';
import { lettersOf } from '../tree/letters';

/**
 * Measures of the margin at 1280 px, in lines of text (app/tokens.css, app/_prose/prose.css). They are estimates: what matters is that
 * a reference never pushes a note, or another reference, away from its line.
 */
const LETTERS_IN_LINE = 66;
const LETTERS_IN_NOTE_LINE = 44;
const NOTE_LINE = 0.73;
const NOTE_GAP = 0.5;
const CARD = 0.8;
/** How far from its line a reference may stand. */
const TOLERANCE = 0.5;

interface Beside {
  /** The line, counted from the beginning of the text, that calls it. */
  at: number;
  height: number;
  /** Takes a reference out of the margin; a note has to stay. */
  remove?: () => void;
}

interface Walk {
  line: number;
  beside: Beside[];
}

/**
 * Leaves references in the margin where there is room beside their line, and takes the others out: their numbers still lead to the
 * list, and show it. Where citations crowd, the margin belongs to the notes.
 */
export function thinMargin(tree: Root): void {
  const walk: Walk = { line: 0, beside: [] };
  for (const block of tree.children) readBlock(block, walk);
  let free = 0;
  walk.beside.forEach((item, index) => {
    if (!item.remove) {
      free = Math.max(free, item.at) + item.height;
      return;
    }
    const next = walk.beside.slice(index + 1).find(({ remove }) => !remove);
    const top = Math.max(free, item.at);
    const fits = top - item.at <= TOLERANCE && (!next || top + item.height <= next.at + TOLERANCE);
    if (fits) free = top + item.height;
    else item.remove();
  });
}

function readBlock(node: RootContent, walk: Walk): void {
  if (node.type === 'paragraph') return readText(node, walk);
  if (node.type === 'heading') walk.line += 2.4;
  else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote') {
    for (const child of node.children) readBlock(child, walk);
  } else walk.line += 4;
}

function readText(paragraph: RootContent & Parent, walk: Walk): void {
  let letters = 0;
  const read = (node: RootContent, remove?: () => void) => {
    const names = classesOf(node);
    const at = walk.line + Math.floor(letters / LETTERS_IN_LINE);
    if (names.includes('note-body')) {
      walk.beside.push({ at, height: Math.ceil(lettersOf(node) / LETTERS_IN_NOTE_LINE) * NOTE_LINE + NOTE_GAP });
    } else if (node.type === 'rawMarkup' && node.value.startsWith('<span class="card">')) {
      walk.beside.push({ at, height: CARD, remove });
    } else if ('children' in node) {
      const parent = node as Parent;
      for (const child of [...parent.children]) {
        read(child, () => void parent.children.splice(parent.children.indexOf(child), 1));
      }
    } else letters += lettersOf(node);
  };
  for (const child of [...paragraph.children]) read(child);
  walk.line += Math.ceil(letters / LETTERS_IN_LINE) + 0.65;
}

function classesOf(node: RootContent): string[] {
  return (node.data as { hProperties?: { className?: string[] } } | undefined)?.hProperties?.className ?? [];
}
