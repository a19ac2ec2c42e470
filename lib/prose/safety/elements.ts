/** The HTML elements that prose may write itself, and the attributes each may carry. Everything else has a Markdown form. */
export const proseElements: ReadonlySet<string> = new Set(
  (
    'abbr b bdi bdo br cite code dd del details dfn div dl dt em i ins kbd mark q s samp small span strong sub summary sup time u ' +
    'var wbr'
  ).split(' '),
);

const blocks = new Set(['dd', 'details', 'div', 'dl', 'dt', 'summary']);

/** May this element stand in a line of text? Those that may not are taken out of the paragraph Markdown puts around them. */
export function isPhrasing(element: string): boolean {
  return proseElements.has(element) && !blocks.has(element);
}

const everywhere = ['id', 'lang', 'dir', 'title', 'class'];
const own: Record<string, string[]> = {
  time: ['datetime'],
  del: ['datetime', 'cite'],
  ins: ['datetime', 'cite'],
  q: ['cite'],
  details: ['open'],
};

/** May this element carry this attribute? */
export function allowsAttribute(element: string, attribute: string): boolean {
  return everywhere.includes(attribute) || (own[element]?.includes(attribute) ?? false);
}

/** The tags that the pipeline draws itself. */
export const builtInTags = ['Aside', 'Chart', 'Figure', 'Table', 'Theorem', 'Try'] as const;
