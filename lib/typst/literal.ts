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
/** A piece without a place to break is cut at this length, so that no column is too narrow for it. */
const longestPiece = 24;

/**
 * Text to be set, as one Typst expression. A word that no column could hold, mostly an address, may break after `/ . ? & = - _`: there it is
 * taken apart into pieces with nothing between them, so that it is copied and read as one word and holds no invisible letters.
 */
export function typstText(text: string, set: (literal: string) => string = (literal) => literal): string {
  const pieces = text
    .split(/(\s+)/u)
    .flatMap((word) =>
      [...graphemes.segment(word)].length > longestWord ? breakable(word) : [{ text: word, mayBreak: false }],
    );
  const joined: string[] = [];
  let run = '';
  for (const { text: piece, mayBreak } of pieces) {
    run += piece;
    if (!mayBreak) continue;
    joined.push(set(typstString(run)), 'h(0pt)');
    run = '';
  }
  if (joined.length === 0) return set(typstString(text));
  return `{ ${[...joined, set(typstString(run))].join('; ')} }`;
}

/** The pieces of a long word; after all but the last the line may end. */
function breakable(word: string): { text: string; mayBreak: boolean }[] {
  const pieces = word.split(/(?<=[/.?&=_-])(?![/.?&=_-])/u).flatMap(cut);
  return pieces.map((text, index) => ({ text, mayBreak: index < pieces.length - 1 }));
}

function cut(piece: string): string[] {
  const letters = [...graphemes.segment(piece)].map(({ segment }) => segment);
  return Array.from({ length: Math.ceil(letters.length / longestPiece) }, (_, index) =>
    letters.slice(index * longestPiece, (index + 1) * longestPiece).join(''),
  );
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A Typst array; the trailing comma keeps one item an array. */
export function typstArray(items: string[]): string {
  return `(${items.map((item) => `${item}, `).join('')})`;
}

/** An optional text: `none` when absent. */
export function typstOptional(text: string | undefined): string {
  return text === undefined ? 'none' : typstText(text);
}
