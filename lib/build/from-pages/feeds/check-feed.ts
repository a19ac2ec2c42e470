import { XmlElement, parseXml } from '@rgrove/parse-xml';

// What RFC 4287, the RSS 2.0 rules of the W3C feed validator and JSON Feed 1.1 ask of a feed, as checks for tests.
// Each gives the list of what is wrong, in words; a valid feed gives none.

const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
const RFC822 =
  /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d GMT$/;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** RFC 4287: one id, title and updated for feed and entries, an author, dates with T and Z, a self link to where it was found. */
export function checkAtom(source: string, address: string): string[] {
  const feed = rootOf(source, 'feed');
  if (!feed) return ['is not well-formed Atom'];
  const wrong = [...one(feed, 'feed', ['id', 'title', 'updated']), ...date(feed, 'updated', RFC3339)];
  if (childrenOf(feed, 'author').length === 0) wrong.push('feed has no author');
  if (!links(feed, 'self').includes(address)) wrong.push(`self link is not ${address}`);
  const ids = childrenOf(feed, 'entry').map((entry) => {
    wrong.push(
      ...one(entry, 'entry', ['id', 'title', 'updated', 'content']),
      ...date(entry, 'updated', RFC3339),
      ...date(entry, 'published', RFC3339),
    );
    if (links(entry, 'alternate').length !== 1) wrong.push('entry has not exactly one alternate link');
    const div = childrenOf(childrenOf(entry, 'content')[0], 'div')[0];
    if (div?.attributes.xmlns !== XHTML) wrong.push('xhtml content is not one XHTML div');
    return textOfChild(entry, 'id');
  });
  if (ids.some((id) => !URL.canParse(id))) wrong.push('an id is not an absolute IRI');
  return [...wrong, ...repeated(ids)];
}

/** RSS 2.0: title, link, description; guid, RFC 822 dates, whole text and an atom:link that is where the feed was found. */
export function checkRss(source: string, address: string): string[] {
  const channel = childrenOf(rootOf(source, 'rss'), 'channel')[0];
  if (!channel) return ['is not well-formed RSS'];
  const wrong = [
    ...one(channel, 'channel', ['title', 'link', 'description']),
    ...date(channel, 'lastBuildDate', RFC822),
  ];
  if (childrenOf(channel, 'atom:link').find(({ attributes }) => attributes.rel === 'self')?.attributes.href !== address)
    wrong.push(`atom:link self is not ${address}`);
  const ids = childrenOf(channel, 'item').map((item) => {
    wrong.push(
      ...one(item, 'item', ['title', 'link', 'guid', 'description', 'content:encoded']),
      ...date(item, 'pubDate', RFC822),
      ...checkPortableHtml(textOfChild(item, 'content:encoded')),
    );
    return textOfChild(item, 'guid');
  });
  return [...wrong, ...repeated(ids)];
}

interface JsonFeedLike {
  version?: unknown;
  title?: unknown;
  home_page_url?: unknown;
  feed_url?: unknown;
  items?: {
    id?: unknown;
    url?: unknown;
    content_html?: unknown;
    date_published?: unknown;
    authors?: { name?: unknown }[];
  }[];
}

/** JSON Feed 1.1: version, title, addresses; items with string ids, text, RFC 3339 dates and named authors. */
export function checkJsonFeed(source: string, address: string): string[] {
  const feed = JSON.parse(source) as JsonFeedLike;
  const wrong: string[] = [];
  if (feed.version !== 'https://jsonfeed.org/version/1.1') wrong.push('version is not 1.1');
  if (typeof feed.title !== 'string' || !feed.title) wrong.push('has no title');
  if (feed.feed_url !== address) wrong.push(`feed_url is not ${address}`);
  if (!URL.canParse(String(feed.home_page_url))) wrong.push('home_page_url is not absolute');
  if (!Array.isArray(feed.items)) return [...wrong, 'items is not a list'];
  for (const item of feed.items) {
    if (typeof item.id !== 'string' || !URL.canParse(String(item.url)))
      wrong.push('an item has no string id or no absolute url');
    if (!RFC3339.test(String(item.date_published)))
      wrong.push(`date_published ${String(item.date_published)} is not RFC 3339`);
    if (!item.authors?.every(({ name }) => typeof name === 'string' && name)) wrong.push('an author has no name');
    wrong.push(...checkPortableHtml(String(item.content_html ?? '')));
  }
  return [...wrong, ...repeated(feed.items.map(({ id }) => String(id)))];
}

/** What no text may hold once it left the site: relative addresses, scripts, classes, the TeX beside a formula. */
export function checkPortableHtml(html: string): string[] {
  const wrong: string[] = [];
  for (const [whole, address] of html.matchAll(/\s(?:href|src|poster)="([^"]*)"/g))
    if (!/^(https?|mailto|tel|data):/.test(address!)) wrong.push(`relative address${whole}`);
  for (const [name] of html.matchAll(/<(script|style|button|input|annotation|iframe|form)\b|\s(class|style|on\w+)="/g))
    wrong.push(`holds ${name.trim()}`);
  if (html.trim() === '') wrong.push('has no content');
  return wrong;
}

function rootOf(source: string, name: string): XmlElement | undefined {
  const root = parseXml(source).root;
  return root?.name === name ? root : undefined;
}

function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.children ?? []).filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

const textOfChild = (element: XmlElement, name: string) => childrenOf(element, name)[0]?.text ?? '';
const links = (element: XmlElement, rel: string) =>
  childrenOf(element, 'link')
    .filter(({ attributes }) => attributes.rel === rel)
    .map(({ attributes }) => attributes.href);

function one(element: XmlElement, label: string, names: string[]): string[] {
  return names
    .filter((name) => childrenOf(element, name).length !== 1)
    .map((name) => `${label} has not exactly one ${name}`);
}

function date(element: XmlElement, name: string, form: RegExp): string[] {
  return childrenOf(element, name)
    .filter(({ text }) => !form.test(text))
    .map(({ text }) => `${name} "${text}" is not of the form that readers expect`);
}

function repeated(ids: string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} is given twice`);
}
