/** The parts of a list, without the space around them; empty ones are left out. Comma by default. */
export const partsOf = (text: string, separator: string | RegExp = ','): string[] =>
  text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
