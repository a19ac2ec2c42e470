/**
 * "12 November 2026" from an ISO day or timestamp, without a time zone's shift. It stands among the site's own words, which are
 * English: another language than a kind of English changes nothing.
 */
export function formatDay(iso: string, language = 'en-GB'): string {
  return new Intl.DateTimeFormat(/^en\b/.test(language) ? language : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(iso));
}

/** "12 Nov", the short form that hangs beside a list entry. */
export function formatShortDay(iso: string): string {
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(new Date(iso));
}

/** The day alone, "2026-11-12", for `datetime` attributes and metadata. */
export function isoDay(iso: string): string {
  return iso.slice(0, 10);
}
