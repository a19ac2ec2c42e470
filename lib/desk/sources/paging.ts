/** One page of a list, and how to ask for the next. */
export interface Page<Item> {
  items: Item[];
  /** Absent on the last page. */
  next?: string;
  /** How many items there are in all, where the source says so. */
  total?: number;
}

/**
 * Asks for pages until there is no next one. A page that was there before ends the list: a server that repeats itself would never end.
 * Throws when fewer items came than were announced.
 */
export async function allPages<Item>(
  name: string,
  ask: (cursor: string | undefined) => Promise<Page<Item> | undefined>,
): Promise<Item[]> {
  const items: Item[] = [];
  const asked = new Set<string | undefined>();
  let total: number | undefined;
  for (let cursor: string | undefined; !asked.has(cursor);) {
    asked.add(cursor);
    const page = await ask(cursor);
    items.push(...(page?.items ?? []));
    total = page?.total ?? total;
    if (!page?.next || page.items.length === 0 || items.length >= (total ?? Infinity)) break;
    cursor = page.next;
  }
  if (total !== undefined && items.length < total)
    throw new Error(`${name} announced ${total} works and sent ${items.length}.`);
  return items;
}

/** Parts of a list, of `size` items at most. */
export function inParts<Item>(items: readonly Item[], size: number): Item[][] {
  const parts: Item[][] = [];
  for (let start = 0; start < items.length; start += size) parts.push(items.slice(start, start + size));
  return parts;
}
