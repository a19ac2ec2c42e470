import { byDatestamp, type HarvestRecord } from './repository';

/** Which records are asked for, and after which of them this part of the list begins. */
export interface Selection {
  metadataPrefix: string;
  /** ISO days, or "". */
  from: string;
  until: string;
  /** The day and the identifier of the last record that was given, or "" at the beginning. */
  after: string;
}

/** A part of a list. */
export interface Page {
  records: readonly HarvestRecord[];
  /** How many came before it, and how many there are in all. */
  cursor: number;
  size: number;
  /** Where the next part begins; undefined at the end. */
  next?: Selection;
}

/** The part of a list that a selection begins at. It says where it begins by a record, so that what is published meanwhile moves nothing. */
export function pageOf(all: readonly HarvestRecord[], selection: Selection, most: number): Page {
  const { from, until, after } = selection;
  const wanted = all
    .filter(({ datestamp }) => datestamp >= from && (until === '' || datestamp <= until))
    .sort(byDatestamp);
  const cursor = after === '' ? 0 : wanted.filter((record) => placeOf(record) <= after).length;
  const records = wanted.slice(cursor, cursor + most);
  const last = records.at(-1);
  const isLast = cursor + records.length >= wanted.length;
  return {
    records,
    cursor,
    size: wanted.length,
    ...(last && !isLast && { next: { ...selection, after: placeOf(last) } }),
  };
}

/** Days have one length, so places compare as records do. */
const placeOf = ({ datestamp, identifier }: HarvestRecord): string => `${datestamp} ${identifier}`;

/** A selection as a resumption token: letters, digits and signs that no query has to escape. */
export const writeToken = ({ metadataPrefix, from, until, after }: Selection): string =>
  Buffer.from(JSON.stringify([metadataPrefix, from, until, after])).toString('base64url');

/** The selection of a token; undefined for what is none of ours. */
export function readToken(token: string): Selection | undefined {
  try {
    const read: unknown = JSON.parse(Buffer.from(token, 'base64url').toString());
    if (!Array.isArray(read) || read.length !== 4 || !read.every((part) => typeof part === 'string')) return undefined;
    const [metadataPrefix, from, until, after] = read as [string, string, string, string];
    return after === '' ? undefined : { metadataPrefix, from, until, after };
  } catch {
    return undefined;
  }
}
