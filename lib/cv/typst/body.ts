import type { Block, Inline } from '../model';
import { typstArray, typstSequence, typstString, typstText } from '@/lib/typst/literal';
import { typstMath } from '@/lib/typst/math/formula';

/** Blocks as one Typst expression that gives content. */
export function typstBlocks(blocks: Block[]): string {
  return blocks.length === 0 ? 'none' : `{ ${blocks.map(typstBlock).join('; ')} }`;
}

/** Blocks as they stand after a hung label: a lone paragraph runs on from it, so that label and words are one line of text. */
export function typstFlow(blocks: Block[]): string {
  const [only] = blocks;
  return blocks.length === 1 && only?.type === 'paragraph' ? typstInlines(only.children) : typstBlocks(blocks);
}

function typstBlock(block: Block): string {
  if (block.type === 'paragraph') return `par(${typstInlines(block.children)})`;
  const items = block.items.map(typstFlow);
  const start = block.start === undefined ? '' : `start: ${block.start}, `;
  return `${block.ordered ? 'enum' : 'list'}(${start}..${typstArray(items)})`;
}

/** Inline nodes as one Typst expression; an empty line is `[]`. */
export function typstInlines(inlines: Inline[]): string {
  return typstSequence(inlines.map(typstInline));
}

function typstInline(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return typstText(inline.value);
    case 'strong':
      return `strong(${typstInlines(inline.children)})`;
    case 'emphasis':
      return `emph(${typstInlines(inline.children)})`;
    case 'subscript':
      return `sub(${typstInlines(inline.children)})`;
    case 'superscript':
      return `super(${typstInlines(inline.children)})`;
    case 'link':
      return `link(${typstString(inline.url)}, ${typstInlines(inline.children)})`;
    case 'code':
      return typstText(inline.value, (literal) => `raw(${literal})`);
    case 'math':
      return typstMath(inline.value);
  }
}
