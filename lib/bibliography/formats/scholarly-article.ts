import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { orcidUrl } from '@/lib/site/profiles';
import { personId, websiteId, type SchemaNode } from '@/lib/site/structured-data';
import { arxivUrl, formatArxivId } from '../bibtex/arxiv';
import { isoDateOf, isSafeAddress, venueOf } from '../works/describe';
import { licenceOfWork } from '../works/licence';
import { pdfOf } from '../works/links';
import { doiUrl } from '@/lib/text/doi';
import { authorsOf, collaborationsOf, type Author, type People } from '../works/person';
import { languageTag } from '../csl/language';
import { plainText } from '../csl/plain-text';
import type { BibEntry } from '../csl/types';
import type { Work } from '../works/types';

/** schema.org types by CSL type. */
const TYPES: Record<string, string> = {
  thesis: 'Thesis',
  book: 'Book',
  chapter: 'Chapter',
  dataset: 'Dataset',
  software: 'SoftwareSourceCode',
  report: 'Report',
  patent: 'CreativeWork',
  webpage: 'WebPage',
};

export interface ArticleContext {
  siteUrl: string;
  people: People;
  /** Titles of topics by slug. */
  topicTitles: ReadonlyMap<string, string>;
  /** Where the work's teaser is served: asked for by a page, which shows it. */
  teaserUrl?: string | undefined;
  /** On a page: of a longer list these many, and the owner. The file beside it has all. */
  mostAuthors?: number;
}

/** The stable identifier of a work on this site. */
export const workId = (work: Work, siteUrl: string): string =>
  `${absoluteUrl(siteUrl, addresses.publication(work.key))}#work`;

/** schema.org's type of a work, also named by its signposts. */
export const schemaTypeOf = (entry: BibEntry): string => TYPES[entry.csl.type] ?? 'ScholarlyArticle';

/** A work as a schema.org node; its owner is the same `@id` as on every other page. */
export function toScholarlyArticle(
  work: Work,
  { siteUrl, people, topicTitles, teaserUrl, mostAuthors }: ArticleContext,
): SchemaNode {
  const { entry } = work;
  const { csl } = entry;
  const url = absoluteUrl(siteUrl, addresses.publication(work.key));
  const arxiv = csl.custom?.arxiv;
  const pdf = pdfOf(entry);
  const { code = '' } = entry.fields;
  return prune({
    '@type': schemaTypeOf(entry),
    '@id': workId(work, siteUrl),
    url,
    mainEntityOfPage: url,
    name: plainText(csl.title),
    headline: plainText(csl.title),
    [csl.author ? 'author' : 'editor']: authorsOf(entry, people)
      .authors.filter(({ isOwner }, index) => isOwner || index < (mostAuthors ?? Infinity))
      .map((author) => toPerson(author, siteUrl)),
    contributor: collaborationsOf(csl).map((name) => ({ '@type': 'Organization', name })),
    datePublished: isoDateOf(entry),
    // A paraphrase in this site's words is not schema.org's `abstract`, which would pass for the authors'.
    [work.isParaphrase ? 'description' : 'abstract']: work.abstract,
    inLanguage: languageTag(csl.language ?? 'en'),
    pagination: csl.page,
    version: csl.version,
    license: licenceOfWork(entry)?.url,
    codeRepository: csl.type === 'software' && isSafeAddress(code) ? code : undefined,
    award: work.award,
    image: teaserUrl && absoluteUrl(siteUrl, teaserUrl),
    identifier: [
      csl.DOI && property('DOI', csl.DOI, doiUrl(csl.DOI)),
      arxiv && property('arXiv', formatArxivId(arxiv), arxivUrl(arxiv)),
    ].filter(Boolean),
    sameAs: [csl.DOI && doiUrl(csl.DOI), arxiv && arxivUrl(arxiv)].filter(Boolean),
    isPartOf: [{ '@id': websiteId(siteUrl) }, container(entry)].filter(Boolean),
    about: work.topics.map((slug) => ({
      '@type': 'Thing',
      name: topicTitles.get(slug) ?? slug,
      url: absoluteUrl(siteUrl, addresses.topic(slug)),
    })),
    encoding:
      pdf && isSafeAddress(pdf)
        ? { '@type': 'MediaObject', encodingFormat: 'application/pdf', contentUrl: absoluteUrl(siteUrl, pdf) }
        : undefined,
    workExample: work.versions.length > 1 ? work.versions.map((version) => versionNode(version, url)) : undefined,
  });
}

function toPerson(author: Author, siteUrl: string): SchemaNode {
  if (author.csl.literal) return { '@type': 'Organization', name: author.name };
  const sameAs = [author.orcid && orcidUrl(author.orcid), author.isOwner ? undefined : author.url].filter(Boolean);
  return prune({
    '@type': 'Person',
    '@id': author.isOwner ? personId(siteUrl) : undefined,
    name: author.name,
    givenName: author.csl.given,
    familyName: author.csl.family,
    url: author.isOwner ? absoluteUrl(siteUrl, addresses.home) : author.url,
    sameAs,
  });
}

function container(entry: BibEntry): SchemaNode | undefined {
  const { csl } = entry;
  const name = plainText(csl['container-title']);
  if (!name) return undefined;
  if (csl.type !== 'article-journal')
    return prune({ '@type': 'PublicationVolume', name, alternateName: venueOf(entry) });
  const periodical = prune({ '@type': 'Periodical', name, issn: csl.ISSN });
  const volume = csl.volume
    ? prune({ '@type': 'PublicationVolume', volumeNumber: csl.volume, isPartOf: periodical })
    : periodical;
  return csl.issue ? { '@type': 'PublicationIssue', issueNumber: csl.issue, isPartOf: volume } : volume;
}

const versionNode = (version: BibEntry, url: string): SchemaNode =>
  prune({
    '@type': schemaTypeOf(version),
    '@id': `${url}#${version.key}`,
    name: plainText(version.csl.title),
    datePublished: isoDateOf(version),
    url: version.csl.URL,
  });

const property = (propertyID: string, value: string, url: string): SchemaNode => ({
  '@type': 'PropertyValue',
  propertyID,
  value,
  url,
});

function prune(node: { '@type': string } & Record<string, unknown>): SchemaNode {
  const kept = Object.entries(node).filter(
    ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as SchemaNode;
}
