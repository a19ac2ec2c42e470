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
