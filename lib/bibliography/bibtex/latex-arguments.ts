/** A group in braces with groups in it, as the source of an expression; nobody nests deeper in a title. */
const GROUP = [1, 2, 3, 4].reduce((inside) => String.raw`\{(?:[^{}]|${inside})*\}`, String.raw`\{[^{}]*\}`);

/** A formula in a line of text, as the source of an expression: `$…$`, `\(…\)`, `\[…\]`, `\ensuremath{…}`. */
export const FORMULA = String.raw`\$(?:\\[\s\S]|[^$\\])*\$|\\\([\s\S]*?\\\)|\\\[[\s\S]*?\\\]|\\ensuremath\s*${GROUP}`;

/** Up to so many arguments in braces, passing over options. */
export function argumentsAt(text: string, from: number, count: number): { values: string[]; end: number } {
  const values: string[] = [];
  let end = from;
  while (values.length < count) {
    const opening = /\s*(?:\[[^\]]*\]\s*)?\{/y;
    opening.lastIndex = end;
    const found = opening.exec(text);
    if (!found) break;
    const start = end + found[0].length;
    let depth = 1;
    let index = start;
    for (; index < text.length && depth > 0; index++) {
      if (text[index] === '\\') index++;
      else if (text[index] === '{') depth++;
      else if (text[index] === '}') depth--;
    }
    values.push(text.slice(start, index - 1));
    end = index;
  }
  return { values, end };
}
