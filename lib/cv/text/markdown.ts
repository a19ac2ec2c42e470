import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { pandocMath } from '@/lib/markdown/pandoc-math';
import type { Cv } from '../model';
import { toOutline } from './outline';

const processor = unified()
  .use(remarkParse)
  .use(pandocMath)
  .use(remarkStringify, { bullet: '-', emphasis: '*', strong: '*', rule: '-', listItemIndent: 'one' });

/** The CV as Markdown. Backslashes that the meaning does not need are left out, so that "A*AA" is found as written. */
export function formatMarkdown(cv: Cv): string {
  const safe = processor.stringify(toOutline(cv));
  const meant = shape(safe);
  const lines = safe.split('\n');
  lines.forEach((line, index) => {
    const plain = line.replace(/\\([!-/:-@[-`{-~])/g, '$1');
    if (plain === line) return;
    const relaxed = lines.map((other, at) => (at === index ? plain : other)).join('\n');
    if (shape(relaxed) === meant) lines[index] = plain;
  });
  return lines.join('\n');
}

/** What a reader would make of it: the tree without positions. */
function shape(markdown: string): string {
  const tree: Root = processor.parse(markdown);
  return JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value));
}
