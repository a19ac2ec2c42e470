import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { pandocMath } from '../../markdown/pandoc-math';
import { report, type Run } from '../run';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(pandocMath)
  .freeze();

/** Reads the source of a run. What cannot be read becomes a problem in the author's words, and no tree. */
export function parseProse(run: Run): Root | undefined {
  try {
    return parser.parse(run.source);
  } catch (error) {
    if (!(error instanceof VFileMessage)) return reportUnplaced(run, error);
    const start = error.place && ('start' in error.place ? error.place.start : error.place);
    const node = start ? { position: { start } } : undefined;
    report(run, node, explain(error), mendFor(error));
    return undefined;
  }
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
  return `cannot be read: ${error.reason.replace(/\s+/g, ' ')}`;
}

function mendFor(error: VFileMessage): string {
  const unclosed = /closing tag for `<(.+?)>`/.exec(error.reason)?.[1];
  if (unclosed) return `close it with </${unclosed}>, or write <${unclosed} … /> if it holds nothing`;
  if (/acorn|expression/i.test(error.reason))
    return 'a brace in running text is written \\{ (in formulas and code it needs nothing)';
  if (/comment/i.test(error.reason)) return 'write a comment as {/* … */}';
  return 'a "<" or "{" that is only a character is written \\< or \\{';
}
