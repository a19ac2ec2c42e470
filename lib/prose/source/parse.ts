import type { Definition, Root } from 'mdast';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFileMessage } from 'vfile-message';
import { pandocMath } from '@/lib/markdown/pandoc-math';
import { report, type Run } from '../run';
import { refuseScripts } from '../safety/safety';
import { nameLostMarkdown } from './lost-markdown';
import { toMistake, withoutMistake } from './mistakes';

const parser = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(pandocMath)
  .freeze();

/** As many mistakes of one text are looked for. */
const mistakesAtMost = 50;

/**
 * Reads the source of a run. What cannot be read becomes a problem in the author's words. Every mistake is looked for, each with
 * those before it taken out, and what is left is handed on, so that an author hears of all that is wrong at once.
 */
export function parseProse(run: Run): Root | undefined {
  let source = run.source;
  let isWhole = true;
  for (let found = 0; found < mistakesAtMost; found++) {
    try {
      const tree = parser.parse(source);
      if (isWhole) return withOneForm(tree, run);
      refuseScripts(tree, run);
      nameLostMarkdown(tree, run);
      return undefined;
    } catch (error) {
      const mistake = error instanceof VFileMessage ? toMistake(error, source) : undefined;
      if (!mistake) return found === 0 ? reportUnplaced(run, error) : undefined;
      report(run, { position: { start: mistake.start } }, mistake.message, mistake.mend);
      const rest = withoutMistake(source, mistake);
      if (rest === source) return undefined;
      // Without the tags of a figure its references would be blamed, and its caption.
      isWhole &&= !/<\/?[A-Z]/.test(source.slice(mistake.start.offset, mistake.end));
      source = rest;
    }
  }
  return undefined;
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

/**
 * What can be written in two ways, in one: `![a][name]` as `![a](address)`, a fence of `math` as a display formula, and `` $`x`$ `` as
 * `$x$`. The stages after know the second forms alone.
 */
function withOneForm(tree: Root, run: Run): Root {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    const first = definitions.get(node.identifier);
    if (!first) definitions.set(node.identifier, node);
    else if (first.url !== node.url)
      report(
        run,
        node,
        `gives [${node.label ?? node.identifier}] a second address, to which nothing would lead`,
        'give it another name',
      );
  });
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'inlineMath') node.value = node.value.replace(/^`([^]*)`$/, '$1');
    else if (node.type === 'code' && node.lang === 'math')
      parent.children[index] = { type: 'math', value: node.value, position: node.position } as never;
    else if (node.type === 'imageReference' || node.type === 'linkReference') {
      const definition = definitions.get(node.identifier);
      if (!definition) return;
      const { url, title } = definition;
      const { position } = node;
      parent.children[index] =
        node.type === 'imageReference'
          ? { type: 'image', url, title, alt: node.alt, position }
          : { type: 'link', url, title, children: node.children, position };
    }
  });
  return tree;
}
