/** Signs that citation-js would read as LaTeX or as grammar, by the private characters that stand for them on their way through it. */
const HIDDEN: Readonly<Record<string, string>> = {
  '=': '\uE03D',
  '\\': '\uE040',
  '{': '\uE041',
  '}': '\uE042',
  $: '\uE043',
  '~': '\uE044',
  '`': '\uE045',
  "'": '\uE046',
  '-': '\uE047',
  '^': '\uE048',
  _: '\uE049',
  '%': '\uE04A',
  '\u00a0': '\uE04B',
};
const SHOWN = Object.fromEntries(Object.entries(HIDDEN).map(([sign, hidden]) => [hidden, sign]));

const hide = (text: string, signs: RegExp): string => text.replace(signs, (sign) => HIDDEN[sign]!);

/** Of a text whose LaTeX is read already, every sign that means something to citation-js. */
export const hideInText = (text: string): string => hide(text, /[\\{}$~`'\u00a0]|-(?=-)/g);

/** Of a name, whose braces and commas are its grammar. Of "al-Khwarizmi" citation-js would make the particle "al". */
export const hideInName = (text: string): string => hide(text, /[\\$~`'=^_%-]/g);

const SHOWN_AGAIN = /[\uE03D\uE040-\uE04B]/g;

/** Takes back what was hidden. */
export const showSigns = (text: string): string =>
  text.search(SHOWN_AGAIN) === -1 ? text : text.replace(SHOWN_AGAIN, (sign) => SHOWN[sign]!);
