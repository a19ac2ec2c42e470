import { escapeExpression } from '@/lib/text/escape-expression';

const cache = new Map<string, RegExp>();

/**
 * Matches a decoded address against a pattern of the tables: `:name` is one segment without a dot, `:name*` the rest of
 * the path. Returns the names, or undefined when the address is another one.
 */
export function matchAddress(pattern: string, address: string): Record<string, string> | undefined {
  let expression = cache.get(pattern);
  if (!expression) cache.set(pattern, (expression = toExpression(pattern)));
  const match = expression.exec(address);
  return match ? { ...match.groups } : undefined;
}

/** Puts names into a pattern: `/publications/:key.bib` with key "x" is `/publications/x.bib`. */
export function fillPattern(pattern: string, names: Readonly<Record<string, string>>): string {
  return pattern.replace(/:([a-z]+)\*?/gi, (whole, name: string) => names[name] ?? whole);
}

function toExpression(pattern: string): RegExp {
  const source = escapeExpression(pattern)
    .replace(/:([a-z]+)\\\*/gi, '(?<$1>[^.]+)')
    .replace(/:([a-z]+)/gi, '(?<$1>[^/.]+)');
  return new RegExp(`^${source}$`);
}
