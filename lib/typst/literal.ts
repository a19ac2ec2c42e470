/**
 * Text as a Typst string literal. This is the only way in which content enters Typst source: inside a literal nothing
 * is markup, so that no `#`, `$`, `@` or `*` can mean anything. Control characters and quotes are escaped,
 * lone surrogates, which UTF-8 cannot carry, become U+FFFD. (https://typst.app/docs/reference/foundations/str/)
 */
export function typstString(text: string): string {
  const escaped = text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/["\\]/g, '\\$&')
    .replace(/[\p{Cc}\u2028\u2029]/gu, (character) => `\\u{${character.codePointAt(0)!.toString(16)}}`);
  return `"${escaped}"`;
}

/** Longer than the words of any language, shorter than the narrow column. */
const longestWord = 32;
/** A piece longer than this is broken within, so that no column is too narrow for it. */
const longestPiece = 24;

/**
 * Text to be set, as one Typst expression. An address, or another word that no column could hold, may break after a slash, and a long piece
 * of it after `. ? & = - _`: there it is taken apart into boxes with nothing between them, so that it is copied and read as one word and
 * holds no invisible letters. Typst itself would also end a line after "https://".
 */
export function typstText(text: string, set: (literal: string) => string = (literal) => literal): string {
  const parts: string[] = [];
  let run = '';
  const endRun = () => {
    if (run !== '') parts.push(set(typstString(run)));
    run = '';
  };
  for (const word of text.split(/(\s+)/u)) {
    const pieces = word.includes('://') || isLong(word) ? breakable(word) : [];
    if (pieces.length === 0) run += word;
    else endRun();
    parts.push(...pieces.map((piece) => `box(${set(typstString(piece))})`));
  }
  endRun();
  return parts.length === 1 ? parts[0]! : parts.length === 0 ? set('""') : `{ ${parts.join('; ')} }`;
}

/** Letters are counted only where there may be too many: to find where each ends takes longer than all the rest. */
const isLong = (word: string): boolean => word.length > longestWord && lettersOf(word).length > longestWord;

/** The pieces of a word; after all but the last the line may end. */
function breakable(word: string): string[] {
  return splitLong(word, [/(?<=[^/:]\/)(?!\/)/u, /(?<=[.?&=_-])(?![/.?&=_-])/u]);
}

/** A piece split at the first of these places, and where that leaves it long, at the next. */
function splitLong(piece: string, [place, ...others]: RegExp[]): string[] {
  if (place === undefined) return cut(piece);
  return piece.split(place).flatMap((part) => (part.length > longestPiece ? splitLong(part, others) : [part]));
}

function cut(piece: string): string[] {
  const letters = lettersOf(piece);
  return Array.from({ length: Math.ceil(letters.length / longestPiece) }, (_, index) =>
    letters.slice(index * longestPiece, (index + 1) * longestPiece).join(''),
  );
}

const lettersOf = (text: string) => [...graphemes.segment(text)].map(({ segment }) => segment);
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A Typst array; the trailing comma keeps one item an array. */
export function typstArray(items: string[]): string {
  return `(${items.map((item) => `${item}, `).join('')})`;
}

/** Expressions one after the other, as one that gives content. */
export function typstSequence(parts: readonly string[]): string {
  return `{ ${['[]', ...parts].join('; ')} }`;
}

/** Typst's parameters of a text in a language, by its BCP 47 tag: `lang: "en", region: "GB"`. */
export function typstLanguage(tag: string): string {
  const [language = 'en', region = ''] = tag.split('-');
  return `lang: ${typstString(language)}${/^[a-z]{2}$/i.test(region) ? `, region: ${typstString(region)}` : ''}`;
}

/** An optional text: `none` when absent. */
export function typstOptional(text: string | undefined): string {
  return text === undefined ? 'none' : typstText(text);
}
