/** What stands after the language of a code fence: `title="x.py" {2,4-5} showLineNumbers id="…" alt="…" caption="…"`. */
export interface CodeMeta {
  attributes: Record<string, string>;
  highlighted: ReadonlySet<number>;
  numbered: boolean;
}

/** Reads the words after a code fence's language. */
export function parseCodeMeta(meta: string): CodeMeta {
  const attributes: Record<string, string> = {};
  for (const [, name, value] of meta.matchAll(/(?<!\w)(\w+)="([^"]*)"/g)) attributes[name!] = value!;
  const bare = meta.replace(/(?<!\w)\w+="[^"]*"/g, '');
  return {
    attributes,
    highlighted: new Set(parseRanges(/\{([\d,\s-]+)\}/.exec(bare)?.[1] ?? '')),
    numbered: /\bshowLineNumbers\b/.test(bare),
  };
}

function parseRanges(ranges: string): number[] {
  return ranges
    .split(',')
    .filter((range) => range.trim())
    .flatMap((range) => {
      const [from = 0, to = from] = range.split('-').map(Number);
      return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
    });
}
