import { catalogues, english, type English, type Messages, type WordKey } from './catalogue';
import { fillMessage, formatNumber, formOf, splitMessage, type Message, type PlacesOf, type Value } from './message';

/** What is said in which language: the site's own, and what its content writes otherwise or adds, by language tag. */
export interface SiteWords {
  language: string;
  written: Readonly<Record<string, Messages>>;
}

/** Scripts that are written from right to left. */
const FROM_THE_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

const BRITISH = 'en-GB';

/** A site in British English that writes no words of its own. */
export const britishWords: SiteWords = { language: BRITISH, written: {} };

type PlacesOfKey<Key extends WordKey> = PlacesOf<English[Key]>;
type Given<Key extends WordKey, Part> = [PlacesOfKey<Key>] extends [never]
  ? []
  : [values: Readonly<Record<PlacesOfKey<Key>, Part>>];

/** One language as the site speaks it. Its functions may be taken apart. */
export interface Words {
  /** BCP 47. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** A message with its places filled. One that does not compile lacks a value, or is not in the catalogue. */
  say: <Key extends WordKey>(key: Key, ...values: Given<Key, Value>) => string;
  /** The same at the beginning of a sentence. */
  begin: <Key extends WordKey>(key: Key, ...values: Given<Key, Value>) => string;
  /** A message in its parts, for places that take more than text. */
  parts: <Key extends WordKey, Part>(key: Key, ...values: Given<Key, Part>) => (string | Part)[];
  /** The message as it is in the catalogue, for scripts that fill it themselves. */
  message: (key: WordKey) => Message;
  number: (value: number) => string;
  /** "12 November 2026" from an ISO day or timestamp, "November 2026" from an ISO month; without a time zone's shift. */
  day: (iso: string) => string;
  /** "March–April 2020" from two ISO days or months of one year. */
  period: (from: string, to: string) => string;
  /** "12 Nov", the short form that hangs beside the entry of a list. */
  shortDay: (iso: string) => string;
  /** "November". */
  month: (number: number) => string;
  /** "write-ups, publications and talks". */
  list: (names: readonly string[]) => string;
  /** What stands between things that are only named one after the other: ", ". */
  comma: string;
  /** A word as it stands at the beginning of a sentence. */
  capital: (words: string) => string;
}

const made = new WeakMap<SiteWords, Map<string, Words>>();

/** The words of a site in one language; in the site's own when none is named. */
export function wordsIn(site: SiteWords, language: string = site.language): Words {
  const known = made.get(site) ?? new Map<string, Words>();
  made.set(site, known);
  const words = known.get(language) ?? makeWords(site, language);
  known.set(language, words);
  return words;
}

/** The tags that a language's messages are looked up under, the nearest first: "de-AT", "de". English is what is left. */
export function lookedUpAs(language: string): string[] {
  const parts = language.split('-');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
}

/** The message of a language as the content writes it, or else as the catalogue has it; undefined where only English has it. */
export function messageIn({ written }: SiteWords, language: string, key: WordKey): Message | undefined {
  const tags = lookedUpAs(language);
  const found = [written, catalogues].flatMap((source) => tags.map((tag) => source[tag]?.[key]));
  return found.find((message) => message !== undefined);
}

function makeWords(site: SiteWords, language: string): Words {
  // What English stands for is English in its numbers and plurals, too.
  const find = (key: WordKey): { message: Message; spoken: string } => {
    const message = messageIn(site, language, key);
    return message === undefined ? { message: english[key], spoken: BRITISH } : { message, spoken: language };
  };
  const say = (key: WordKey, values: Readonly<Record<string, Value>> = {}): string => {
    const { message, spoken } = find(key);
    return fillMessage(message, values, spoken);
  };
  // Where no word is in the language, neither are dates and numbers.
  const spoken = lookedUpAs(language).some((tag) => catalogues[tag] ?? site.written[tag]) ? language : BRITISH;
  const capital = (words: string) => words.charAt(0).toLocaleUpperCase(spoken) + words.slice(1);
  const dates = dateFormats(spoken);
  return {
    language,
    direction: directionOf(language),
    say,
    begin: (key: WordKey, values?: Readonly<Record<string, Value>>) => capital(say(key, values)),
    parts: <Part>(key: WordKey, values: Readonly<Record<string, Part>> = {}) => {
      const { message, spoken } = find(key);
      return splitMessage(formOf(message, undefined, spoken), values);
    },
    message: (key) => find(key).message,
    number: (value) => formatNumber(value, spoken),
    day: (iso) => (iso.length === 7 ? dates.monthOfYear : dates.day).format(new Date(iso)),
    period: (from, to) =>
      (from.length === 7 ? dates.monthOfYear : dates.day)
        .formatRange(new Date(from), new Date(to))
        .replace(/\s*–\s*/, '–'),
    shortDay: (iso) => dates.short.format(new Date(iso)),
    month: (number) => dates.month.format(new Date(Date.UTC(2000, number - 1))),
    comma: say('list.next', { before: '', next: '' }),
    list: (names) => new Intl.ListFormat(spoken).format(names),
    capital,
  };
}

function dateFormats(language: string) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { ...options, calendar: 'gregory', timeZone: 'UTC' });
  return {
    day: format({ dateStyle: 'long' }),
    short: format({ day: 'numeric', month: 'short' }),
    month: format({ month: 'long' }),
    monthOfYear: format({ month: 'long', year: 'numeric' }),
  };
}

/** The direction of a language's usual script, or of the one that its tag names. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return FROM_THE_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** What tools and tests speak. */
export const british: Words = wordsIn(britishWords);
