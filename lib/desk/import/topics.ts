import { slugOf, type Draft } from './draft';

/** The most topics that tags become; a tag beyond them is a word of one post. */
const MOST_TOPICS = 8;

/** Tags become topics: the commonest ones, so that each page has one. */
export function giveTopics(draft: Draft): void {
  const tagged = [...draft.pages.values()].filter(({ data }) => Array.isArray(data.topics));
  const pages = [...draft.pages.values()].filter(({ path }) => /^(?:posts|projects|talks)\//.test(path));
  const counts = new Map<string, { title: string; count: number }>();
  for (const { data } of tagged)
    for (const tag of data.topics as string[])
      counts.set(slugOf(tag), { title: tag, count: (counts.get(slugOf(tag))?.count ?? 0) + 1 });
  const kept = [...counts]
    .sort(([a, { count: many }], [b, { count: few }]) => few - many || a.localeCompare(b))
    .slice(0, MOST_TOPICS);
  const known = new Map(kept.map(([slug, { title }]) => [slug, title]));
  for (const page of pages) {
    const all = [...new Set(((page.data.topics as string[] | undefined) ?? []).map(slugOf))];
    const own = all.filter((slug) => known.has(slug));
    if (own.length < all.length)
      draft.leave(page.source, `tags that few pages have: ${all.filter((slug) => !known.has(slug)).join(', ')}`);
    if (own.length === 0 && !known.has('work')) known.set('work', 'Work');
    page.data.topics = own.length > 0 ? own : ['work'];
  }
  [...known].forEach(([slug, title], index) => {
    const words = title.replace(/[-_]/g, ' ').replace(/^./, (letter) => letter.toUpperCase());
    const data = { title: words, short: words, description: `What is filed under “${words}”.`, order: index + 1 };
    draft.pages.set(`topics/${slug}.mdx`, {
      path: `topics/${slug}.mdx`,
      data,
      body: '',
      source: '',
      line: 1,
      old: counts.has(slug) ? [`/tags/${slug}`, `/blog/tag/${slug}`, `/categories/${slug}`] : [],
    });
  });
}
