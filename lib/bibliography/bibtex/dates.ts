import { readLatex } from '../bibtex/latex-text';
import { MONTHS } from '../bibtex/scan';

type DatePart = number[];

/** A date or a range of dates as CSL-JSON writes it; each end is [year, month?, day?], and a second end of [0] is open. */
export interface BibDate {
  'date-parts'?: number[][];
  /** 1 to 4, from spring to winter. */
  season?: number;
  circa?: boolean;
  raw?: string;
  /** Words in the place of a date: "in press". */
  literal?: string;
}

/** The date of a work, and its state where it is not out yet: "in press". */
export interface ReadDate {
  issued?: BibDate;
  status?: string;
}

/** BibLaTeX's keys for `pubstate`, and what people write for a year that is still to come. */
const STATES: readonly [RegExp, string][] = [
  [/^(?:in\s?press|inpress|im druck|sous presse|en prensa|na)$/i, 'in press'],
  [/^(?:forthcoming|to\s?appear|accepted|im erscheinen|à paraître|in print)\b/i, 'forthcoming'],
  [/^(?:submitted|under\s?(?:review|submission)|in\s?submission|in\s?review|eingereicht|soumis)\b/i, 'submitted'],
  [/^(?:in\s?prep(?:aration|\.)?|inpreparation|in progress|working paper)$/i, 'in preparation'],
  [/^pre-?published$/i, 'prepublished'],
];

/** Fields that this module reads, so that nothing else does. */
export const DATE_FIELDS: ReadonlySet<string> = new Set([
  'date',
  'year',
  'month',
  'day',
  'urldate',
  'eventdate',
  'origdate',
  'origyear',
]);

/** When a work came out: BibLaTeX's `date` before BibTeX's year and month, and `pubstate` beside or instead of both. */
export function readDate(fields: Readonly<Record<string, string>>): ReadDate {
  const { date = '', year = '', month = '', day, pubstate = '', note = '' } = fields;
  // Most entries hold four digits and no more.
  if (!date && !month && !pubstate && /^\d{4}$/.test(year)) return { issued: { 'date-parts': [[Number(year)]] } };
  const issued =
    parseDate(date) ?? parseYear({ year: year ? withHyphens(year) : unbraced(date), month, ...(day && { day }) });
  const state = pubstate.trim() === '' ? stateBeside(year) : (stateOf(pubstate) ?? readLatex(pubstate).text);
  const status = state || undefined;
  if (issued) return { issued, ...(status && { status }) };
  const stands = status ?? stateOf(readLatex(year || date).text) ?? stateOf(readLatex(note).text);
  return stands ? { issued: { literal: stands } } : literalDate(fields);
}

/** "2025, to appear" says both. */
const stateBeside = (year: string): string | undefined =>
  /\d{4}/.test(year) && /\p{L}{2}/u.test(year)
    ? stateOf(
        readLatex(year)
          .text.replace(/(?:\bin\s+)?\d{4}/, '')
          .replace(/^[\s,;()]+|(?<![\s,;()])[\s,;()]+$/g, ''),
      )
    : undefined;

const unbraced = (text: string): string => text.replace(/^\s*\{(.*)\}\s*$/, '$1');

/** The other dates of an entry, under their CSL names. */
export function readOtherDates({
  urldate = '',
  eventdate = '',
  origdate = '',
}: Readonly<Record<string, string>>): Record<string, BibDate> {
  if (!urldate && !eventdate && !origdate) return {};
  const dates = {
    accessed: parseLooseDate(urldate),
    'event-date': parseLooseDate(eventdate),
    'original-date': parseLooseDate(origdate),
  };
  return Object.fromEntries(Object.entries(dates).filter((pair): pair is [string, BibDate] => pair[1] !== undefined));
}

/** Whether a year or `pubstate` says that the work is still to come. */
export const stateOf = (text: string): string | undefined => STATES.find(([shape]) => shape.test(text.trim()))?.[1];

/** Whether the date of an entry is one that says when it will be. */
export const isForthcoming = (issued: BibDate | undefined): boolean =>
  issued?.literal !== undefined && STATES.some(([, name]) => name === issued.literal);

/** "n.d." and its kin say that there is none. */
const NO_DATE = /^[[(]?(?:n\.?\s?d\.?|s\.?\s?[ad]\.?|o\.?\s?j\.?|no date|undated|unknown|none|[?./-]+)[\])]?$/i;

function literalDate({ year = '', date = '' }: Readonly<Record<string, string>>): ReadDate {
  const text = readLatex(year || date).text;
  return text === '' || NO_DATE.test(text) ? {} : { issued: { literal: text } };
}

/**
 * BibLaTeX's dates, that is ISO 8601-2's levels 0 and 1: `2019-06`, `2019/2020`, `2019/`, `199X`, `2001-21` (spring), `-0044`, `1723~`.
 * Ranges of unequal precision are read as far as both ends go, which is as much as CSL can say.
 */
