import type { Topic } from './documents';

/** What is filed under a topic, by its slug, in the order given. */
export function filedUnder<Item extends { topics: readonly string[] }>(items: readonly Item[], topic: string): Item[] {
  return items.filter(({ topics }) => topics.includes(topic));
}

/** The topics of a document, main one first; names that no topic has are left out (the check reports them). */
export function topicsOf(item: { topics: readonly string[] }, topics: readonly Topic[]): Topic[] {
  return item.topics.flatMap((slug) => topics.find((topic) => topic.slug === slug) ?? []);
}
