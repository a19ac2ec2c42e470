import { isRecord, type ContentFile } from '../front-matter';
import { isFormOfPage, knownPages, pageAddressOf } from '../known-pages';
import type { Problem } from '../problem';
import { readRedirects } from '../redirects';
import type { Content } from '../store';
import { sectionOfFile } from '@/lib/site/sections';
import { decodePercent } from '@/lib/text/decode-percent';
import { findLinks } from './find-links';
import { mendLink } from './mend-link';

/** Fields of the profile and of the CV that hold one address each, if not a whole one; of other documents see `Section.addressFields`. */
const ADDRESS_FIELDS = ['url', 'organisationUrl', 'affiliationUrl'];
/** Fields that hold a sentence or two of Markdown. */
const MARKDOWN_FIELDS = ['now', 'figureCaption'];

/** What a link may lead to besides the pages of the documents. */
export interface Served {
  /** Keys of the .bib files. */
  publicationKeys: readonly string[];
  /** Whether anything else stands at a path: a file of the CV or of the code. */
  isServed: (path: string) => boolean;
}

/** Links of the published texts that lead nowhere: to no page or file of this site, and to no other. A draft is no page. */
export function checkLinks(content: Content, { publicationKeys, isServed }: Served): Problem[] {
  const published = content.documents.filter(({ data }) => data.draft !== true);
  const pages = knownPages({ ...content, documents: published }, publicationKeys);
  const redirects = readRedirects(content);
  const leads = (path: string) =>
    pages.has(path) || Object.hasOwn(redirects, path) || isFormOfPage(path, pages) || isServed(path);
  return published.flatMap((document) => {
    const base = pageAddressOf(document.path);
    return linksOf(document).flatMap(({ target, ...place }): Problem[] => {
      const path = pathOf(target, base);
      if (path === undefined || leads(path) || leads(decodePercent(path))) return [];
      const bare = target.replace(/[?#].*$/s, '');
      return [
        {
          file: document.file,
          ...place,
          message: `links to "${target}", where there is no page`,
          mend: mendLink(bare, pages),
          severity: 'error',
        },
      ];
    });
  });
}

interface PlacedLink {
  target: string;
  line: number;
  column?: number;
}

function linksOf({ path, data, body, bodyLine, lineOf }: ContentFile): PlacedLink[] {
  const text = (field: string) => asText(data[field]);
  const addressFields = sectionOfFile(path)?.addressFields ?? ADDRESS_FIELDS;
  const fields = addressFields.flatMap((field) =>
    placesOf(field, data)
      .filter(({ target }) => target !== '')
      .map(({ target, at }) => ({ target, line: lineOf(at) })),
  );
  const sentences = [...MARKDOWN_FIELDS, ...(sectionOfFile(path)?.markdownFields ?? [])].flatMap((field) =>
    findLinks(text(field)).map(({ target }) => ({ target, line: lineOf([field]) })),
  );
  const links = findLinks(body).map(({ target, index }) => {
    const above = body.slice(0, index).split('\n');
    return { target, line: bodyLine + above.length - 1, column: above.at(-1)!.length + 1 };
  });
  return [...fields, ...sentences, ...links];
}

const asText = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The values of a field, "url", or of one in each map of a list, "materials.url". */
function placesOf(field: string, data: Record<string, unknown>): { target: string; at: (string | number)[] }[] {
  const [list = '', within] = field.split('.');
  if (within === undefined) return [{ target: asText(data[list]), at: [list] }];
  const maps: unknown[] = Array.isArray(data[list]) ? data[list] : [];
  return maps.map((map, index) => ({
    target: isRecord(map) ? asText(map[within]) : '',
    at: [list, index, within],
  }));
}

/**
 * The path on this site that a link leads to, without a slash at its end; undefined when it leads elsewhere, or within its page.
 * One that cannot be an address is its own path, which nothing has.
 */
function pathOf(target: string, base: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])/i.test(target)) return undefined;
  if (target === '' || !URL.canParse(target, `https://site.invalid${base}`)) return target;
  const { pathname } = new URL(target, `https://site.invalid${base}`);
  return pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
}
