import { allEnded } from './all-ended';

/**
 * `work` over a list with at most `width` under way at once, so that no list however long opens too many files; results in the list's
 * order. When one fails no other is begun, and it rejects when those under way have ended.
 */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index]!).catch((error: unknown) => {
        next = items.length;
        throw error;
      });
    }
  };
  await allEnded(Array.from({ length: width }, worker));
  return results;
}
