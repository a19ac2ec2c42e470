/**
 * What no reader looks for: what is for the screen only or in no feed, lists of what other pages say (`data-unsearched`), and the reference that
 * stands beside a citation (lib/prose/citations), since the same is in the list at the end.
 */
const MARKED =
  /<(\w+)\b[^>]*?(?:\sdata-(?:unsearched|screen-only|feed-skip)\b|\sclass=(?:"card\b[^"]*"|card(?=[\s>])))[^>]*>/g;

/** HTML without the elements marked so, read by pattern: only the marked ones are followed to their end. */
export function withoutMarked(html: string): string {
  let kept = '';
  let place = 0;
  for (const { 0: opening, 1: name, index } of html.matchAll(MARKED)) {
    if (index < place) continue;
    kept += html.slice(place, index);
    place = endOf(html, name!, index + opening.length);
  }
  return kept + html.slice(place);
}

/** Where the element ends whose content begins at `from`. */
function endOf(html: string, name: string, from: number): number {
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, 'g');
  tags.lastIndex = from;
  for (let depth = 1; depth > 0;) {
    const tag = tags.exec(html);
    if (!tag) return html.length;
    depth += tag[1] ? -1 : 1;
  }
  return tags.lastIndex;
}
