import type { Topic } from './documents';

/** What is filed under a topic, by its slug, in the order given. */
export function filedUnder<Item extends { topics: readonly string[] }>(items: readonly Item[], topic: string): Item[] {
  return items.filter(({ topics }) => topics.includes(topic));
}

/** "3 write-ups, 1 publication": what a topic holds, for the line under its name; empty when it holds nothing. */
export function formatHoldings(counts: readonly { count: number; one: string; many: string }[]): string {
  return counts
    .filter(({ count }) => count > 0)
    .map(({ count, one, many }) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** The topics of a document, main one first; names that no topic has are left out (the check reports them). */
export function topicsOf(item: { topics: readonly string[] }, topics: readonly Topic[]): Topic[] {
  return item.topics.flatMap((slug) => topics.find((topic) => topic.slug === slug) ?? []);
}
