import type { ContentFile } from '../front-matter';
import { isRecord } from '../is-record';
import { sectionOfFile } from '@/lib/site/sections';
import { findLinks } from './find-links';

/** Fields of the profile and of the CV that hold one address each, if not a whole one; of other documents see `Section.addressFields`. */
const ADDRESS_FIELDS = ['url', 'organisationUrl', 'affiliationUrl'];
/** Fields that hold a sentence or two of Markdown. */
const MARKDOWN_FIELDS = ['now', 'figureCaption', 'summary', 'availability'];

/** A link of a document, with its place in the file. */
export interface PlacedLink {
  target: string;
  line: number;
  column?: number;
}

/** The links of a document, in its text and in its fields. */
export function linksOf({ path, data, body, bodyLine, lineOf }: ContentFile): PlacedLink[] {
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
export function pathOf(target: string, base: string): string | undefined {
  if (/^(?:[a-z][a-z\d+.-]*:|\/\/|[#?])/i.test(target)) return undefined;
  if (target === '' || !URL.canParse(target, `https://site.invalid${base}`)) return target;
  const { pathname } = new URL(target, `https://site.invalid${base}`);
  return pathname.length > 1 ? pathname.replace(/\/$/, '') : pathname;
}
