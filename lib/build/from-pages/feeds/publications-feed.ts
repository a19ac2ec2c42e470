import 'server-only';
import { profile, topics } from '@/lib/content/load';
import { byNewest, FEED_LENGTH, newestChange, toTimestamp, type Feed, type FeedItem } from './feed';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { siteUrl } from '@/lib/content/site';
import { isoDateOf, linksOf } from '@/lib/bibliography/works/describe';
import { formatAsWritten } from '@/lib/bibliography/formats/export-bibtex';
import { people } from '@/lib/bibliography/works/people';
import { authorsOf } from '@/lib/bibliography/works/person';
import { escapeXml } from '@/lib/text/escape-xml';
import { plainText } from '@/lib/bibliography/csl/plain-text';
import type { Work } from '@/lib/bibliography/works/types';

/** The owner's newest works as a feed before it has a form. */
export function toPublicationsFeed(works: readonly Work[]): Feed {
  const forms = addresses.feedsOf(addresses.publications);
  const items = works.map(toItem).sort(byNewest).slice(0, FEED_LENGTH);
  return {
    id: absoluteUrl(siteUrl, forms.atom),
    title: `${profile.name}: publications`,
    description: `Publications of ${profile.name}, with abstracts and BibTeX.`,
    home: absoluteUrl(siteUrl, addresses.publications),
    self: { atom: absoluteUrl(siteUrl, forms.atom), json: absoluteUrl(siteUrl, forms.json) },
    updated: newestChange(items),
    author: { name: profile.name, url: siteUrl },
    language: profile.language,
    stylesheet: addresses.feedStyle,
    items,
  };
}

function toItem(work: Work): FeedItem {
  const url = absoluteUrl(siteUrl, addresses.publication(work.key));
  const published = toTimestamp(isoDateOf(work.entry) ?? '1970');
  const body = toBody(work);
  return {
    id: url,
    url,
    title: plainText(work.entry.csl.title),
    summary: work.abstract ?? plainText(work.entry.csl.title),
    published,
    updated: published,
    authors: authorsOf(work.entry, people).authors.map(({ name }) => ({ name })),
    categories: work.topics.map((slug) => topics.find((topic) => topic.slug === slug)?.title ?? slug),
    html: body,
    xhtml: `<div xmlns="http://www.w3.org/1999/xhtml">${body}</div>`,
  };
}

/** Well-formed as HTML and as XML; everything that comes from the .bib file is escaped. */
function toBody(work: Work): string {
  const links = linksOf(work).map(
    ({ label, href }) => `<a href="${escapeXml(absoluteUrl(siteUrl, href))}">${label}</a>`,
  );
  return [
    `<p>${authorsOf(work.entry, people)
      .authors.map(({ name }) => escapeXml(name))
      .join(', ')}</p>`,
    work.abstract && `<p>${escapeXml(work.abstract)}</p>`,
    links.length > 0 && `<p>${links.join(' · ')}</p>`,
    `<pre><code>${escapeXml(formatAsWritten(work.entry))}</code></pre>`,
  ]
    .filter(Boolean)
    .join('');
}
