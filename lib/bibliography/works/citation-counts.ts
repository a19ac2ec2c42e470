import { csvFormat, csvParse } from 'd3-dsv';
import type { Problem } from '@/lib/content/problem';
import type { BibEntry } from '../csl/types';

/** The file of the content folder that holds how often works are cited. Where it is not there, nothing is said of that. */
export const COUNTS_FILE = 'citations.csv';

/** How often a source has a work cited, and when it said so. */
export interface CitationCount {
  /** As readers know it: "OpenAlex". */
  source: string;
  count: number;
  /** ISO day. */
  day: string;
}

/** A row of the file: a count of what was asked for by this id, "doi:10.1000/182" or "arxiv:2410.06722". */
export interface CountedId extends CitationCount {
  id: string;
}

const COLUMNS = ['id', 'source', 'count', 'day'] as const;

/** The text of the file, in the order of works and sources. */
export const formatCounts = (rows: readonly CountedId[]): string => `${csvFormat([...rows], [...COLUMNS])}\n`;

/** Reads the file. A row that is no count is told, and counts for nothing. */
export function parseCounts(text: string, file: string): { rows: CountedId[]; problems: Problem[] } {
  const parsed = csvParse(text.replace(/^\uFEFF/, ''));
  const warn = (line: number, message: string, mend: string): Problem => ({
    file,
    line,
    message,
    mend,
    severity: 'warning',
  });
  const lacking = COLUMNS.filter((name) => !parsed.columns.includes(name));
  if (lacking.length > 0)
    return { rows: [], problems: [warn(1, `has no column "${lacking[0]}"`, `begin it with ${COLUMNS.join(',')}`)] };
  const rows: CountedId[] = [];
  const problems: Problem[] = [];
  for (const [index, { id, source, count, day }] of parsed.entries()) {
    const line = index + 2;
    if (!/^(?:doi|arxiv):\S+$/.test(id ?? ''))
      problems.push(warn(line, `counts "${id}", which is no id of a work`, 'write doi:10.… or arxiv:…'));
    else if (!source?.trim() || !/^\d+$/.test(count ?? ''))
      problems.push(warn(line, 'has no source and number', 'npm run sync -- --counts writes them'));
    else if (!isDay(day ?? ''))
      problems.push(warn(line, `has "${day}" as its day`, 'write the day on which it was counted: 2026-11-26'));
    else rows.push({ id: id!.toLowerCase(), source: source.trim(), count: Number(count), day: day! });
  }
  return { rows, problems };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().slice(0, 10) === text;

/** Counts by id. */
export function countsById(rows: readonly CountedId[]): ReadonlyMap<string, CitationCount[]> {
  const byId = new Map<string, CitationCount[]>();
  for (const { id, ...count } of rows) byId.set(id, [...(byId.get(id) ?? []), count]);
  return byId;
}

/** The counts of the newest of these versions that has any. Those of different versions, or sources, are never added up. */
export function countsOf(
  versions: readonly BibEntry[],
  byId: ReadonlyMap<string, CitationCount[]>,
): CitationCount[] | undefined {
  for (const { csl } of versions) {
    const arxiv = csl.custom?.arxiv?.id;
    const counts = byId.get(`doi:${csl.DOI?.toLowerCase()}`) ?? (arxiv && byId.get(`arxiv:${arxiv.toLowerCase()}`));
    if (counts) return counts;
  }
  return undefined;
}
