import type { Token } from '@/lib/html/html-tokens';

/** Letters before which a formula may stand on the first screen, contents and facts beside the text included. */
const FIRST_SCREEN = 2000;

/** What is read in no first screen, or not by letters. */
const unread = new Set(['script', 'style', 'svg']);

/** Whether a page begins with a formula, so that its first screen may hold it. */
export function beginsWithFormula(tokens: readonly Token[]): boolean {
  let letters = 0;
  let depth = 0;
  for (const token of tokens.slice(tokens.findIndex((token) => token.kind === 'open' && token.name === 'main'))) {
    if (token.kind === 'text') letters += depth > 0 ? 0 : token.raw.trim().length;
    else if (token.kind === 'open' && token.name === 'math') return letters < FIRST_SCREEN;
    else if ((token.kind === 'open' || token.kind === 'close') && unread.has(token.name)) {
      if (token.kind === 'close') depth--;
      else if (!token.selfClosing) depth++;
    }
  }
  return false;
}

/**
 * The face of formulas has no stand-in of its measures, and would move the page when it comes after the first paint. A page that
 * begins with a formula asks for it before its style sheet, and keeps to the system's face if it is late, as text does.
 */
export const formulaRules = (address: string): string =>
  `@font-face{font-family:"Formulas";font-display:optional;src:url(${address}) format("woff2")}:root{--math:"Formulas",math}`;
