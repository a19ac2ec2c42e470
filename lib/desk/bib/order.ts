import type { ScannedEntry } from '@/lib/bibliography/bibtex/scan';

/** The order of fields in most bibliographies; it counts where the file itself shows none. */
const USUAL_ORDER =
  'title subtitle author editor booktitle journal journaltitle series volume number pages eid publisher address location institution school type howpublished edition chapter date year month day eprint archiveprefix eprinttype primaryclass eprintclass doi isbn issn url urldate note abstract keywords topics code data project slides poster video pdf equal orcid result selected venue_short versionlabel supersedes'.split(
    ' ',
  );

/**
 * Sorts field names as the file's own entries have them: by where they stand on average in an entry, those of the same type counting
 * most. A name that the file does not use stands behind its neighbour in the usual order.
 */
export function sortFields(names: readonly string[], entries: readonly ScannedEntry[], type: string): string[] {
  const places = new Map([...meanPlaces(entries), ...meanPlaces(entries.filter((entry) => entry.type === type))]);
  const rank = (name: string): number => {
    const known = places.get(name);
    if (known !== undefined) return known;
    const usual = USUAL_ORDER.indexOf(name);
    if (usual === -1) return Infinity;
    for (let before = usual - 1; before >= 0; before--) {
      const place = places.get(USUAL_ORDER[before]!);
      if (place !== undefined) return place + (usual - before) * 1e-4;
    }
    return usual * 1e-4 - 1;
  };
  return [...names].sort((a, b) => rank(a) - rank(b) || USUAL_ORDER.indexOf(a) - USUAL_ORDER.indexOf(b));
}

/** Fields that a field is usually found behind, the nearest first. */
export function fieldsBefore(name: string, entries: readonly ScannedEntry[], type: string): string[] {
  const names = [...new Set([...USUAL_ORDER, ...entries.flatMap(({ fields }) => fields.map((field) => field.name))])];
  const sorted = sortFields([...new Set([...names, name])], entries, type);
  return sorted.slice(0, sorted.indexOf(name)).reverse();
}

/** By field name: its mean place in an entry, from 0 (first) to 1 (last). */
function meanPlaces(entries: readonly ScannedEntry[]): Map<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { fields } of entries) {
    fields.forEach(({ name }, index) => {
      const { sum, count } = sums.get(name) ?? { sum: 0, count: 0 };
      sums.set(name, { sum: sum + (index + 0.5) / fields.length, count: count + 1 });
    });
  }
  return new Map([...sums].map(([name, { sum, count }]) => [name, sum / count]));
}

/** How the entries of a file follow each other. */
export type EntryOrder = 'newest first' | 'oldest first' | 'by key' | 'none';

/** What order most neighbours keep; three in four must, and there must be some. */
export function orderOf(entries: readonly ScannedEntry[]): EntryOrder {
  // One entry shows no order; lists of publications begin with the newest.
  if (entries.length === 1) return 'newest first';
  const years = entries.map(yearIn);
  const pairs = entries.slice(1).map((entry, index) => ({
    years: (years[index + 1] ?? NaN) - (years[index] ?? NaN),
    keys: entry.key.localeCompare(entries[index]!.key),
  }));
  const share = (test: (pair: (typeof pairs)[number]) => boolean, of: (pair: (typeof pairs)[number]) => boolean) => {
    const counted = pairs.filter(of);
    return counted.length === 0 ? 0 : counted.filter(test).length / counted.length;
  };
  const changes = (pair: (typeof pairs)[number]) => pair.years !== 0 && !Number.isNaN(pair.years);
  if (share(({ years }) => years < 0, changes) >= 0.75) return 'newest first';
  if (
    pairs.length > 2 &&
    share(
      ({ keys }) => keys > 0,
      () => true,
    ) >= 0.9
  )
    return 'by key';
  if (share(({ years }) => years > 0, changes) >= 0.75) return 'oldest first';
  return 'none';
}

/** The year of an entry as it says it, in `year` or `date`. */
export function yearIn({ fields }: ScannedEntry): number | undefined {
  const found = /\b\d{4}\b/.exec(valueOf(fields, 'year')) ?? /^\d{4}/.exec(valueOf(fields, 'date'));
  return found ? Number(found[0]) : undefined;
}

/** A function of its own: the years of all entries are asked for at every insertion, and one made anew each time took most of it. */
const valueOf = (fields: ScannedEntry['fields'], name: string): string =>
  fields.find((field) => field.name === name)?.value ?? '';
