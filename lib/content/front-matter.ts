import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problem';

/** A content file with its front matter parsed and every value's place known. */
export interface ContentFile {
  /** Path for messages, "content/posts/x.mdx". */
  file: string;
  /** Path within the content folder, "posts/x.mdx". */
  path: string;
  /** File name without its ending. */
  slug: string;
  data: Record<string, unknown>;
  /** MDX source without front matter. */
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
  /** Line of the value at a path in the front matter, or of its nearest parent. */
  lineOf: (path: (string | number)[]) => number;
}

const FENCE = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** The mends of YAML's commonest complaints; the rest is mostly a colon in a value. */
const MENDS: Record<string, string> = {
  DUPLICATE_KEY: 'keep one of the two',
  TAB_AS_INDENT: 'indent by spaces',
  MISSING_CHAR: 'close the quotation mark or bracket',
};

/** Splits a file into front matter and body. YAML mistakes come back as problems; the data is then what could be read. */
export function parseContentFile(file: string, path: string, source: string): { content: ContentFile; problems: Problem[] } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = FENCE.exec(text);
  const yaml = match?.[1] ?? '';
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line + 1);
  const problems: Problem[] = document.errors.map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    // YAML counts lines from the fence; ours is the line of the file.
    message: `has front matter that is not YAML: ${error.message.split('\n')[0]!.replace(/ at line \d+, column \d+:?$/, '')}`,
    mend: MENDS[error.code] ?? 'quote values that hold a colon, and keep indentation even',
    severity: 'error',
  }));
  if (!match) problems.push({ file, line: 1, ...withoutFence(text), severity: 'error' });
  const data: unknown = problems.length === 0 ? document.toJS() : {};
  const content: ContentFile = {
    file,
    path,
    slug: path.split('/').pop()!.replace(/\.mdx$/, ''),
    data: isRecord(data) ? data : {},
    body: match ? text.slice(match[0].length) : text,
    bodyLine: match ? match[0].split('\n').length : 1,
    lineOf: (keys) => lineAt(offsetOf(document, keys)),
  };
  return { content, problems };
}

function withoutFence(text: string): Pick<Problem, 'message' | 'mend'> {
  if (/^---[ \t]*\n/.test(text)) return { message: 'opens its front matter and does not close it', mend: 'put a line of --- after the last field' };
  return { message: 'has no front matter', mend: 'begin it with a block between two lines of ---' };
}

function offsetOf(document: ReturnType<typeof parseDocument>, keys: (string | number)[]): number | undefined {
  for (let length = keys.length; length > 0; length--) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
}

/** Whether a value is a plain object: a map of YAML. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
