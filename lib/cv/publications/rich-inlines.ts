import { parseRichText, type RichMark } from '@/lib/bibliography/csl/plain-text';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import { cleanText } from '../body';
import type { Inline } from '../model';

const types: Partial<Record<RichMark, 'emphasis' | 'strong' | 'superscript' | 'subscript'>> = {
  i: 'emphasis',
  b: 'strong',
  sup: 'superscript',
  sub: 'subscript',
};

/** A text with CSL's marks (`<i>`, `<sub>`) as inline nodes; no mark stays letters. */
export function richInlines(source: string): Inline[] {
  return parseRichText(source).map(({ text, marks }) => {
    const letters: Inline = { type: 'text', value: cleanText(text) };
    return marks.reduceRight<Inline>(
      (inner, mark) => (types[mark] ? { type: types[mark], children: [inner] } : inner),
      letters,
    );
  });
}

const tag = /<(\/?)(i|b|sup|sub|a)(?: href="([^"]*)")?>/g;

/** The HTML of a formatted reference, which holds nothing but emphasis, scripts and links, as inline nodes. */
export function htmlInlines(html: string): Inline[] {
  const root: Inline[] = [];
  const open: Inline[][] = [root];
  let end = 0;
  const text = (letters: string) => {
    if (letters !== '') open.at(-1)!.push({ type: 'text', value: cleanText(decode(letters)) });
  };
  for (const found of html.matchAll(tag)) {
    text(html.slice(end, found.index));
    end = found.index + found[0].length;
    if (found[1]) {
      if (open.length > 1) open.pop();
      continue;
    }
    const children: Inline[] = [];
    const name = found[2] as 'i' | 'b' | 'sup' | 'sub' | 'a';
    open
      .at(-1)!
      .push(name === 'a' ? { type: 'link', url: decode(found[3] ?? ''), children } : { type: types[name]!, children });
    open.push(children);
  }
  text(html.slice(end));
  return root;
}

function decode(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

/** The title with its marks, "above T<sub>c</sub>"; the key of a work without one. */
export function titleOf({ csl, key }: BibEntry): Inline[] {
  return richInlines(csl.title ?? key);
}