export function parseDate(value: string): BibDate | undefined {
  const text = withHyphens(unbraced(value).trim());
  const ends = text.split('/');
  if (text === '' || ends.length > 2) return undefined;
  const [from, to] = ends.map((end) => (/^(?:\.\.|\*)?$/.test(end.trim()) ? 'open' : parsePoint(end.trim())));
  if (from === undefined || (ends.length === 2 && to === undefined)) return undefined;
  if (from === 'open') return to === undefined || to === 'open' ? undefined : toDate([to.parts], to);
  if (to === undefined) return toDate([from.parts, ...(from.until ? [from.until] : [])], from);
  return to === 'open'
    ? toDate([from.parts.slice(0, 1), [0]], from)
    : toDate(inOrder(evenly(from.parts, to.until ?? to.parts)), { circa: from.circa || to.circa });
}

/** A range that ends before it begins was typed the wrong way round. */
function inOrder([from, to]: DatePart[]): DatePart[] {
  const differs = from!.findIndex((part, index) => part !== to![index]);
  return differs !== -1 && from![differs]! > to![differs]! ? [to!, from!] : [from!, to!];
}

interface Point {
  parts: DatePart;
  /** Where an unspecified digit ends: 199X is 1990 to 1999. */
  until?: DatePart;
  season?: number;
  circa?: boolean;
}

const POINT =
  /^(?:Y(-?\d{4,9})|(-?\d{4}|\d{3}[Xu]|\d\d[Xu]{2}|\d[Xu]{3}))(?:-(\d\d|[Xu]{2})(?:-(\d\d|[Xu]{2}))?)?(?:T[\d:.Z+-]*)?([?~%]{0,2})$/i;

function parsePoint(text: string): Point | undefined {
  const found = POINT.exec(text);
  if (!found) return undefined;
  const digits = found[1] ?? found[2]!;
  const year = toCslYear(Number(digits.replace(/[Xu]/gi, '0')));
  const month = Number(found[3]);
  const day = Number(found[4]);
  const circa = found[5] ? { circa: true } : {};
  if (/[Xu]/i.test(digits)) return { parts: [year], until: [Number(digits.replace(/[Xu]/gi, '9'))], ...circa };
  if (month >= 21 && month <= 41) return { parts: [year], ...(month <= 24 && { season: month - 20 }), ...circa };
  if (!isMonth(month)) return found[3] && !/[Xu]/i.test(found[3]) ? undefined : { parts: [year], ...circa };
  if (!found[4] || Number.isNaN(day)) return { parts: [year, month], ...circa };
  return isDay(year, month, day) ? { parts: [year, month, day], ...circa } : { parts: [year, month], ...circa };
}

/** ISO 8601 has a year 0, which is 1 BC, and -44 for 45 BC; CSL has none, and says -45. */
const toCslYear = (year: number): number => (year <= 0 ? year - 1 : year);

/** BibTeX's year and month: text for people, of which what is meant for machines is taken. */
function parseYear({ year = '', month = '', day = '' }: Readonly<Record<string, string>>): BibDate | undefined {
  const whole = readLatex(year.replace(/\\(?:noopsort|SortNoop|sortnoop)\s*\{[^{}]*\}/g, '')).text.replace(
    /[–—]/g,
    '-',
  );
  const text = withoutOriginal(whole);
  const date =
    /^\d{4}-\d\d?(?:-\d\d?)?$/.test(text) && !/^(\d{4})-(\d\d)$/.test(text) ? parseDate(padded(text)) : undefined;
  if (date) return date;
  const range = /(?:^|\D)(\d{4})\s*[-/]+\s*(\d{4}|\d\d)(?![\d-])/.exec(text);
  const last = range && Number(range[2]!.length === 2 ? range[1]!.slice(0, 2) + range[2] : range[2]);
  // What ends before it begins is no range: "2020/09" has a month.
  if (range && last! >= Number(range[1])) return toDate([[Number(range[1])], [last!]], {});
  const exact = parsePoint(text);
  if (exact && !/^\d{4}$/.test(text)) return toDate([exact.parts, ...(exact.until ? [exact.until] : [])], exact);
  const era = /^\s*(\d{1,4})\s*(AD|CE|BCE?)\s*$/i.exec(text);
  if (era) return toDate([[/^b/i.test(era[2]!) ? -Number(era[1]) : Number(era[1])]], {});
  const digits = /(?<!\d)(?:1\d|20|21)\d\d(?!\d)/.exec(text) ?? /(?<!\d)\d{4}(?!\d)/.exec(text);
  if (!digits) return undefined;
  const circa = /\b(?:ca\.?|c\.|circa|um|vers)\s*\d{4}|\d{4}\?/.test(text);
  return withMonth(Number(digits[0]), month || text.replace(digits[0], '').replace(/^[/.]/, ''), day, circa);
}

