/**
 * The forms of a work and of a list of works, one row a form: everything that names them reads it here. In JavaScript, because
 * next.config.js reads it as well.
 * - `ending`: of its address, `/publications/<key>.<ending>`
 * - `mediaType`: without parameters; all are UTF-8
 * - `alsoAs`: media types under which it can be asked for besides
 * - `parameters`: of the media type, which choose a variant
 * - `list`: lists of works have it, too
 * - `describes`: it is a description of the work in FAIR Signposting's sense
 * - `negotiated`: the Accept header chooses it; of several forms with one media type only one is
 * - `unapi`: its name in unAPI
 * - `only`: the CSL types of the works that have it; all when absent
 */
export const workFormats = /** @type {const} */ ([
  { ending: 'bib', mediaType: 'application/x-bibtex', list: true, describes: true, negotiated: true },
  { ending: 'latex.bib', mediaType: 'application/x-bibtex' },
  { ending: 'utf8.bib', mediaType: 'application/x-bibtex', unapi: 'bibtex' },
  { ending: 'biblatex.bib', mediaType: 'application/x-bibtex' },
  {
    ending: 'ris',
    mediaType: 'application/x-research-info-systems',
    list: true,
    describes: true,
    negotiated: true,
    unapi: 'ris',
  },
  {
    ending: 'json',
    mediaType: 'application/vnd.citationstyles.csl+json',
    alsoAs: ['application/citeproc+json', 'application/json'],
    list: true,
    describes: true,
    negotiated: true,
    unapi: 'csl-json',
  },
  {
    ending: 'jsonld',
    mediaType: 'application/ld+json',
    alsoAs: ['application/vnd.schemaorg.ld+json'],
    describes: true,
    negotiated: true,
  },
  { ending: 'cff', mediaType: 'application/yaml', describes: true, only: ['software', 'dataset'] },
  { ending: 'codemeta.json', mediaType: 'application/ld+json', describes: true, only: ['software'] },
  { ending: 'rdf', mediaType: 'application/rdf+xml', negotiated: true, unapi: 'rdf_zotero' },
  { ending: 'ttl', mediaType: 'text/turtle', negotiated: true },
  {
    ending: 'txt',
    mediaType: 'text/x-bibliography',
    alsoAs: ['text/bibliography'],
    parameters: ['style', 'locale'],
    list: true,
    negotiated: true,
  },
  { ending: 'linkset.json', mediaType: 'application/linkset+json', negotiated: true },
]);

/**
 * The formats of the CV by their names, served at `/cv.<ending>` and chosen by the Accept header. The PDF has variants besides, and the contact card
 * stands on its own (lib/cv/variants.ts).
 */
export const cvFormats = /** @type {const} */ ([
  { ending: 'pdf', name: 'PDF', mediaType: 'application/pdf' },
  { ending: 'json', name: 'JSON Resume', mediaType: 'application/json' },
  { ending: 'md', name: 'Markdown', mediaType: 'text/markdown' },
  { ending: 'txt', name: 'Plain text', mediaType: 'text/plain' },
]);

/** The formats of every feed, beside each other: `file` is the last part of the address. */
export const feedFormats = /** @type {const} */ ([
  { form: 'atom', name: 'Atom', file: 'feed.xml', mediaType: 'application/atom+xml' },
  { form: 'rss', name: 'RSS', file: 'rss.xml', mediaType: 'application/rss+xml' },
  { form: 'json', name: 'JSON Feed', file: 'feed.json', mediaType: 'application/feed+json' },
]);
