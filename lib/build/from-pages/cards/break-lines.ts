/** Text set in lines at a size. */
export interface SetText {
  lines: string[];
  size: number;
}

interface Measure {
  /** Width of the column in the same unit as `sizes`. */
  width: number;
  maxLines: number;
  /** Sizes to try, largest first. */
  sizes: readonly number[];
  /** Width of a text in ems. */
  widthOf: (text: string) => number;
}

/**
 * Sets a title as large as its lines allow, and balances it: the narrowest measure that keeps the number of lines, so that
 * no last line holds one word. What does not fit at the smallest size ends in an ellipsis.
 */
export function setTitle(title: string, measure: Measure): SetText {
  const words = title.split(/\s+/).filter(Boolean);
  for (const size of measure.sizes) {
    const ems = measure.width / size;
    const lines = breakLines(words, ems, measure.widthOf);
    if (lines.length <= measure.maxLines && lines.every((line) => measure.widthOf(line) <= ems))
      return { size, lines: balance(words, ems, lines.length, measure.widthOf) };
  }
  const size = measure.sizes.at(-1)!;
  const ems = measure.width / size;
  const lines = breakLines(words, ems, measure.widthOf).slice(0, measure.maxLines);
  return { size, lines: lines.map((line, index) => shorten(line, ems, index === lines.length - 1, measure.widthOf)) };
}

function breakLines(words: readonly string[], ems: number, widthOf: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`) <= ems) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function balance(words: readonly string[], ems: number, count: number, widthOf: (text: string) => number): string[] {
  const narrowest = Math.max(...words.map(widthOf), 0);
  for (let width = narrowest; width < ems; width += 0.25) {
    const lines = breakLines(words, width, widthOf);
    if (lines.length <= count) return lines;
  }
  return breakLines(words, ems, widthOf);
}

function shorten(line: string, ems: number, isLast: boolean, widthOf: (text: string) => number): string {
  if (!isLast && widthOf(line) <= ems) return line;
  const characters = [...line];
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > ems) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
