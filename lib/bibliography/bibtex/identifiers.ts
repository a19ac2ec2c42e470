/** An address that a browser may follow. A .bib file may come from anywhere: `javascript:` and the like never become links. */
export const isWebAddress = (text: string): boolean => /^(?:https?|ftp):\/\/[^\s/]\S*$/i.test(text);

/** "www.example.org/x" with the scheme that its author left to the browser; undefined for what is no host. */
export function withScheme(text: string): string | undefined {
  if (/^\/\/[\w-]+\.[\w.-]+/.test(text)) return `https:${text}`;
  return /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:org|com|net|edu|gov|io|eu|de|fr|uk|ch|nl|it|es|info)\b)[^\s]*$/i.test(
    text,
  )
    ? `https://${text}`
    : undefined;
}

/** The ISSNs or ISBNs of a field that holds several. */
export const numbersIn = (field: string | undefined): string[] => [
  ...new Set(
    (field ?? '')
      .split(/[,;]|\band\b|(?<!\s)\s+(?=\d{4}-\d{3}[\dXx]|97[89])/)
      .map((part) => part.replace(/\([^()\n]*\)/g, '').trim())
      .filter(Boolean),
  ),
];
