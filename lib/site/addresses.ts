import { underPath } from '../text/under-path';
import { basePathOf } from './site-url';

/** The page of an item stands under the list of its section. */
export const itemAddress = (list: string, slug: string): string => `${list}/${slug}`;

const lists = { publications: '/publications', research: '/research', blog: '/blog', projects: '/projects' } as const;

/** Every address of the site, built in one place. All are paths without a trailing slash. */
export const addresses = {
  ...lists,
  home: '/',
  cv: '/cv',
  cvPdf: '/cv.pdf',
  /** A .bib key may hold what an address should not ("DBLP:conf/nips/Kwon23"): anything but letters, digits, "_" and "-" becomes "-". */
  publication: (key: string) => itemAddress(lists.publications, slugOfKey(key)),
  /** The route of a work's file; public as `/publications/<name>.<ending>`. */
  workFile: (name: string, ending: string) => `/publications/${name}/as/${ending}`,
  /** The route of a file of all works; public as `/publications.<ending>`. */
  worksFile: (ending: string) => `/publications/list/${ending}`,
  /** The route of a file made of the CV; public as `/<name>`. */
  cvFile: (name: string) => `/cv/as/${name}`,
  topic: (slug: string) => itemAddress(lists.research, slug),
  post: (slug: string) => itemAddress(lists.blog, slug),
  /** A post as it stood on a day, and the list of all that is kept of it. */
  revision: (slug: string, day: string) => `/blog/${slug}/v/${day}`,
  timeMap: (slug: string) => `/blog/${slug}/timemap`,
  /** Where one asks for the text as it stood at a time. */
  timeGate: (slug: string) => `/blog/${slug}/timegate`,
  /** The numbered parts of a post, each as BibTeX. */
  postParts: (slug: string) => `/blog/${slug}/parts.bib`,
  /** The works a post cites, as one .bib. */
  postReferences: (slug: string) => `/blog/${slug}/references.bib`,
  person: (slug: string) => itemAddress('/people', slug),
  project: (slug: string) => itemAddress(lists.projects, slug),
  search: '/search',
  /** Where the index of the search stands, the texts that answer without scripts, the words of all texts, and what an empty question offers. */
  searchIndex: '/assets/search',
  searchTexts: '/assets/search/texts.json',
  searchWords: '/assets/search/words.txt',
  searchStart: '/assets/search/start.json',
  feeds: '/feeds',
  /** The write-ups as Atom; the address of the site's first feed, kept. */
  feed: '/feed.xml',
  /** The look of a feed that is opened in a browser. */
  feedStyle: '/assets/feed.css',
  /** The site for language models: https://llmstxt.org. */
  llms: '/llms.txt',
  /** Write-ups and publications in one feed. */
  everything: '/all',
  /** The Markdown copy of a page. */
  markdown: (path: string) => `${path === '/' ? '/index' : path}.md`,
  /** The PDF of a write-up or a topic. */
  paper: (path: string) => `${path}.pdf`,
  /** The book of a write-up, or of all of them. */
  book: (path: string) => `${path}.epub`,
  /** The JATS article of a write-up. */
  article: (path: string) => `${path}.xml`,
  /** What other sites can point to: for MyST and for Sphinx, at the addresses where their readers look; and the parts of one write-up. */
  mystReferences: '/myst.xref.json',
  sphinxInventory: '/objects.inv',
  mystPage: (path: string) => `${path}.myst.json`,
  /** What harvesters may ask, and what they are answered from. */
  oai: '/oai',
  harvest: '/assets/oai.json',
  /** The social card of a page, made by the build. */
  card: (path: string) => `/cards${path === '/' ? '/index' : path}.png`,
  /** The page for what is not there. */
  notFound: '/404',
  serverError: '/server-error',
} as const;

/** Letters with accents are those without, and letters of other scripts their code points; a long key is cut to what a file name bears. */
function slugOfKey(key: string): string {
  const plain = key
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[^\x00-\x7f]/gu, (letter) =>
      /[\p{L}\p{N}]/u.test(letter) ? `${letter.codePointAt(0)!.toString(16)}-` : '-',
    )
    .replace(/[^\w-]+/g, '-');
  return plain.length <= 120 ? plain : `${plain.slice(0, 110)}-${checksum(key)}`;
}

/** FNV-1a, so that two long keys that begin alike have two addresses. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

/** The absolute form of an address, for feeds, metadata and anything else that leaves the site; one that is absolute stays. */
export function absoluteUrl(siteUrl: string, path: string): string {
  return new URL(underPath(path, basePathOf(siteUrl)), `${siteUrl}/`).href;
}
