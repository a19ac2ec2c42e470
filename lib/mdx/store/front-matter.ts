import { parse } from 'yaml';

/** A content file in its two parts; `bodyLine` is the number of lines above the body. */
export interface SplitSource {
  data: Record<string, unknown>;
  body: string;
  bodyLine: number;
}

/** Splits front matter from body. Front matter that is no mapping gives no data: the schema check says what is wrong with it. */
export function splitFrontMatter(text: string): SplitSource {
  const source = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const match = /^---\n([\s\S]*?)\n?---[ \t]*(?:\n|$)/.exec(source);
  const head = match?.[0] ?? '';
  const rest = source.slice(head.length);
  const blank = /^\s*\n/.exec(rest)?.[0] ?? '';
  return {
    data: match ? readData(match[1]!) : {},
    body: rest.slice(blank.length).trimEnd(),
    bodyLine: (head + blank).split('\n').length - 1,
  };
}

function readData(yaml: string): Record<string, unknown> {
  try {
    const data: unknown = parse(yaml);
    return data !== null && typeof data === 'object' ? (data as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
