import { formatAsWritten } from '@/lib/bibliography/formats/export-bibtex';
import { isoDateOf } from '@/lib/bibliography/works/describe';
import { linksOf } from '@/lib/bibliography/works/links';
import { authorsOf, collaborationsOf } from '@/lib/bibliography/works/person';
import type { Work } from '@/lib/bibliography/works/types';
import { attribute, findElement } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import type { BuiltPage } from '@/lib/http/manifest';
import type { Item } from '@/lib/sections/items';
import { absoluteUrl } from '@/lib/site/addresses';
import { escapeXml } from '@/lib/text/escape-xml';
import { topicTitlesOf, type SiteContent } from '../site-content';
import { toTimestamp, type FeedItem } from './feed';
import { wordsIn, type Words } from '@/lib/words/words';

/**
 * Works of the owner's as items of a feed, with abstract, links and BibTeX. A work is all data; its page is read only for where its
 * teaser is served.
 */
export function toPublicationItems(
  works: readonly Item[],
  content: SiteContent,
  siteUrl: string,
  built: ReadonlyMap<string, BuiltPage>,
): FeedItem[] {
  const { people } = content;
  return works.map((item) => {
    const work = item.work!;
    const { title } = item;
    const url = absoluteUrl(siteUrl, item.address);
    const bodies = collaborationsOf(work.entry.csl).map((name) => ({ name }));
    const authors = [...authorsOf(work.entry, people).authors.map(({ name }) => ({ name })), ...bodies];
    const published = toTimestamp(isoDateOf(work.entry) ?? '1970');
    const html = toBody(
      work,
      authors,
      siteUrl,
      wordsIn(content.words),
      teaserOn(built.get(item.address), work, siteUrl),
    );
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
function toBody(
  work: Work,
  authors: readonly { name: string }[],
  siteUrl: string,
  words: Words,
  teaser: string | undefined,
): string {
  const links = linksOf(work, words).map(
    ({ label, href }) => `<a href="${escapeXml(absoluteUrl(siteUrl, href))}">${escapeXml(label)}</a>`,
  );
  return [
    authors.length > 0 && `<p>${authors.map(({ name }) => escapeXml(name)).join(words.comma)}</p>`,
    teaser,
    work.award && `<p><strong>${escapeXml(work.award)}</strong></p>`,
    work.abstract && `<p>${escapeXml(work.abstract)}</p>`,
    links.length > 0 && `<p>${links.join(' · ')}</p>`,
    `<pre><code>${escapeXml(formatAsWritten(work.entry))}</code></pre>`,
  ]
    .filter(Boolean)
    .join('');
}

/** The picture of a work as its page shows it. */
function teaserOn(page: BuiltPage | undefined, { teaser }: Work, siteUrl: string): string | undefined {
  if (!page || !teaser) return undefined;
  const shown = findElement(
    readTree(page.html),
    (element) => element.tagName === 'img' && attribute(element, 'alt') === teaser.alt,
  );
  if (!shown) return undefined;
  const sizes = ['width', 'height'].map((name) => ` ${name}="${escapeXml(attribute(shown, name) ?? '')}"`).join('');
  const src = absoluteUrl(siteUrl, attribute(shown, 'src') ?? '');
  return `<p><img src="${escapeXml(src)}" alt="${escapeXml(teaser.alt)}"${sizes} /></p>`;
}
