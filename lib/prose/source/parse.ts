import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { pandocMath } from '@/lib/markdown/pandoc-math';
import { report, type Run } from '../run';
import { inMarkdown } from '../safety/html-in-markdown';
import { refuseScripts } from '../safety/safety';
import { lineOf, mendOfBrace } from './foreign-markup';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(pandocMath)
  .freeze();

/** As many mistakes of one text are looked for. */
const mistakesAtMost = 50;

/**
 * Reads the source of a run. What cannot be read becomes a problem in the author's words, and no tree. Every mistake is looked
 * for, each with the lines of those before it taken out, so that an author hears of all at once.
 */
export function parseProse(run: Run): Root | undefined {
  let source = run.source;
  for (let found = 0; found < mistakesAtMost; found++) {
    try {
      const tree = parser.parse(source);
      if (found === 0) return tree;
      // What is left is read for what else is wrong with it; it is no text to set.
      refuseScripts(tree, run);
      return undefined;
    } catch (error) {
      if (!(error instanceof VFileMessage)) return found === 0 ? reportUnplaced(run, error) : undefined;
      const start = error.place && ('start' in error.place ? error.place.start : error.place);
      const node = start ? { position: { start } } : undefined;
      report(run, node, explain(error), mendFor(error, node ? lineOf(run, node) : ''));
      const rest = start && withoutLine(source, start.line);
      if (!rest || rest === source) return undefined;
      source = rest;
    }
  }
  return undefined;
}

/** The source with a line left empty, so that the others keep their numbers. */
function withoutLine(source: string, line: number): string {
  return source
    .split('\n')
    .map((text, index) => (index === line - 1 ? '' : text))
    .join('\n');
}

/** In development the parser's own assertions come first for some tags left open, and say no place. */
function reportUnplaced(run: Run, error: unknown): undefined {
  report(
    run,
    undefined,
    `cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    'look for a tag that is opened and not closed, in headings first',
  );
}

function explain(error: VFileMessage): string {
  const unclosed = /closing tag for `<(.+?)>`/.exec(error.reason)?.[1];
  if (unclosed) return `leaves <${unclosed}> open`;
  if (/acorn/i.test(error.reason)) return 'has a brace, which begins what only a program would hold';
  return `cannot be read: ${error.reason.replace(/\s+/g, ' ')}`;
}

function mendFor(error: VFileMessage, line: string): string {
  const unclosed = /closing tag for `<(.+?)>`/.exec(error.reason)?.[1];
  const markdown = unclosed && inMarkdown(unclosed);
  if (markdown) return markdown;
  if (unclosed === 'br' || unclosed === 'wbr') return `write <${unclosed} />`;
  if (unclosed) return `close it with </${unclosed}>, or write <${unclosed} … /> if it holds nothing`;
  if (/acorn|expression/i.test(error.reason))
    return mendOfBrace(line) ?? 'a brace in running text is written \\{ (in formulas and code it needs nothing)';
  if (/comment/i.test(error.reason)) return 'write a comment as {/* … */}';
  return 'a "<" or "{" that is only a character is written \\< or \\{';
}
