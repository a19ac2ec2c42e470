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

/** Longer than the words of any language and than most addresses, shorter than the narrow column. */
const longestWord = 32;

/** Text to be set: a literal in which a word that no column could hold may break anywhere. */
export function typstText(text: string): string {
  return typstString(
    text.replace(/\S+/gu, (word) => {
      const letters = [...graphemes.segment(word)].map(({ segment }) => segment);
      return letters.length > longestWord ? letters.join('\u200b') : word;
    }),
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
