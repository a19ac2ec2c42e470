/**
 * "12 November 2026" from an ISO day or timestamp, without a time zone's shift. It stands among the site's own words, which are
 * English: another language than a kind of English changes nothing.
 */
export function formatDay(iso: string, language = 'en-GB'): string {
  const english = /^en\b/.test(language) ? language : 'en-GB';
  const format = longDays.get(english) ?? new Intl.DateTimeFormat(english, { dateStyle: 'long', timeZone: 'UTC' });
  longDays.set(english, format);
  return format.format(new Date(iso));
}

/** By language. To make one takes longer than to use it a hundred times, and a list of write-ups has a day on every line. */
const longDays = new Map<string, Intl.DateTimeFormat>();
const shortDay = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** "12 Nov", the short form that hangs beside a list entry. */
export function formatShortDay(iso: string): string {
  return shortDay.format(new Date(iso));
}

/** The day alone, "2026-11-12", for `datetime` attributes and metadata. */
export function isoDay(iso: string): string {
  return iso.slice(0, 10);
}
