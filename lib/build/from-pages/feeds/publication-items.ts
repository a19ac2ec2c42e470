import { formatAsWritten } from '@/lib/bibliography/formats/export-bibtex';
import { isoDateOf } from '@/lib/bibliography/works/describe';
import { linksOf } from '@/lib/bibliography/works/links';
import { authorsOf } from '@/lib/bibliography/works/person';
import type { Work } from '@/lib/bibliography/works/types';
import type { Item } from '@/lib/sections/items';
import { absoluteUrl } from '@/lib/site/addresses';
import { escapeXml } from '@/lib/text/escape-xml';
import { topicTitlesOf, type SiteContent } from '../site-content';
import { toTimestamp, type FeedItem } from './feed';
import { wordsIn, type Words } from '@/lib/words/words';

/** Works of the owner's as items of a feed, with abstract, links and BibTeX. A work is all data, so no page is read for it. */
export function toPublicationItems(works: readonly Item[], content: SiteContent, siteUrl: string): FeedItem[] {
  const { people } = content;
  return works.map((item) => {
    const work = item.work!;
    const { title } = item;
    const url = absoluteUrl(siteUrl, item.address);
    const authors = authorsOf(work.entry, people).authors.map(({ name }) => ({ name }));
    const published = toTimestamp(isoDateOf(work.entry) ?? '1970');
    const html = toBody(work, authors, siteUrl, wordsIn(content.words));
    return {
      id: url,
      url,
      title,
      summary: work.abstract ?? title,
      published,
      updated: published,
      authors,
      categories: topicTitlesOf(item, content),
      html,
      xhtml: `<div xmlns="http://www.w3.org/1999/xhtml">${html}</div>`,
    };
  });
}

/** Well-formed as HTML and as XML; everything that comes from the .bib file is escaped. */
function toBody(work: Work, authors: readonly { name: string }[], siteUrl: string, words: Words): string {
  const links = linksOf(work, words).map(
    ({ label, href }) => `<a href="${escapeXml(absoluteUrl(siteUrl, href))}">${escapeXml(label)}</a>`,
  );
  return [
    authors.length > 0 && `<p>${authors.map(({ name }) => escapeXml(name)).join(', ')}</p>`,
    work.abstract && `<p>${escapeXml(work.abstract)}</p>`,
    links.length > 0 && `<p>${links.join(' · ')}</p>`,
    `<pre><code>${escapeXml(formatAsWritten(work.entry))}</code></pre>`,
  ]
    .filter(Boolean)
    .join('');
}
