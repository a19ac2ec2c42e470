import type { PartialDate } from './model';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const year = String.raw`\d{4}(?:/(?:\d{2}|\d{4}))?`;
const seasons =
  'spring|summer|autumn|fall|winter|michaelmas|martinmas|hilary|candlemas|lent|easter|trinity|whitsun|epiphany|monsoon';
const terms = 'term|semester|trimester|quarter|session|half';
const part = [
  `(?:early |late |mid-?)?(?:${seasons})(?: (?:${terms}))?`,
  `(?:${terms}) [1-4]`,
  `(?:1st|2nd|3rd|4th|first|second|third|fourth) (?:${terms})`,
  '[QHST][1-4]',
  'WS|SS|WiSe|SoSe|wintersemester|sommersemester',
].join('|');

/** Each form with what it captures, in the order in which they are tried. */
const forms: { form: RegExp; read: (found: RegExpExecArray) => PartialDate | undefined }[] = [
  { form: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, read: ([, y, m, d]) => calendarDate(y!, Number(m), Number(d)) },
  { form: /^(\d{4})-(\d{2})$/, read: ([, y, m]) => calendarDate(y!, Number(m)) },
  { form: /^(\d{1,2})\/(\d{4})$/, read: ([, m, y]) => calendarDate(y!, Number(m)) },
  { form: new RegExp(`^(${month})\\.?,? (\\d{4})$`, 'i'), read: ([, m, y]) => calendarDate(y!, monthNumber(m!)) },
  {
    form: new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)? (${month})\\.?,? (\\d{4})$`, 'i'),
    read: ([, d, m, y]) => calendarDate(y!, monthNumber(m!), Number(d)),
  },
  {
    form: new RegExp(`^(${month})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})$`, 'i'),
    read: ([, m, d, y]) => calendarDate(y!, monthNumber(m!), Number(d)),
  },
  { form: new RegExp(`^(${year})$`), read: ([, y]) => years(y!) },
  { form: new RegExp(`^(${part}),? (${year})$`, 'i'), read: ([, name, y]) => withPart(years(y!), name!) },
  { form: new RegExp(`^(${year}),? (${part})$`, 'i'), read: ([, y, name]) => withPart(years(y!), name!) },
];

/**
 * Reads one date: a year (2022), an academic year (2021/22), a month (2022-04, May 2022), a day (2022-04-03, 3 May 2022), a
 * season or term (Fall 2021, Michaelmas term 2021/22, WS 2021/22). Undefined for anything else.
 */
export function readDate(text: string): PartialDate | undefined {
  for (const { form, read } of forms) {
    const found = form.exec(text);
    if (found) return read(found);
  }
  return undefined;
}

function monthNumber(name: string): number {
  return months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function calendarDate(yearText: string, monthOfYear: number, day?: number): PartialDate | undefined {
  const date = { year: Number(yearText), month: monthOfYear };
  if (monthOfYear < 1 || monthOfYear > 12) return undefined;
  if (day === undefined) return date;
  const daysInMonth = new Date(Date.UTC(date.year, monthOfYear, 0)).getUTCDate();
  return day >= 1 && day <= daysInMonth ? { ...date, day } : undefined;
}

/** "2021/22" must go on to the next year: "2021/05" is no academic year and says nothing for certain. */
function years(text: string): PartialDate | undefined {
  const [first = '', second] = text.split('/');
  const start = Number(first);
  if (second === undefined) return { year: start };
  const end = second.length === 2 ? Math.floor((start + 1) / 100) * 100 + Number(second) : Number(second);
  return end === start + 1 ? { year: start, until: end } : undefined;
}

/** The name of a part of the year as written, with its first letter a capital. */
function withPart(date: PartialDate | undefined, name: string): PartialDate | undefined {
  return date && { ...date, part: name[0]!.toUpperCase() + name.slice(1) };
}
