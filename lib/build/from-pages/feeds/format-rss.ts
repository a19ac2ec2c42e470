import { escapeXml, removeForbidden } from '@/lib/text/escape-xml';
import { httpDate } from '@/lib/text/format-date';
import { formatGreeting } from './format-atom';
import type { Feed, FeedItem } from './feed';

const NAMESPACES = [
  'xmlns:atom="http://www.w3.org/2005/Atom"',
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
].join(' ');

/**
 * RSS 2.0 with the whole text in `content:encoded` and the name in `dc:creator` (RSS's own `author` wants an e-mail address).
 * `atom:subtitle` greets the person who opens it in a browser, where only markup, not escaped text, can be a link.
 */
export function formatRss(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/css" href="${escapeXml(feed.stylesheet)}"?>`,
    `<rss version="2.0" ${NAMESPACES}>`,
    '<channel>',
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <link>${escapeXml(feed.home)}</link>`,
    `  <description>${escapeXml(escapeXml(feed.description))}</description>`,
    `  <atom:subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${formatGreeting(feed)}</div></atom:subtitle>`,
    `  <atom:link rel="self" type="application/rss+xml" href="${escapeXml(feed.self.rss)}"/>`,
    `  <language>${escapeXml(feed.language.toLowerCase())}</language>`,
    `  <lastBuildDate>${httpDate(feed.updated)}</lastBuildDate>`,
    '  <docs>https://www.rssboard.org/rss-specification</docs>',
    ...feed.items.map(formatItem),
    '</channel>',
    '</rss>',
    '',
  ].join('\n');
}

function formatItem(item: FeedItem): string {
  return [
    '  <item>',
    `    <title>${escapeXml(item.title)}</title>`,
    `    <link>${escapeXml(item.url)}</link>`,
    `    <guid isPermaLink="${item.id === item.url}">${escapeXml(item.id)}</guid>`,
    `    <pubDate>${httpDate(item.published)}</pubDate>`,
    ...item.authors.map(({ name }) => `    <dc:creator>${escapeXml(name)}</dc:creator>`),
    ...item.categories.map((category) => `    <category>${escapeXml(category)}</category>`),
    ...(item.doi ? [`    <dc:identifier>${escapeXml(item.doi)}</dc:identifier>`] : []),
    ...(item.licence ? [`    <dc:rights>${escapeXml(`${item.licence.name}, ${item.licence.url}`)}</dc:rights>`] : []),
    // RSS reads it as HTML, in which a summary with `n<m` would lose words: what is text is escaped for HTML first, and then for XML.
    `    <description>${escapeXml(escapeXml(item.summary))}</description>`,
    `    <content:encoded>${toCdata(item.html)}</content:encoded>`,
    '  </item>',
  ].join('\n');
}

/** A CDATA section can not hold its own end; it is split across two. */
function toCdata(text: string): string {
  return `<![CDATA[${removeForbidden(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
