import type { Code, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearestName } from '@/lib/text/nearest-name';
import { remark, type Run } from '../run';
import { escapeHtml, rawMarkup, type RawMarkup } from '../tree/nodes';
import type { ListingLine } from '../tree/origins';
import { languages, tokenize, type CodeToken } from './highlighter';
import { parseCodeMeta, type CodeMeta } from './meta';

const mark = /(?<!\s)\s*(?:\/\/|#|--|;|%|\/\*|<!--)\s*\[!code (\+\+|--|hl)\]\s*(?:\*\/|-->)?\s*$/;
const markClasses: Record<string, string> = { '++': 'added', '--': 'removed', hl: 'marked' };

/** Letters of code that stand in the text's column, and those that the numbers of its lines take; a listing with a longer line goes on beside it. */
const COLUMN = 54;
const NUMBERS = 5;

/** Sets every listing: colours as classes, so that one markup serves light and dark; marks and numbers where asked for. */
export async function setListings(tree: Root, run: Run): Promise<void> {
  const work: Promise<void>[] = [];
  visit(tree, 'code', (node, index, parent) => {
    if (!parent || index === undefined) return;
    work.push(
      setListing(node, run).then((markup) => {
        parent.children[index] = markup;
      }),
    );
  });
  await Promise.all(work);
}

async function setListing(node: Code, run: Run): Promise<RawMarkup> {
  const language = node.lang ?? '';
  const meta = parseCodeMeta(node.meta ?? '');
  const marks = node.value.split('\n').map((line) => markClasses[mark.exec(line)?.[1] ?? ''] ?? '');
  const code = node.value
    .split('\n')
    .map((line) => line.replace(mark, ''))
    .join('\n');
  const lines = await tokenize(code, language);
  if (!lines) {
    const near = nearestName(language, language.length > 3 ? languages : []);
    const mend = near ? `did you mean "${near}"?` : 'write "text" if it is no language';
    remark(run, node, `has code in "${language}", which no grammar is known for: it is set without colours`, mend);
  }
  const tokens = lines ?? code.split('\n').map((text) => [{ kind: '', text }]);
  const body = tokens
    .map((line, index) => setLine(line, lineClasses(index, marks, meta), needsLines(meta, marks)))
    .join(needsLines(meta, marks) ? '' : '\n');
  const classes = meta.numbered ? ' class="numbered"' : '';
  const direction = run.context.words.direction === 'rtl' ? ' dir="ltr"' : '';
  const pre = `<pre${classes}${direction}${language ? ` data-language="${escapeHtml(language)}"` : ''}><code>${body}</code></pre>`;
  const { title } = meta.attributes;
  const room = meta.numbered ? COLUMN - NUMBERS : COLUMN;
  const width = code.split('\n').some((line) => line.length > room) ? 'listing wide' : 'listing';
  const markup = title
    ? `<figure class="${width}"><figcaption>${escapeHtml(title)}</figcaption>${pre}</figure>`
    : `<div class="${width}">${pre}</div>`;
  return rawMarkup(
    markup,
    { kind: 'listing', title, language, isNumbered: meta.numbered, lines: tokens.map(toLine) },
    node,
  );

  function toLine(line: CodeToken[], index: number): ListingLine {
    const mark = marks[index] || (meta.highlighted.has(index + 1) ? 'marked' : '');
    return { tokens: line, mark };
  }
}

function needsLines(meta: CodeMeta, marks: string[]): boolean {
  return meta.numbered || meta.highlighted.size > 0 || marks.some(Boolean);
}

function lineClasses(index: number, marks: string[], meta: CodeMeta): string[] {
  return ['line', marks[index] ?? '', meta.highlighted.has(index + 1) ? 'marked' : ''].filter(Boolean);
}

/** A line stands in its own element only where a number or a mark hangs on it; its line end stays inside, for copying. */
function setLine(tokens: CodeToken[], classes: string[], asElement: boolean): string {
  const content = tokens
    .map(({ kind, text }) => (kind ? `<i class="${kind}">${escapeHtml(text)}</i>` : escapeHtml(text)))
    .join('');
  return asElement ? `<span class="${classes.join(' ')}">${content}\n</span>` : content;
}
