/** The day alone, "2026-11-12", for `datetime` attributes and metadata. */
export function isoDay(iso: string): string {
  return iso.slice(0, 10);
}

/** "Mon, 09 Nov 2026 00:00:00 GMT" of an ISO day or timestamp, as HTTP and RFC 822 with a four-digit year write it. */
export const httpDate = (iso: string): string => new Date(iso).toUTCString();
