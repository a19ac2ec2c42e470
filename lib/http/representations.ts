/**
 * Which forms an address has, as one table of data: by media type (content negotiation, RFC 9110, 12) and by query.
 * Each form has a file-name address of its own, so that caches, curl and static hosts can ask for it by name.
 * The first form of a page is its HTML, which browsers and clients without an Accept header get.
 */
import { queryNames } from '@/lib/bibliography/works/query-names';
import { cvFormats, workFormats } from '@/lib/site/formats';
import { citationLocales, styleIds, styleNames } from '@/lib/bibliography/csl/styles';

/** A form of a page. `to` may use the `:names` of its page's pattern; `parameters` go to it as a query. */
export interface Representation {
  mediaType: string;
  to: string;
  /** Media type parameters that choose a variant: `text/x-bibliography; style=ieee`. */
  parameters?: readonly string[];
}

export interface NegotiatedPage {
  page: string;
  representations: readonly Representation[];
}

/** An address whose query chooses among files: `/cv.pdf?paper=letter` is `/cv-letter.pdf`. */
export interface QueryVariant {
  address: string;
  /** Known values of each parameter, the default first. Anything else is a 400 that names them. */
  parameters: Readonly<Record<string, readonly string[]>>;
  /** Other names of values. */
  aliases?: Readonly<Record<string, string>>;
  /** The file-name address of a choice; `values` holds every parameter, defaults filled in. */
  to(values: Readonly<Record<string, string>>, names: Readonly<Record<string, string>>): string;
}

/** The forms of a work or of a list of works, in the order of the table. */
const bibliographic = (base: string, formats: readonly (typeof workFormats)[number][]): Representation[] =>
  formats.flatMap((format) => {
    if (!('negotiated' in format)) return [];
    const types = [format.mediaType, ...('alsoAs' in format ? format.alsoAs : [])];
    const parameters = 'parameters' in format && { parameters: format.parameters };
    return types.map((mediaType) => ({ mediaType, to: `${base}.${format.ending}`, ...parameters }));
  });

/** Pages with more than HTML, most particular first. A form that was not built is left out of the offer. */
export const negotiatedPages: readonly NegotiatedPage[] = [
  {
    page: '/cv',
    representations: [
      { mediaType: 'text/html', to: '/cv' },
      ...cvFormats.map(({ ending, mediaType }) => ({ mediaType, to: `/cv.${ending}` })),
    ],
  },
  {
    page: '/publications',
    representations: [
      { mediaType: 'text/html', to: '/publications' },
      ...bibliographic(
        '/publications',
        workFormats.filter((format) => 'list' in format),
      ),
      { mediaType: 'text/markdown', to: '/publications.md' },
    ],
  },
  {
    page: '/publications/:key',
    representations: [
      { mediaType: 'text/html', to: '/publications/:key' },
      ...bibliographic('/publications/:key', workFormats),
      { mediaType: 'text/markdown', to: '/publications/:key.md' },
    ],
  },
  {
    page: '/',
    representations: [
      { mediaType: 'text/html', to: '/' },
      { mediaType: 'text/markdown', to: '/index.md' },
    ],
  },
  {
    page: '/:path*',
    representations: [
      { mediaType: 'text/html', to: '/:path*' },
      { mediaType: 'text/markdown', to: '/:path*.md' },
      { mediaType: 'application/pdf', to: '/:path*.pdf' },
      { mediaType: 'application/epub+zip', to: '/:path*.epub' },
      { mediaType: 'application/xml', to: '/:path*.xml' },
    ],
  },
];

/** References in any style: those that ship, and the content's own by their names. */
export function referenceVariants(ownStyles: readonly string[]): QueryVariant[] {
  const shared = { parameters: { style: styleNames(ownStyles), locale: citationLocales }, aliases: styleIds };
  return [
    {
      address: '/publications.txt',
      ...shared,
      to: ({ style, locale }) => `/publications/list/text/${style}/${locale}`,
    },
    {
      address: '/publications/:key.txt',
      ...shared,
      to: ({ style, locale }, { key }) => `/publications/${key}/text/${style}/${locale}`,
    },
  ];
}

/** Addresses that read their query, whatever the content. It may add to these at start (`createSiteServer({ variants })`). */
export const queryVariants: readonly QueryVariant[] = referenceVariants([]);

/** An address whose query is a question, and what may be asked; what else stands in the query is not read. */
export interface QueriedPage {
  /** The dynamic route that answers; it has no address of its own in public. */
  to: string;
  parameters: readonly string[];
  /** Those of them that may be given several times: the boxes of a list. */
  several?: readonly string[];
  /** Whether it is a page that readers ask from, by a form of its own. */
  hasForm?: true;
  /** Its protocol wants every mistake in a query told: the query is read whole. */
  isWhole?: true;
}

const filters = { parameters: [...queryNames, 'key'], several: ['key'] };

/** Pages whose query is a question rather than a choice among files. Without a question they are files of the tree. */
export const queriedPages: Readonly<Record<string, QueriedPage>> = {
  '/publications': { to: '/publications/filter', parameters: [...queryNames, 'page'], hasForm: true },
  '/publications.bib': { to: '/publications/filtered/bib', ...filters },
  '/publications.ris': { to: '/publications/filtered/ris', ...filters },
  '/publications.json': { to: '/publications/filtered/json', ...filters },
  '/publications.txt': { to: '/publications/filtered/txt', ...filters },
  '/search': { to: '/search/results', parameters: ['q', 'kind', 'topic'], hasForm: true },
  '/oai': { to: '/oai', parameters: [], isWhole: true },
  '/unapi': { to: '/unapi', parameters: ['id', 'format'] },
};

/** What may be asked at an address, if anything. */
export const queriedPageAt = (address: string): QueriedPage | undefined =>
  Object.hasOwn(queriedPages, address) ? queriedPages[address] : undefined;
