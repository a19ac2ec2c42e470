/** How often a source cites one of the keys in Pandoc's way, `[@key]` or `@key`. */
export function citesAny(source: string, keys: readonly string[]): number {
  let count = 0;
  for (const found of source.matchAll(/(?<![\w.])@([\w:.+/-]*\w)/g)) if (keys.includes(found[1]!)) count++;
  return count;
}
