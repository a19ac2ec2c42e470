import type { Token } from '@/lib/html/html-tokens';
import { quantity } from '@/lib/text/quantity';

/** An apostrophe as a typewriter has it, in "Master's" and "EuroMLSys '25". */
const apostrophe = /(?<=\p{L})'(?=\p{L})|(?<=[\s(])'(?=\d\d(?!\d))/gu;

/** Parts joined by hyphens: "Llama-3.1-405B", "Mixed-Precision". */
const compound = /(?<![\p{L}\p{N}])\p{L}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+(?:\.\d+)*)+/gu;

/** What is no running text, or breaks by rules of its own. */
const aside = new Set(['head', 'script', 'style', 'textarea', 'select', 'pre', 'code', 'svg', 'math']);
const headings = new Set(['h1', 'h2', 'h3']);

/** Whether every part has its capital, as in titles. */
const isTitled = (text: string): boolean => text.split('-').every((part) => /^\p{Lu}/u.test(part));

/** Longer ones may break: on the narrowest phone they would stand out to the side. */
const LONGEST = { words: 16, number: 24 };

const open: Token = {
  kind: 'open',
  name: 'span',
  attributes: [{ name: 'class', value: 'nb' }],
  selfClosing: false,
};
const close: Token = { kind: 'close', name: 'span' };

/**
 * Keeps names on one line, "Qwen-1.5-7B" and "Event-Driven", and in headings every compound: a browser may break a line after any hyphen. A hyphen
 * that does not break, U+2011, would be copied with the name and not be found by who looks for it. Quantities, the years of meetings and apostrophes
 * are set as prose sets them where a page says what is no prose: a title, the result of a work.
 */
export function keepNames(tokens: readonly Token[]): Token[] {
  let asides = 0;
  let heading = false;
  return tokens.flatMap((token) => {
    if (token.kind === 'text') return asides > 0 ? token : split(set(token.raw), heading);
    if (token.kind !== 'open' && token.kind !== 'close') return token;
    if (headings.has(token.name)) heading = token.kind === 'open';
    if (aside.has(token.name) && !(token.kind === 'open' && token.selfClosing))
      asides += token.kind === 'open' ? 1 : -1;
    return token;
  });
}

const set = (raw: string): string =>
  raw
    .replace(apostrophe, '’')
    .replace(quantity, '$1\u00a0')
    .replace(/ (?=’\d\d(?!\d))/g, '\u00a0');

function split(raw: string, heading: boolean): Token[] {
  const whole = [...raw.matchAll(compound)].filter(([name]) =>
    /\d/.test(name) ? name.length <= LONGEST.number : (heading || isTitled(name)) && name.length <= LONGEST.words,
  );
  if (whole.length === 0) return [{ kind: 'text', raw }];
  const ends = whole.map((match) => match.index + match[0].length);
  return [
    ...whole.flatMap((match, index): Token[] => [
      { kind: 'text', raw: raw.slice(ends[index - 1] ?? 0, match.index) },
      open,
      { kind: 'text', raw: match[0] },
      close,
    ]),
    { kind: 'text', raw: raw.slice(ends.at(-1)) },
  ];
}
