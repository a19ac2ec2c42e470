import { removeForbidden } from '@/lib/text/escape-xml';
import type { Feed, FeedAuthor } from './feed';

/** JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), the whole text in `content_html`. */
export function formatJsonFeed(feed: Feed): string {
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    authors: [toAuthor(feed.author)],
    items: feed.items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: removeForbidden(item.html),
      date_published: item.published,
      date_modified: item.updated,
      authors: item.authors.map(toAuthor),
      tags: item.categories,
      // JSON Feed has no fields for them; what begins with "_" is an extension's.
      ...(item.doi && { _doi: item.doi }),
      ...(item.licence && { _licence: item.licence }),
      language: item.language ?? feed.language,
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

function toAuthor({ name, url }: FeedAuthor): FeedAuthor {
  return url ? { name, url } : { name };
}
