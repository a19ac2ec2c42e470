/**
 * The words of page scripts. They speak English by themselves; a page in another language brings its words (app/_components/script-words.tsx).
 * The page script, whose room is small, names a message by its English, which compiles only as it stands here.
 */
export const englishOfPageScript = {
  cite: 'Cite',
  close: 'Close',
  copied: 'Copied',
  copy: 'Copy',
  'copy.link': 'Copy link',
  'copy.selected': 'Selected: press Ctrl+C or ⌘C to copy',
  'contents.place': '{at} of {count} · {title}',
  'figure.enlarge': 'Enlarge',
  'figure.failed': 'The live figure could not be loaded; the drawing stands in for it.',
  'figure.tool': '{tool}: {figure}',
  'filter.found': '{found} of {count}',
  'preview.equation': 'Go to the equation',
  'preview.figure': 'Go to the figure',
  'preview.note': 'Go to the note',
  'preview.page': 'Go to the page',
  'preview.passage': 'Go to the passage',
  'preview.reference': 'Go to the reference',
  'preview.section': 'Go to the section',
  'preview.table': 'Go to the table',
} as const;

/** Those of the search, a bundle of its own, by their keys. */
export const englishOfSearch = {
  'search.close': 'Close',
  'page.search': 'Search',
  'search.advice':
    'Fewer or shorter words find more; beginnings of words are enough, and either spelling will do. Or look through [everything there is]({search}), [the writing]({posts}), [the publications]({publications}) or [the research topics]({topics}).',
  'search.all': 'All',
  'search.closes': 'closes',
  'search.failed': 'The search could not be loaded. The whole list is at /search.',
  'search.found': { one: '{count} page', other: '{count} pages' },
  'search.kind': 'Kind',
  'search.label': 'Search this site',
  'search.meant': 'Nothing found for “{query}”; {pages} for “{meant}”',
  'search.more': { other: '{count} more' },
  'search.moves': 'move',
  'search.nothing': 'Nothing found for “{query}”',
  'search.opens': 'opens',
  'search.topic': 'Topic',
} as const;
