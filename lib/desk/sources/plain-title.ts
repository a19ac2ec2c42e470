import { toUnicode } from '@/lib/bibliography/bibtex/latex-characters';

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
};

/**
 * A text of Crossref, DataCite, OpenAlex or ORCID without its markup: entities decoded, also twice encoded ones, sub- and superscripts as TeX,
 * other tags (JATS, MathML, HTML) off, spaces joined. A "<" that opens no tag stays.
 */
export function plainTitle(text: string | undefined | null): string {
  return decodeEntities(decodeEntities(text ?? ''))
    .replace(/<(?:mml:)?(?:annotation|script|style)\b[^>]*>[\s\S]*?<\/[^>]+>/gi, '')
    .replace(/<sub>\s*([^<>]*?)\s*<\/sub>/gi, (_, inner: string) => `$_{${inner}}$`)
    .replace(/<sup>\s*([^<>]*?)\s*<\/sup>/gi, (_, inner: string) => `$^{${inner}}$`)
    .replace(/<\/?[a-z][\w:-]*(?:\s[^<>]*)?\/?>/gi, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (whole, hex: string, decimal: string, name: string) => {
      const code = hex ? parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
      return ENTITIES[name.toLowerCase()] ?? whole;
    },
  );
}

/** A text of arXiv or a .bib file: TeX accents as letters, braces off, formulas as they are. */
export function plainTex(text: string): string {
  return toUnicode(text)
    .split(/(\$[^$]*\$)/)
    .map((part, index) =>
      index % 2
        ? part
        : part
            .replace(/\\(?:emph|textit|textbf|texttt|mathrm)\s*(?=\{)/g, '')
            .replace(/[{}]/g, '')
            .replace(/\\([&%#_$])/g, '$1'),
    )
    .join('')
    .replace(/~/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Titles that differ in case, accents, punctuation, TeX or markup alone are the same. */
export function titleKey(title: string): string {
  return plainTex(title)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
