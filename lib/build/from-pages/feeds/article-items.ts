import type { Root } from 'hast';
import { findPerson, isPerson } from '@/lib/bibliography/works/person';
import { readTree } from '@/lib/html/read-tree';
import type { BuiltPage } from '@/lib/http/manifest';
import type { Item } from '@/lib/sections/items';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { topicTitlesOf, type SiteContent } from '../site-content';
import { FEED_LENGTH, toTimestamp, type FeedAuthor, type FeedItem } from './feed';
import { toPortableArticle, toPortableLine } from './portable-article';

/**
 * The documents of a section that any feed can reach, the newest of all and the newest of each topic, as items of a feed. What they
 * are comes from the content; only their text is read from their pages, where it is finished. Throws for a page without a marked article.
 */
export function toArticleItems(
  documents: readonly Item[],
  content: SiteContent,
  siteUrl: string,
  pages: ReadonlyMap<string, BuiltPage>,
): FeedItem[] {
  const newestOn = (slug: string) => documents.filter(({ topics }) => topics.includes(slug)).slice(0, FEED_LENGTH);
  const reached = new Set([...documents.slice(0, FEED_LENGTH), ...[...content.topics.keys()].flatMap(newestOn)]);
  const trees = new Map<string, Root>();
  const author = { name: content.profile.name, url: absoluteUrl(siteUrl, addresses.home) };
  const treeAt = (address: string) => {
    const page = pages.get(address);
    if (page && !trees.has(address)) trees.set(address, readTree(page.html));
    return trees.get(address);
  };
  const articleAt = (address: string) => {
    const [page = '', place] = address.split('#');
    const tree = treeAt(page);
    const url = absoluteUrl(siteUrl, page);
    const article = tree && (place ? toPortableLine(tree, place, url) : toPortableArticle(tree, url));
    if (tree && !article)
      throw new Error(
        `${address} was built without <article data-feed>, so no feed can carry it; mark the text in its page`,
      );
    return article;
  };
  return [...reached].flatMap((document) => {
    const { address, title, description, date = '', changed = date } = document;
    const article = articleAt(address);
    if (!article) return [];
    const url = absoluteUrl(siteUrl, address);
    return [
      {
        ...article,
        id: url,
        url,
        title,
        summary: description || title,
        published: toTimestamp(date),
        updated: toTimestamp(changed),
        authors: document.authors?.map((name) => toFeedAuthor(name, content, siteUrl)) ?? [author],
        ...(document.licence && { licence: document.licence }),
        categories: topicTitlesOf(document, content),
      },
    ];
  });
}

/** An author with the page that says who they are: here, or elsewhere. */
function toFeedAuthor(name: string, { people }: SiteContent, siteUrl: string): FeedAuthor {
  if (isPerson(name, people.owner)) return { name: people.owner.name, url: absoluteUrl(siteUrl, addresses.home) };
  const { page, url } = findPerson(name, people) ?? {};
  const address = page ? absoluteUrl(siteUrl, page) : url;
  return { name, ...(address && { url: address }) };
}
