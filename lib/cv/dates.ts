import type { DateRange, PartialDate } from './model';
import { readDate } from './read-date';
import type { Words } from '@/lib/words/words';

const endless = /^(?:present|now|current|today|ongoing|to date|open)$/i;
/** "2019–2022", "2019 - 2022", "Fall 2021 – Spring 2022" in one field; an open one ends in its dash. */
const joined = /^(.+?)(?:(?<!\s)\s*[–—]\s*|(?<!\s)\s+(?:-|to|until)\s+|(?<=^\d{4})-(?=\d{4}$|$))(.*)$/;

/** Reads a date in any of the forms that CVs write; undefined for anything else, so that the caller can name the file and line. */
export function parseDate(written: unknown): PartialDate | undefined {
  const text = asText(written);
  return text === undefined ? undefined : readDate(text);
}

/** Whether an end says that what began goes on: "present" in any case, and its synonyms. */
export function isPresent(written: unknown): boolean {
  return endless.test(asText(written) ?? '');
}

/** Reads a range; undefined when its start is absent or either end is malformed. A start may hold the whole range, "2019–2022". */
export function parseRange(start: unknown, end: unknown): DateRange | undefined {
  const text = asText(start);
  if (text === undefined) return undefined;
  const from = readDate(text);
  if (!from) return asText(end) === undefined ? parseJoined(text) : undefined;
  if (asText(end) === undefined) return { start: from };
  if (isPresent(end)) return { start: from, end: 'present' };
  const to = parseDate(end);
  return to && { start: from, end: to };
}

function parseJoined(text: string): DateRange | undefined {
  const [, first = '', second = ''] = joined.exec(text) ?? [];
  const start = readDate(first.trim());
  if (!start) return undefined;
  if (second.trim() === '' || isPresent(second)) return { start, end: 'present' };
  const end = readDate(second.trim());
  return end && { start, end };
}

/** What YAML gives for a date: a text, a bare year, or a day that its older version made a timestamp. Empty is absent. */
function asText(written: unknown): string | undefined {
  if (typeof written === 'number') return String(written);
  if (written instanceof Date) return Number.isNaN(written.getTime()) ? undefined : written.toISOString().slice(0, 10);
  if (typeof written !== 'string' || written.trim() === '') return undefined;
  return written.trim().replace(/^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.000)?Z$/, '$1');
}

/** "3 April 2022", "April 2022", "Fall 2021", "2021/22", or "2023" when only the year is known. */
export function formatDate(date: PartialDate, words: Words): string {
  if (date.month !== undefined) return words.day(toIsoDate(date));
  const year =
    date.until === undefined ? String(date.year) : `${date.year}/${String(date.until % 100).padStart(2, '0')}`;
  return date.part === undefined ? year : `${date.part} ${year}`;
}

/** "April 2022 – September 2022", "2023 – 2027", "2023 – present", "2021". */
export function formatRange({ start, end }: DateRange, words: Words): string {
  if (end === undefined) return formatDate(start, words);
  return `${formatDate(start, words)} – ${end === 'present' ? words.say('cv.present') : formatDate(end, words)}`;
}

/** ISO 8601 of reduced precision, "2022-04" or "2023", as JSON Resume and <time> take it; a season or term is its year. */
export function toIsoDate(date: PartialDate): string {
  const parts = [date.month, date.month === undefined ? undefined : date.day].filter((part) => part !== undefined);
  return [String(date.year).padStart(4, '0'), ...parts.map((part) => String(part).padStart(2, '0'))].join('-');
}

/** Whether a range ends before it starts; what is not said of a date counts in its favour. */
export function endsBeforeStart({ start, end }: DateRange): boolean {
  if (end === undefined || end === 'present') return false;
  const last = (end.until ?? end.year) * 400 + (end.month ?? 12) * 32 + (end.day ?? 31);
  return last < start.year * 400 + (start.month ?? 1) * 32 + (start.day ?? 1);
}
