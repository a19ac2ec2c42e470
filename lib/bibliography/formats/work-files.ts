import 'server-only';
import { topics } from '@/lib/content/load';
import { siteUrl } from '@/lib/content/site';
import { formatAsWritten, formatBiblatex, formatBibtex, formatBibtexUnicode } from './export-bibtex';
import { formatCslJson } from './export-csl-json';
import { formatRis } from './export-ris';
import { formatReference } from '../csl/format-reference';
import { people } from '../works/people';
import { toScholarlyArticle, type ArticleContext } from './scholarly-article';
import { formatLinkset } from './signposts';
import type { Work } from '../works/types';
import type { WorkFileEnding } from './work-formats';

/** What schema.org nodes of works need to know of the site. */
export const articleContext: ArticleContext = {
  siteUrl,
  people,
  topicTitles: new Map(topics.map(({ slug, title }) => [slug, title])),
};

const BIBTEX = 'application/x-bibtex; charset=utf-8';

/** The files of a work's page. Markdown is made from the page itself. */
export const workFiles: Record<WorkFileEnding, { mediaType: string; make: (work: Work) => string }> = {
  bib: { mediaType: BIBTEX, make: ({ entry }) => `${formatAsWritten(entry)}\n` },
  'latex.bib': { mediaType: BIBTEX, make: ({ entry }) => `${formatBibtex(entry)}\n` },
  'utf8.bib': { mediaType: BIBTEX, make: ({ entry }) => `${formatBibtexUnicode(entry)}\n` },
  'biblatex.bib': { mediaType: BIBTEX, make: ({ entry }) => `${formatBiblatex(entry)}\n` },
  ris: { mediaType: 'application/x-research-info-systems; charset=utf-8', make: ({ entry }) => formatRis(entry) },
  json: {
    mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8',
    make: ({ entry }) => formatCslJson(entry),
  },
  jsonld: {
    mediaType: 'application/ld+json; charset=utf-8',
    make: (work) =>
      `${JSON.stringify({ '@context': 'https://schema.org', ...toScholarlyArticle(work, articleContext) }, null, 2)}\n`,
  },
  txt: {
    mediaType: 'text/x-bibliography; charset=utf-8',
    make: ({ entry }) => `${formatReference(entry, 'apa').text}\n`,
  },
  'linkset.json': {
    mediaType: 'application/linkset+json; charset=utf-8',
    make: (work) => formatLinkset(work, people, siteUrl),
  },
};
