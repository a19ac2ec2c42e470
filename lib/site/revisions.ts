import { httpDate } from '@/lib/text/format-date';
import { absoluteUrl, addresses } from './addresses';

/** What a page that keeps a text as it stood says of its day (Memento, RFC 7089). */
export function mementoHeaders(address: string): Record<string, string> {
  const text = keptText(address);
  return text ? { 'Memento-Datetime': httpDate(text.day) } : {};
}

/** The post and the ISO day of a kept text, by the address of its page. */
export function keptText(address: string): { slug: string; day: string } | undefined {
  const [, slug, day] = /^\/blog\/([^/]+)\/v\/(\d{4}-\d\d-\d\d)$/.exec(address) ?? [];
  return slug !== undefined && day !== undefined ? { slug, day } : undefined;
}

interface Link {
  rel: string;
  href: string;
  type?: string;
}

/** A link from one of the texts of a post to the others (RFC 7089, 2.2). */
export interface MementoLink extends Link {
  rel: 'original' | 'timegate' | 'timemap' | 'memento';
}

/** The links of a text of a post to where it stands now, to the list of what is kept of it and to where one asks for a time; `isKept` for one that is kept itself. */
export function mementoLinks(slug: string, siteUrl: string, isKept: boolean): MementoLink[] {
  const timeMap = absoluteUrl(siteUrl, addresses.timeMap(slug));
  return [
    ...(isKept ? [{ rel: 'original' as const, href: absoluteUrl(siteUrl, addresses.post(slug)) }] : []),
    { rel: 'timegate', href: absoluteUrl(siteUrl, addresses.timeGate(slug)) },
    { rel: 'timemap', href: timeMap, type: 'application/link-format' },
  ];
}

/** A link as RFC 8288 writes it; `more` are parameters after its own. */
export const formatLink = ({ rel, href, type }: Link, more = ''): string =>
  `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ''}${more}`;

/** What is kept of a post, as application/link-format (RFC 6690), the first text first. */
export function formatTimeMap(slug: string, days: readonly string[], siteUrl: string): string {
  const url = (path: string) => absoluteUrl(siteUrl, path);
  const oldestFirst = [...days].sort();
  const mementos = oldestFirst.map((day, index) => {
    const rel = [index === 0 && 'first', index === days.length - 1 && 'last', 'memento'].filter(Boolean).join(' ');
    return formatLink({ rel, href: url(addresses.revision(slug, day)) }, `; datetime="${httpDate(day)}"`);
  });
  const [from, until] = [oldestFirst[0], oldestFirst.at(-1)];
  const span = from && until ? `; from="${httpDate(from)}"; until="${httpDate(until)}"` : '';
  return `${[
    formatLink({ rel: 'original', href: url(addresses.post(slug)) }),
    formatLink({ rel: 'timegate', href: url(addresses.timeGate(slug)) }),
    formatLink({ rel: 'self', href: url(addresses.timeMap(slug)), type: 'application/link-format' }, span),
    ...mementos,
  ].join(',\n')}\n`;
}

/**
 * The text that stood at a time, by the days of all texts of a post, the oldest first: before the first one, it is the first. Undefined for
 * the present text, which is the last and stands at the address of the post itself; so is whatever was asked for without a time.
 */
export function dayAt(days: readonly string[], time?: Date): string | undefined {
  if (!time) return undefined;
  const stood = days.filter((day) => new Date(day) <= time).at(-1) ?? days[0];
  return stood === days.at(-1) ? undefined : stood;
}

/** The time of an Accept-Datetime header (RFC 7089, 2.1.1: RFC 1123, in GMT); undefined for what is none. */
export function readDateTime(text: string): Date | undefined {
  const time = new Date(text);
  return /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/.test(text) && time.toUTCString() === text
    ? time
    : undefined;
}
