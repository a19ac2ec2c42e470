const textCommands =
  /\\(?:text|textrm|textit|textbf|mathrm|mathit|mathsf|mathtt|operatorname\*?|mbox|hbox|label|tag|begin|end)\s*\{[^{}]*\}/g;
/** Of English, and of the other languages that write prices with a dollar: "$640, ou R$ 5". */
const shortWords = [
  ...['an', 'as', 'at', 'by', 'if', 'in', 'is', 'it', 'of', 'on', 'or', 'to', 'we'],
  ...['da', 'di', 'do', 'du', 'ed', 'el', 'em', 'en', 'et', 'il', 'la', 'le', 'ou', 'um', 'un', 'zu'],
];

/**
 * Whether a formula reads as words rather than as mathematics: "5 and C", "for all of them". TeX would set it as a product of
 * letters, which its author hardly meant; the two dollars around it are mostly money. Words in `\text{…}` are meant.
 */
export function readsAsWords(tex: string): boolean {
  const bare = tex.replace(textCommands, ' § ').replace(/\\[A-Za-z]+|\\./g, ' § ');
  const tokens = bare
    .trim()
    .split(/\s+/)
    .map((token) => token.replace(/[.,;:!?]$/, ''));
  return tokens.some((token, index) => {
    const neighbours = [tokens[index - 1], tokens[index + 1]].filter((neighbour) => neighbour !== undefined);
    return isWord(token) && neighbours.some((neighbour) => /^[A-Za-z0-9][A-Za-z0-9.,'’-]*$/.test(neighbour));
  });
}

function isWord(token: string): boolean {
  return /^[A-Za-z]{3,}$/.test(token) || shortWords.includes(token.toLowerCase());
}
