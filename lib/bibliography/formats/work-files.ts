import 'server-only';
import { siteUrl } from '@/lib/content/site';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { articleContext } from './article-context';
import { formatAsWritten, formatBiblatex, formatBibtex, formatBibtexUnicode } from './export-bibtex';
import { formatCff } from './export-cff';
import { formatCodemeta } from './export-codemeta';
import { formatCslJson } from './export-csl-json';
import { formatRis } from './export-ris';
import { formatTurtle } from './export-turtle';
import { formatZoteroRdf } from './export-zotero-rdf';
import { formatReference } from '../csl/format-reference';
import { people } from '../works/people';
import { toScholarlyArticle } from './scholarly-article';
import { formatLinkset } from './signposts';
import type { Work } from '../works/types';
import { contentTypeOf, workFileEndings, type WorkFileEnding } from './work-formats';

/** What writes each file of a work's page. Markdown is made from the page itself. */
const writers: Record<WorkFileEnding, (work: Work) => string> = {
  bib: ({ entry }) => `${formatAsWritten(entry)}\n`,
  'latex.bib': ({ entry }) => `${formatBibtex(entry)}\n`,
  'utf8.bib': ({ entry }) => `${formatBibtexUnicode(entry)}\n`,
  'biblatex.bib': ({ entry }) => `${formatBiblatex(entry)}\n`,
  ris: ({ entry }) => formatRis(entry),
  rdf: ({ key, entry }) => formatZoteroRdf(entry, absoluteUrl(siteUrl, addresses.publication(key))),
  ttl: (work) => formatTurtle(toScholarlyArticle(work, articleContext)),
  json: ({ entry }) => formatCslJson(entry),
  jsonld: (work) =>
    `${JSON.stringify({ '@context': 'https://schema.org', ...toScholarlyArticle(work, articleContext) }, null, 2)}\n`,
  cff: ({ entry, abstract }) => formatCff(entry, people, abstract),
  'codemeta.json': ({ key, entry, abstract }) =>
    formatCodemeta(entry, people, absoluteUrl(siteUrl, addresses.publication(key)), abstract),
  txt: ({ entry }) => `${formatReference(entry, 'apa').text}\n`,
  'linkset.json': (work) => formatLinkset(work, people, siteUrl),
};

interface WorkFile {
  /** Its Content-Type. */
  mediaType: string;
  make: (work: Work) => string;
}

/** The files of a work's page, by their endings. */
export const workFiles = Object.fromEntries(
  workFileEndings.map((ending) => [ending, { mediaType: contentTypeOf(ending), make: writers[ending] }]),
) as Record<WorkFileEnding, WorkFile>;
