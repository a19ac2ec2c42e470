/** One name of a BibTeX name list, as written, with its offset in the list. */
export interface NamePart {
  text: string;
  offset: number;
}

/** Splits a BibTeX name list at " and " outside braces. */
export function splitNames(list: string): NamePart[] {
  if (!list.includes('{')) return splitPlainNames(list);
  const parts: NamePart[] = [];
  let depth = 0;
  let start = 0;
  const separator = /\s+and\s+/iy;
  for (let index = 0; index < list.length; index++) {
    if (list[index] === '{') depth++;
    else if (list[index] === '}') depth--;
    if (depth !== 0) continue;
    separator.lastIndex = index;
    const found = separator.exec(list)?.[0];
    if (!found) continue;
    parts.push({ text: list.slice(start, index), offset: start });
    start = index + found.length;
    index = start - 1;
    if (list[start] === '{') index = start - 1;
  }
  parts.push({ text: list.slice(start), offset: start });
  return parts.map(trimPart);
}

/** A list of names as people write it: "München, Berlin and New York". Two with an "and" are so already. */
export function asOneText(list: string): string {
  const parts = splitNames(list).map(({ text }) => text);
  return parts.length > 2 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : list;
}

/** The same where no braces protect anything. */
function splitPlainNames(list: string): NamePart[] {
  const parts: NamePart[] = [];
  let start = 0;
  for (const found of list.matchAll(/(?<!\s)\s+and\s+(?:and\s+)*/gi)) {
    parts.push({ text: list.slice(start, found.index), offset: start });
    // "and and": between them stands an empty name.
    for (let more = found[0].trim().split(/\s+/).length; more > 1; more--)
      parts.push({ text: '', offset: found.index });
    start = found.index + found[0].length;
  }
  parts.push({ text: list.slice(start), offset: start });
  return parts.map(trimPart);
}

function trimPart({ text, offset }: NamePart): NamePart {
  return { text: text.trim(), offset: offset + (text.length - text.trimStart().length) };
}

/** Commas outside braces, thin spaces (`\\,`) not among them: none for "First Last", one for "Last, First", two for "Last, Jr, First". */
export function countCommas(name: string): number {
  let depth = 0;
  let commas = 0;
  for (const character of name.replace(/\\,/g, ' ')) {
    if (character === '{') depth++;
    else if (character === '}') depth--;
    else if (character === ',' && depth === 0) commas++;
  }
  return commas;
}

/** True for a name in one pair of braces, which is a body and not a person: "{The vLLM Team}". */
export function isBraced(name: string): boolean {
  if (!name.startsWith('{') || !name.endsWith('}')) return false;
  let depth = 0;
  for (let index = 0; index < name.length; index++) {
    if (name[index] === '{') depth++;
    else if (name[index] === '}' && --depth === 0) return index === name.length - 1;
  }
  return false;
}
