import type { CslDate, CslItem, CslName } from './types';

/** Variables of CSL 1.0.2 that hold people, and those that hold dates; all others are text. */
const NAMES = new Set([
  'author',
  'chair',
  'collection-editor',
  'compiler',
  'composer',
  'container-author',
  'contributor',
  'curator',
  'director',
  'editor',
  'editorial-director',
  'executive-producer',
  'guest',
  'host',
  'illustrator',
  'interviewer',
  'narrator',
  'organizer',
  'original-author',
  'performer',
  'producer',
  'recipient',
  'reviewed-author',
  'script-writer',
  'series-creator',
  'translator',
]);
const DATES = new Set(['accessed', 'available-date', 'event-date', 'issued', 'original-date', 'submitted']);

/** Types that CSL 1.0.2 knows (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
const TYPES = new Set([
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'bill',
  'book',
  'broadcast',
  'chapter',
  'classic',
  'collection',
  'dataset',
  'document',
  'entry',
  'entry-dictionary',
  'entry-encyclopedia',
  'event',
  'figure',
  'graphic',
  'hearing',
  'interview',
  'legal_case',
  'legislation',
  'manuscript',
  'map',
  'motion_picture',
  'musical_score',
  'pamphlet',
  'paper-conference',
  'patent',
  'performance',
  'periodical',
  'personal_communication',
  'post',
  'post-weblog',
  'regulation',
  'report',
  'review',
  'review-book',
  'software',
  'song',
  'speech',
  'standard',
  'thesis',
  'treaty',
  'webpage',
]);

/** An item in CSL's shape, and the fields whose values could not be brought into it. */
export interface ShapedItem {
  item: CslItem;
  lost: string[];
}

/**
 * Whatever a parser returned as an item, in the one shape that the rest of this project and citeproc read: texts are strings, people
 * are lists of names with at least one part, dates are whole numbers in at most two ends of equal length. What cannot be brought
 * into it is left out and named. Never throws.
 */
export function toCslShape(item: unknown, id: string): ShapedItem {
  const source = isRecord(item) ? item : {};
  const type = textOf(source.type);
  const shaped: CslItem = { id, type: type && TYPES.has(type) ? type : 'document' };
  const lost: string[] = isRecord(item) ? [] : ['entry'];
  for (const [field, value] of Object.entries(source)) {
    if (field === 'id' || field === 'type' || field === 'custom' || field.startsWith('_') || field === 'citation-key')
      continue;
    const made = NAMES.has(field) ? namesOf(value) : DATES.has(field) ? dateOf(value) : textOf(value);
    if (made !== undefined) shaped[field] = made;
    else if (!isEmpty(value)) lost.push(field);
  }
  if (isRecord(source.custom)) shaped.custom = source.custom;
  return { item: shaped, lost };
}

/** Nothing was said, so that nothing is lost. */
const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.every(isEmpty)) ||
  (isRecord(value) && Object.values(value).every(isEmpty));

/** A list of literals ("Taylor and Francis") is one text again. */
function textOf(value: unknown): string | undefined {
  // Half a pair of surrogates is no letter, and no address can be made of it.
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.replace(/\p{Cs}/gu, '\uFFFD');
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (!Array.isArray(value)) return undefined;
  const parts = value.map(textOf).filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' and ') : undefined;
}

const NAME_PARTS = ['given', 'family', 'literal', 'suffix', 'non-dropping-particle', 'dropping-particle'] as const;

function namesOf(value: unknown): CslName[] | undefined {
  const names = (Array.isArray(value) ? value : [value]).map(nameOf).filter((name) => name !== undefined);
  return names.length > 0 ? names : undefined;
}

function nameOf(value: unknown): CslName | undefined {
  if (typeof value === 'string') return value.trim() ? { literal: textOf(value)! } : undefined;
  if (!isRecord(value)) return undefined;
  const name: CslName = {};
  for (const part of NAME_PARTS) {
    const text = textOf(value[part])?.trim();
    if (text !== undefined) name[part] = text;
  }
  if (name.literal === undefined && name.family === undefined && name.given === undefined) return undefined;
  // A given name alone would be lost by most styles.
  return name.literal === undefined && name.family === undefined
    ? { ...withoutGiven(name), family: name.given! }
    : name;
}

const withoutGiven = ({ given: _, ...rest }: CslName): CslName => rest;

function dateOf(value: unknown): CslDate | undefined {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value).trim() ? { literal: String(value) } : undefined;
  if (!isRecord(value)) return undefined;
  const parts = Array.isArray(value['date-parts']) ? datePartsOf(value['date-parts']) : undefined;
  const literal = textOf(value.literal) ?? textOf(value.raw);
  if (!parts) return literal === undefined ? undefined : { literal };
  const season = Number(value.season);
  return {
    'date-parts': parts,
    ...(season >= 1 && season <= 4 && { season }),
    ...(value.circa === true && { circa: true }),
  };
}

/** citeproc refuses ends of unequal precision; a zero for the second says that it is open. */
function datePartsOf(ends: unknown[]): number[][] | undefined {
  const [from, to] = ends.slice(0, 2).map((end) => (Array.isArray(end) ? wholeNumbers(end) : []));
  if (!from || from.length === 0 || from[0] === 0) return undefined;
  if (!to || to.length === 0) return [from];
  if (to[0] === 0) return [from.slice(0, 1), [0]];
  const length = Math.min(from.length, to.length);
  return [from.slice(0, length), to.slice(0, length)];
}

function wholeNumbers(parts: unknown[]): number[] {
  const numbers = parts
    .slice(0, 3)
    .map((part) =>
      typeof part === 'number' || (typeof part === 'string' && /^-?\d+$/.test(part)) ? Number(part) : Number.NaN,
    );
  const end = numbers.findIndex(
    (number, index) =>
      !Number.isInteger(number) ||
      Math.abs(number) > 999_999 ||
      (index === 1 && (number < 1 || number > 12)) ||
      (index === 2 && (number < 1 || number > 31)),
  );
  return end === -1 ? numbers : numbers.slice(0, end);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
