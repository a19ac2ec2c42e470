import type { englishOfFigures } from '@/lib/words/figures/en';
import { fillMessage, nameOfMessage, type Message, type PlacesOf, type Value } from '@/lib/words/message';

/** What figures say, named by its English: it compiles only as it stands in the catalogue (lib/words/figures/en.ts). */
export type FigureMessage = (typeof englishOfFigures)[keyof typeof englishOfFigures];

/** Messages without forms and places: labels and titles. */
type Plain<Text> = Text extends string ? ([PlacesOf<Text>] extends [never] ? Text : never) : never;
export type FigureText = Plain<FigureMessage>;

type Values<Of extends FigureMessage> = [PlacesOf<Of>] extends [never]
  ? []
  : [values: Readonly<Record<PlacesOf<Of>, Value>>];

/** What a figure says otherwise than in British English, by the English: what a page in another language brings. */
export interface BroughtWords {
  language: string;
  said: Readonly<Record<string, Message>>;
}

/** One language as figures speak it. */
export interface FigureWords {
  say: <const Of extends FigureMessage>(english: Of, ...values: Values<Of>) => string;
  /** A label in the language. What the catalogue does not have is a name or a number, and stays. */
  label: (english: string) => string;
  /** A number, or one as English writes it, "−1,234.5" or "76%", with the signs of the language. */
  number: (value: number | string) => string;
  /** "a, b, c" */
  list: (parts: readonly string[]) => string;
  capital: (text: string) => string;
}

/** The words of a page, as it brings them. A figure speaks English by itself. */
export function figureWords({ language, said }: BroughtWords = { language: 'en-GB', said: {} }): FigureWords {
  const found = (english: Message): [Message, string] => {
    const message = said[nameOfMessage(english)];
    return message === undefined ? [english, 'en-GB'] : [message, language];
  };
  const say = (english: Message, values: Readonly<Record<string, Value>> = {}): string => {
    const [message, spoken] = found(english);
    return fillMessage(message, values, spoken);
  };
  const sign = numberSigns(language);
  const number = (value: number | string) => plainNumber(value).replace(/[\d.,%]/g, (letter) => sign[letter] ?? letter);
  return {
    say,
    label: (english) => {
      const message = said[english];
      if (typeof message === 'string') return message;
      return /^[\d,]+%?$/.test(english) ? number(english) : english;
    },
    number,
    list: (parts) => parts.join(say('{before}, {next}', { before: '', next: '' })),
    capital: (text) => text.charAt(0).toLocaleUpperCase(language) + text.slice(1),
  };
}

/** English, for data files and tests. */
export const englishWords = figureWords();

/** A number with a true minus sign, as the figures print it. */
const plainNumber = (value: number | string): string => String(value).replace('-', '−').replace('Infinity', '∞');

/** What a language writes for the digits, the point, the comma and the percent sign of an English number: "%" or "\u00a0%". */
function numberSigns(language: string): Record<string, string> {
  const format = new Intl.NumberFormat(language, { useGrouping: true });
  const parts = format.formatToParts(1234567.5);
  const part = (type: string, english: string) => parts.find((each) => each.type === type)?.value ?? english;
  const percent = new Intl.NumberFormat(language, { style: 'percent' }).format(1).replace(/\p{Nd}/gu, '');
  const digits = Array.from({ length: 10 }, (_, digit) => [String(digit), format.format(digit)]);
  return { ...Object.fromEntries(digits), '.': part('decimal', '.'), ',': part('group', ','), '%': percent };
}

/** A value of a range with its unit: "−2.5 dB", "40×"; the percent sign as the language has it. */
export const writeIn = ({ unit }: { unit: string }, value: number, words: FigureWords): string =>
  words.number(`${value}${/^[%×]?$/.test(unit) ? '' : ' '}${unit}`);

/** What a reader has chosen of a choice, in words. */
export const labelOf = (
  { options }: { options: readonly { value: string; label: string }[] },
  value: string,
  words: FigureWords,
): string => words.label(options.find((option) => option.value === value)?.label ?? value);
