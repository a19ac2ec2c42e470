import { httpDate } from '@/lib/text/format-date';
import { absoluteUrl, addresses } from './addresses';

/** What a page that keeps a text as it stood says of its day (Memento, RFC 7089). */
export function mementoHeaders(address: string): Record<string, string> {
  const day = /^\/blog\/[^/]+\/v\/(\d{4}-\d\d-\d\d)$/.exec(address)?.[1];
  return day ? { 'Memento-Datetime': httpDate(day) } : {};
}

/** A link from one of the texts of a post to the others (RFC 7089, 2.2). */
export interface MementoLink {
  rel: 'original' | 'timemap' | 'memento';
  href: string;
  type?: string;
}

/** The links of a text of a post to where it stands now and to the list of what is kept of it; `isKept` for one that is kept itself. */
export function mementoLinks(slug: string, siteUrl: string, isKept: boolean): MementoLink[] {
  const timeMap = absoluteUrl(siteUrl, addresses.timeMap(slug));
  return [
    ...(isKept ? [{ rel: 'original' as const, href: absoluteUrl(siteUrl, addresses.post(slug)) }] : []),
    { rel: 'timemap', href: timeMap, type: 'application/link-format' },
  ];
}

/** What is kept of a post, as application/link-format (RFC 6690), the first text first. */
export function formatTimeMap(slug: string, days: readonly string[], siteUrl: string): string {
  const url = (path: string) => absoluteUrl(siteUrl, path);
  const oldestFirst = [...days].sort();
  const mementos = oldestFirst.map((day, index) => {
    const rel = [index === 0 && 'first', index === days.length - 1 && 'last', 'memento'].filter(Boolean).join(' ');
    return `<${url(addresses.revision(slug, day))}>; rel="${rel}"; datetime="${httpDate(day)}"`;
  });
  const [from, until] = [oldestFirst[0], oldestFirst.at(-1)];
  const span = from && until ? `; from="${httpDate(from)}"; until="${httpDate(until)}"` : '';
  return `${[
    `<${url(addresses.post(slug))}>; rel="original"`,
    `<${url(addresses.timeMap(slug))}>; rel="self"; type="application/link-format"${span}`,
    ...mementos,
  ].join(',\n')}\n`;
}
