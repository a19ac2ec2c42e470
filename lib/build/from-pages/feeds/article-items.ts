import type { Root } from 'hast';
import { findPerson, isPerson } from '@/lib/bibliography/works/person';
import { readTree } from '@/lib/html/read-tree';
import type { BuiltPage } from '@/lib/http/manifest';
import { keep } from '@/lib/kept/keep';
import type { Item, ItemAuthor } from '@/lib/sections/items';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { orcidUrl } from '@/lib/site/profiles';
import { doiUrl } from '@/lib/text/doi';
import { topicTitlesOf, type SiteContent } from '../site-content';
import { FEED_LENGTH, toTimestamp, type FeedAuthor, type FeedItem } from './feed';
import { toPortableArticle, toPortableLine, type PortableArticle } from './portable-article';

/** The documents of a section that any feed can reach: the newest of all, and the newest of each topic. */
export function reachedByFeeds(documents: readonly Item[], { topics }: Pick<SiteContent, 'topics'>): Item[] {
  const newestOn = (slug: string) => documents.filter((item) => item.topics.includes(slug)).slice(0, FEED_LENGTH);
  return [...new Set([...documents.slice(0, FEED_LENGTH), ...[...topics.keys()].flatMap(newestOn)])];
}

/**
 * Documents of a section as items of a feed. What they are comes from the content; only their text is read from their pages, where it is
 * finished. Throws for a page without a marked article.
 */
export async function toArticleItems(
  documents: readonly Item[],
  content: SiteContent,
  siteUrl: string,
  pages: ReadonlyMap<string, BuiltPage>,
): Promise<FeedItem[]> {
  const author = toFeedAuthor({ name: content.profile.name }, content, siteUrl);
  const articles = await articlesOf(documents, siteUrl, pages);
  return documents.flatMap((document) => {
    const { address, title, description, date = '', changed = date } = document;
    const article = articles.get(address);
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
        authors: document.authors?.map((written) => toFeedAuthor(written, content, siteUrl)) ?? [author],
        ...(document.language && { language: document.language }),
        ...(document.licence && { licence: document.licence }),
        ...(document.doi && { doi: doiUrl(document.doi) }),
        categories: topicTitlesOf(document, content),
      },
    ];
  });
}

/** The texts of documents from their pages, by address. Whole ones are kept; lines of one page are read together. */
async function articlesOf(
  documents: readonly Item[],
  siteUrl: string,
  pages: ReadonlyMap<string, BuiltPage>,
): Promise<Map<string, PortableArticle>> {
  const trees = new Map<string, Root>();
  const treeOf = ({ address, html }: BuiltPage) => {
    const tree = trees.get(address) ?? readTree(html);
    trees.set(address, tree);
    return tree;
  };
  const articles = new Map<string, PortableArticle>();
  for (const { address } of documents) {
    const [path = '', place] = address.split('#');
    const page = pages.get(path);
    if (!page) continue;
    const url = absoluteUrl(siteUrl, path);
    const article = place
      ? marked(toPortableLine(treeOf(page), place, url), address)
      : (JSON.parse((await keepArticle(page, url)).toString('utf8')) as PortableArticle);
    articles.set(address, article);
  }
  return articles;
}

const keepArticle = ({ address, html }: BuiltPage, url: string): Promise<Buffer> =>
  keep({ name: 'portable-articles', maker: 'lib/build/from-pages/feeds/portable-article.ts' }, [html, url], async () =>
    Buffer.from(JSON.stringify(marked(toPortableArticle(html, url), address))),
  );

function marked(article: PortableArticle | undefined, address: string): PortableArticle {
  if (article) return article;
  throw new Error(
    `${address} was built without <article data-feed>, so no feed can carry it; mark the text in its page`,
  );
}

/** An author with the address that says who they are: an ORCID iD, which machines know everywhere, or else a page, here or elsewhere. */
export function toFeedAuthor(
  { name, orcid, url }: ItemAuthor,
  { people }: Pick<SiteContent, 'people'>,
  siteUrl: string,
): FeedAuthor {
  const isOwner = isPerson(name, people.owner);
  const known = isOwner ? { ...people.owner, page: addresses.home } : findPerson(name, people);
  const iD = orcid ?? known?.orcid;
  const page = known?.page && absoluteUrl(siteUrl, known.page);
  const address = iD ? orcidUrl(iD) : (page ?? url ?? known?.url);
  return { name: isOwner ? people.owner.name : name, ...(address && { url: address }) };
}
