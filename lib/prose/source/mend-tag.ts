import { inMarkdown } from '../safety/html-in-markdown';

/** What to write for a tag that is left open: its Markdown, or the way to close it. */
export function mendOfTag(
  name: string,
  otherwise = `close it with </${name}>, or write <${name} … /> if it holds nothing`,
): string {
  const markdown = inMarkdown(name);
  if (markdown) return markdown;
  if (name === 'br' || name === 'wbr') return `write <${name} />`;
  if (name === 'details' || name === 'summary')
    return 'put <details>, <summary>…</summary> and </details> each on a line of its own';
  return otherwise;
}

/** What to do with a tag that closes nothing. Of `<details>` the place is the mistake; of the rest, the tag. */
export function mendOfClosing(name: string): string {
  if (name === 'details' || name === 'summary') return mendOfTag(name);
  const other = inMarkdown(name);
  return other ? `take </${name}> out; if it is meant, ${other}` : `take </${name}> out, or open <${name}> before it`;
}
