import type { Licence } from '@/lib/site/licences';
import { escapeXml } from '@/lib/text/escape-xml';
import type { Feed, FeedAuthor, FeedItem } from './feed';

/**
 * Atom (RFC 4287). The content is XHTML rather than escaped text: the same bytes are read by feed readers and drawn by a browser
 * that opens the feed, with the style sheet that `xml-stylesheet` names (CSS; browsers are giving up XSLT).
 */
export function formatAtom(feed: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<?xml-stylesheet type="text/css" href="${escapeXml(feed.stylesheet)}"?>`,
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="${escapeXml(feed.language)}">`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${formatGreeting(feed)}</div></subtitle>`,
    `  <id>${escapeXml(feed.id)}</id>`,
    `  <updated>${feed.updated}</updated>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeXml(feed.self.atom)}"/>`,
    ...formatPlace(feed),
    `  <link rel="alternate" type="text/html" href="${escapeXml(feed.home)}"/>`,
    `  ${formatAuthor(feed.author)}`,
    ...formatRights(feed.licence, '  '),
    ...feed.items.map(formatEntry),
    '</feed>',
    '',
  ].join('\n');
}

/** Where it stands among the archives of its feed (RFC 5005, 4). */
const formatPlace = ({ archiveOf, previousArchive }: Feed): string[] => [
  ...(archiveOf ? ['  <fh:archive/>', `  <link rel="current" href="${escapeXml(archiveOf)}"/>`] : []),
  ...(previousArchive ? [`  <link rel="prev-archive" href="${escapeXml(previousArchive)}"/>`] : []),
];

/** What the feed is, for the person who opened it in a browser. */
export function formatGreeting(feed: Feed): string {
  return `<p>${escapeXml(feed.description)} ${escapeXml(feed.advice)}</p><p><a href="${escapeXml(feed.home)}">${escapeXml(feed.home)}</a></p>`;
}

function formatEntry(item: FeedItem): string {
  return [
    item.language ? `  <entry xml:lang="${escapeXml(item.language)}">` : '  <entry>',
    `    <title>${escapeXml(item.title)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeXml(item.url)}"/>`,
    `    <id>${escapeXml(item.id)}</id>`,
    `    <published>${item.published}</published>`,
    `    <updated>${item.updated}</updated>`,
    ...item.authors.map((author) => `    ${formatAuthor(author)}`),
    ...item.categories.map((category) => `    <category term="${escapeXml(category)}"/>`),
    ...formatRights(item.licence, '    '),
    // RFC 8574.
    ...(item.doi ? [`    <link rel="cite-as" href="${escapeXml(item.doi)}"/>`] : []),
    `    <summary>${escapeXml(item.summary)}</summary>`,
    `    <content type="xhtml">${item.xhtml}</content>`,
    '  </entry>',
  ].join('\n');
}

/** For people and, because archives look for the address, for them; RFC 4946 has the link. */
const formatRights = (licence: Licence | undefined, indent: string): string[] =>
  licence
    ? [
        `${indent}<rights>${escapeXml(`${licence.name}, ${licence.url}`)}</rights>`,
        `${indent}<link rel="license" href="${escapeXml(licence.url)}"/>`,
      ]
    : [];

function formatAuthor({ name, url }: FeedAuthor): string {
  return `<author><name>${escapeXml(name)}</name>${url ? `<uri>${escapeXml(url)}</uri>` : ''}</author>`;
}
