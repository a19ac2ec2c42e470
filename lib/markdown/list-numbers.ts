import type { List } from 'mdast';

/**
 * The numbers of a list that its author wrote otherwise than Markdown counts them: "2007." and "2009." become 2007 and 2008. The
 * same number before every item is a way of leaving the counting to Markdown. Undefined where they are as they will be shown.
 */
export function otherNumbers(
  { children, start, ordered }: List,
  source: string,
): { written: number[]; counted: number[] } | undefined {
  if (!ordered) return undefined;
  const written = children.map(({ position }) => Number.parseInt(source.slice(position?.start.offset), 10));
  const counted = written.map((_, index) => (start ?? 1) + index);
  const isCounted = written.every((number, index) => number === counted[index]);
  const isLeft = written.every((number) => number === written[0]);
  return isCounted || isLeft || written.some(Number.isNaN) ? undefined : { written, counted };
}
