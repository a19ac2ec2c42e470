/** A link of a Markdown text: where it leads, as written, and at which character of the text it stands. */
export interface WrittenLink {
  target: string;
  index: number;
}

/** Code between fences or backquotes, and comments: their links are examples. */
const ASIDE = /^(`{3,}|~{3,})[\s\S]*?^\1|(?<!`)(`+)[^`][\s\S]*?\2|\{\/\*[\s\S]*?(?:\*\/\}|$(?![\s\S]))/gm;

/** Where a link leads: between angle brackets, or up to a space or the bracket that closes it; brackets within come in pairs. */
const TARGET = String.raw`<[^<>\n]*>|(?:[^\s()<]|\([^\s()]*\))(?:[^\s()]|\([^\s()]*\))*|`;
const INLINE = new RegExp(String.raw`(?<!\\)\]\([ \t]*(${TARGET})(?=[\s)])`, 'g');
const DEFINITION = /^ {0,3}\[(?!\^)[^\]\n]+\]:[ \t]+(<[^<>\n]*>|\S+)/gm;

/** The links of a Markdown text, and where its names of links lead. Pictures are none. */
export function findLinks(markdown: string): WrittenLink[] {
  const prose = markdown.replace(ASIDE, (aside) => aside.replace(/[^\n]/g, ' '));
  const inline = [...prose.matchAll(INLINE)].filter(({ index }) => {
    const opening = openingOf(prose, index);
    return opening !== undefined && prose[opening - 1] !== '!';
  });
  return [...inline, ...prose.matchAll(DEFINITION)].map((found) => ({
    target: found[1]!.replace(/^<(.*)>$/, '$1'),
    index: found.index,
  }));
}

/** Where the bracket was opened that closes here; undefined when its paragraph opens none. */
function openingOf(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= 0 && !text.startsWith('\n\n', at); at--) {
    if (text[at - 1] === '\\') continue;
    if (text[at] === ']') depth++;
    else if (text[at] === '[' && --depth === 0) return at;
  }
  return undefined;
}
