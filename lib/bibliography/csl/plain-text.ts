import { linearScripts } from '../bibtex/script-letters';

/** A run of a title: its text and CSL's inline marks around it. */
export interface RichRun {
  text: string;
  marks: readonly RichMark[];
}

export type RichMark = 'i' | 'b' | 'sup' | 'sub' | 'sc';

const MARK = /<(\/?)(i|b|sup|sub|sc|span)((?:\s[^<>]*)?)>/g;

/**
 * Takes CSL's inline marks (`<i>`, `<sup>`, `<span class="nocase">`) apart into runs, so that a page can draw them as elements.
 * Whatever else looks like HTML is text. The word joiner that keeps "<i>" of a .bib file apart from a mark is taken out.
 */
export function parseRichText(source: string): RichRun[] {
  const runs: RichRun[] = [];
  const open: (RichMark | undefined)[] = [];
  let last = 0;
  const push = (text: string) => {
    if (text !== '')
      runs.push({ text: text.replace(/<\u2060/g, '<'), marks: open.filter((mark) => mark !== undefined) });
  };
  for (const found of source.matchAll(MARK)) {
    push(source.slice(last, found.index));
    last = found.index + found[0].length;
    if (found[1]) open.pop();
    else
      open.push(found[2] === 'span' ? (/small-caps/.test(found[3] ?? '') ? 'sc' : undefined) : (found[2] as RichMark));
  }
  push(source.slice(last));
  return runs;
}

/** A CSL text without its marks: what they raise and lower reads as "x²" or "x^k". */
export function plainText(source: string | undefined): string {
  return parseRichText(linearScripts(source ?? ''))
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Text as it may stand in HTML and XML, between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