/** "[1897] 2003" and "2003 (1897)" name the original beside the edition. */
function withoutOriginal(text: string): string {
  const bare = text.replace(/\[[^[\]]*\]|\([^()]*\)/g, '').trim();
  return /\d{4}/.test(bare) ? bare : text;
}

function withMonth(year: number, month: string, day: string, circa: boolean): BibDate {
  const text = readLatex(month.replace(/\\(?:nobreakdash|slash)/g, '-')).text.replace(/[–—~\u00a0]/g, (sign) =>
    /[–—]/.test(sign) ? '-' : ' ',
  );
  const season = seasonOf(text);
  const months = monthsIn(text);
  if (season && months.length === 0) return toDate([[year]], { season, circa });
  if (months.length === 0) return toDate([[year]], { circa });
  const days = [...text.matchAll(/(?<![\d.])(\d{1,2})(?!\d)/g)].map(([, number]) => Number(number));
  const own = /^\d{1,2}$/.test(day.trim())
    ? Number(day)
    : !/^\s*\d+\s*$/.test(text) && months.length === 1 && days.length === 1
      ? days[0]!
      : undefined;
  if (own !== undefined && isDay(year, months[0]!, own)) return toDate([[year, months[0]!, own]], { circa });
  if (months.length === 2 && months[0]! < months[1]!)
    return toDate(
      [
        [year, months[0]!],
        [year, months[1]!],
      ],
      { circa },
    );
  return toDate([[year, months[0]!]], { circa });
}

/** Names of months in the languages that .bib files come in, by their first letters. */
const MONTH_NAMES: readonly RegExp[] = [
  /^(?:jan|ene|gen)/,
  /^(?:feb|fev|fév)/,
  /^(?:mar|mär|maa|mrz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mei|mag)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^(?:nov)/,
  /^(?:dec|dez|déc|dic)/,
];

function monthsIn(text: string): number[] {
  const words = text.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
  const named = words
    .map((word) => MONTH_NAMES.findIndex((shape) => shape.test(word)) + 1)
    .filter((month) => month > 0);
  if (named.length > 0) return [...new Set(named)].slice(0, 2);
  const figures = /^\s*(\d{1,2})\s*(?:[-/]+\s*(\d{1,2})\s*)?\.?$/.exec(text);
  return figures ? [figures[1], figures[2]].filter(Boolean).map(Number).filter(isMonth) : [];
}

const SEASONS: readonly [RegExp, number][] = [
  [/spring|frühling|frühjahr|printemps|primavera/i, 1],
  [/summer|sommer|été|verano/i, 2],
  [/autumn|fall|herbst|automne|otoño/i, 3],
  [/winter|hiver|invierno/i, 4],
];
const seasonOf = (text: string): number | undefined => SEASONS.find(([name]) => name.test(text))?.[1];

/** `urldate={Accessed 3 May 2020}` is a date, too. */
function parseLooseDate(value: string): BibDate | undefined {
  const text = withHyphens(value.trim());
  if (text === '') return undefined;
  return parseDate(padded(text)) ?? parseYear({ year: text }) ?? { literal: readLatex(text).text };
}

/** "2020/09/07" and "2020.9.7" for 2020-09-07. */
export const withHyphens = (text: string): string =>
  text.replace(/^(\d{4})([./])(\d\d?)\2(\d\d?)$/, (_, year: string, _sign, month: string, day: string) =>
    padded(`${year}-${month}-${day}`),
  );

const padded = (text: string): string =>
  text
    .split('-')
    .map((part) => part.padStart(2, '0'))
    .join('-');
const isMonth = (month: number): boolean => month >= 1 && month <= 12;
const isDay = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= new Date(Date.UTC(year < 100 ? 2000 : year, month, 0)).getUTCDate();

/** Both ends with as many parts as the shorter has: citeproc refuses others. */
function evenly(from: DatePart, to: DatePart): DatePart[] {
  const length = Math.min(from.length, to.length);
  return [from.slice(0, length), to.slice(0, length)];
}

function toDate(
  parts: DatePart[],
  { season, circa }: { season?: number | undefined; circa?: boolean | undefined },
): BibDate {
  const [from, to] = parts;
  const same = to !== undefined && from!.every((part, index) => part === to[index]);
  return { 'date-parts': same ? [from!] : parts, ...(season && { season }), ...(circa && { circa: true }) };
}

/** A month as BibTeX's macro, "oct", where its text names one alone. */
export function monthMacro(month: string): string | undefined {
  const [found, ...more] = monthsIn(readLatex(month).text);
  return found && more.length === 0 ? MONTHS[found - 1] : undefined;
}
