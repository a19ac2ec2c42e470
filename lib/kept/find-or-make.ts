/** A result for each item, in their order: what is found, and what is made of the others, all at once. */
export async function findOrMake<Item, Result>(
  items: readonly Item[],
  find: (item: Item) => Promise<Result | undefined>,
  makeAll: (missing: readonly Item[]) => Promise<readonly Result[]>,
): Promise<Result[]> {
  const found: (Result | undefined)[] = [];
  for (const item of items) found.push(await find(item));
  const missing = items.flatMap((item, index) => (found[index] === undefined ? [{ item, index }] : []));
  const made = missing.length > 0 ? await makeAll(missing.map(({ item }) => item)) : [];
  for (const [place, { index }] of missing.entries()) found[index] = made[place];
  return found as Result[];
}
