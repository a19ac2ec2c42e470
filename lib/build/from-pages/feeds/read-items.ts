import { XmlElement, parseXml } from '@rgrove/parse-xml';
import type { FeedForm } from '@/lib/site/feeds';
import { lineOf } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import { oneLine } from '@/lib/text/one-line';

/** What a feed reader makes of an item, in whichever form it reads it. */
export interface ReadItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  /** Milliseconds since 1970. */
  published: number;
  authors: string[];
  categories: string[];
  /** The words of its body, on one line. */
  words: string;
}

/** The items of a feed, for tests that compare its forms. */
export function readItems(form: FeedForm, source: string): ReadItem[] {
  if (form === 'json') return (JSON.parse(source) as { items: JsonItem[] }).items.map(readJsonItem);
  const root = parseXml(source).root!;
  return form === 'atom'
    ? childrenOf(root, 'entry').map(readEntry)
    : childrenOf(childrenOf(root, 'channel')[0]!, 'item').map(readRssItem);
}

interface JsonItem {
  id: string;
  url: string;
  title: string;
  summary: string;
  date_published: string;
  authors: { name: string }[];
  tags: string[];
  content_html: string;
}

const readJsonItem = ({
  id,
  url,
  title,
  summary,
  date_published,
  authors,
  tags,
  content_html,
}: JsonItem): ReadItem => ({
  id,
  url,
  title,
  summary,
  published: Date.parse(date_published),
  authors: authors.map(({ name }) => name),
  categories: tags,
  words: lineOf(readTree(content_html)),
});

const readEntry = (entry: XmlElement): ReadItem => ({
  id: textOf(entry, 'id'),
  url: childrenOf(entry, 'link')[0]?.attributes.href ?? '',
  title: textOf(entry, 'title'),
  summary: textOf(entry, 'summary'),
  published: Date.parse(textOf(entry, 'published')),
  authors: childrenOf(entry, 'author').map((author) => textOf(author, 'name')),
  categories: childrenOf(entry, 'category').map(({ attributes }) => attributes.term ?? ''),
  words: oneLine(textOf(entry, 'content')),
});

const readRssItem = (item: XmlElement): ReadItem => ({
  id: textOf(item, 'guid'),
  url: textOf(item, 'link'),
  title: textOf(item, 'title'),
  // RSS reads it as HTML.
  summary: lineOf(readTree(textOf(item, 'description'))),
  published: Date.parse(textOf(item, 'pubDate')),
  authors: childrenOf(item, 'dc:creator').map(({ text }) => text),
  categories: childrenOf(item, 'category').map(({ text }) => text),
  words: lineOf(readTree(textOf(item, 'content:encoded'))),
});

const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => child instanceof XmlElement && child.name === name);

const textOf = (element: XmlElement, name: string) => childrenOf(element, name)[0]?.text ?? '';
