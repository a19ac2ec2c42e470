import type { DateRange, PartialDate } from './model';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Reads "2022" or "2022-04"; undefined for anything else, so that the caller can name the file and line. */
export function parseDate(text: string): PartialDate | undefined {
  const match = /^(\d{4})(?:-(\d{2}))?$/.exec(text.trim());
  if (!match) return undefined;
  const year = Number(match[1]);
  if (match[2] === undefined) return { year };
  const month = Number(match[2]);
  return month >= 1 && month <= 12 ? { year, month } : undefined;
}

/** Reads a range; undefined when its start is absent or either end is malformed. */
export function parseRange(start: string | undefined, end: string | undefined): DateRange | undefined {
  const from = start === undefined ? undefined : parseDate(start);
  if (!from) return undefined;
  if (end === undefined) return { start: from };
  if (end.trim() === 'present') return { start: from, end: 'present' };
  const to = parseDate(end);
  return to && { start: from, end: to };
}

/** "April 2022", or "2023" when only the year is known. */
export function formatDate(date: PartialDate): string {
  return date.month === undefined ? String(date.year) : `${monthNames[date.month - 1]} ${date.year}`;
}

/** "April 2022 – September 2022", "2023 – 2027", "2023 – present", "2021". */
export function formatRange(range: DateRange): string {
  if (range.end === undefined) return formatDate(range.start);
  return `${formatDate(range.start)} – ${range.end === 'present' ? 'present' : formatDate(range.end)}`;
}

/** ISO 8601 of reduced precision, "2022-04" or "2023", as JSON Resume and <time> take it. */
export function toIsoDate(date: PartialDate): string {
  const year = String(date.year).padStart(4, '0');
  return date.month === undefined ? year : `${year}-${String(date.month).padStart(2, '0')}`;
}

/** Whether a range ends before it starts; a bare year counts as the whole of it. */
export function endsBeforeStart(range: DateRange): boolean {
  if (range.end === undefined || range.end === 'present') return false;
  const last = range.end.year * 12 + (range.end.month ?? 12);
  return last < range.start.year * 12 + (range.start.month ?? 1);
}
