import { LineCounter, parseDocument } from 'yaml';
import { isRecord } from './is-record';
import type { Problem } from './problem';
import { explainAlias, explainYaml, withoutFence, withoutFields, writtenAs, type WrittenText } from './yaml-text';

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
  /** How a text of the front matter is written, for what YAML makes of it; undefined for anything else. */
  writtenAs: (path: (string | number)[]) => WrittenText | undefined;
}

/** The document that says whose site it is, where there is one. */
export const profileOf = (documents: readonly ContentFile[]): ContentFile | undefined =>
  documents.find(({ path }) => path === 'profile.mdx');

const FENCE = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/;

/** Splits a file into front matter and body. YAML mistakes come back as problems; the data is then what could be read. */
export function parseContentFile(
  file: string,
  path: string,
  source: string,
): { content: ContentFile; problems: Problem[] } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = FENCE.exec(text);
  const yaml = match?.[1] ?? '';
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, logLevel: 'silent' });
  // YAML counts lines from the fence; ours is the line of the file.
  const lineAt = (offset: number | undefined) => (offset === undefined ? 1 : lines.linePos(offset).line + 1);
  const problems: Problem[] = [...document.errors, ...document.warnings].map((error) => ({
    file,
    line: lineAt(error.pos[0]),
    ...explainYaml(error, yaml.split('\n')[lineAt(error.pos[0]) - 2] ?? ''),
    severity: 'error',
  }));
  if (!match) problems.push({ file, line: 1, ...withoutFence(text), severity: 'error' });
  const data: unknown = problems.length === 0 ? toData(document, yaml, problems, file) : {};
  if (data !== null && !isRecord(data)) problems.push({ file, line: 2, ...withoutFields(yaml), severity: 'error' });
  const content: ContentFile = {
    file,
    path,
    slug: path
      .split('/')
      .pop()!
      .replace(/\.mdx$/, ''),
    data: isRecord(data) ? withoutNulls(data) : {},
    body: match ? text.slice(match[0].length) : '',
    bodyLine: match ? match[0].split('\n').length : 1,
    lineOf: (keys) => lineAt(offsetOf(document, keys)),
    writtenAs: (keys) => writtenAs(document, keys, yaml),
  };
  return { content, problems };
}

/** A document's values. An alias without an anchor is found only here, and one that holds itself would never end. */
function toData(document: ReturnType<typeof parseDocument>, yaml: string, problems: Problem[], file: string): unknown {
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    JSON.stringify(data);
    return data;
  } catch (error) {
    problems.push({ file, severity: 'error', ...explainAlias(error, yaml) });
    return {};
  }
}

/** A field with nothing after its colon is not given. */
function withoutNulls(data: Record<string, unknown>): Record<string, unknown> {
  const clean = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(clean) : isRecord(value) ? withoutNulls(value) : value;
  return Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (value === null ? [] : [[key, clean(value)]])),
  );
}

function offsetOf(document: ReturnType<typeof parseDocument>, keys: (string | number)[]): number | undefined {
  for (let length = keys.length; length > 0; length--) {
    const node = document.getIn(keys.slice(0, length), true) as { range?: [number, number, number] | null } | undefined;
    if (node?.range) return node.range[0];
  }
  return undefined;
}
