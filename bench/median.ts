/** The one in the middle when they are ordered by `valueOf`; of an even number the upper of the two. Throws for an empty list. */
export function medianBy<Item>(items: readonly Item[], valueOf: (item: Item) => number): Item {
  const middle = [...items].sort((a, b) => valueOf(a) - valueOf(b))[Math.floor(items.length / 2)];
  if (middle === undefined) throw new Error('There is no median of nothing.');
  return middle;
}

export const median = (values: readonly number[]): number => medianBy(values, (value) => value);

/** What `measure` gives, so many times, one after the other. */
export async function repeat<Result>(times: number, measure: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let turn = 0; turn < times; turn++) results.push(await measure());
  return results;
}
