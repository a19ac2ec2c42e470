/** The day alone, "2026-11-12", for `datetime` attributes and metadata. */
export function isoDay(iso: string): string {
  return iso.slice(0, 10);
}
