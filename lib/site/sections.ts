import { addresses, itemAddress } from './addresses';

/** What is said of one kind of thing that the site lists. */
interface SectionRow {
  /** What code calls it; of documents also their folder in the content, and the field by which others name them. */
  name: string;
  /** The type of its documents in `contentlayer.config.ts`; works have none, because they are entries of .bib files. */
  type?: string;
  /** The heading of its list, and what the header, the search, llms.txt and cards call it. */
  title: string;
  /** One of its items, and several, in a sentence. */
  one: string;
  many: string;
  /** Where its list stands; the pages of its items stand under it. */
  path: string;
  /** What the day of an item says; they go by it, newest first. Without a day they go by the number that their author gives. */
  day?: 'published' | 'held';
  /** What its items are for schema.org, where their pages say so. */
  schemaType?: string;
  /** Its place in the header, from the left. */
  header?: number;
  /** The section that the header marks in its stead. */
  under?: string;
  /** Its items are filed under topics, whose pages list them. */
  isFiled?: boolean;
  /** Its documents are about works and projects, whose pages lead to them. */
  isAboutWorks?: boolean;
  feed?: FeedRow;
  /** It is on the site only when it has an item; else its list is there, says that it is empty, and is linked. */
  needsItems?: boolean;
}

interface FeedRow {
  title: string;
  /** "" for the site's first feed, else the path that its three forms stand under. */
  at: string;
  /** What it holds, for the page of feeds. */
  holds: string;
  /** What it is, for those who read it elsewhere; `name` is the owner's. */
  describe: (name: string) => string;
}

/**
 * The sections of the site, one row a kind of thing, in the order in which lists name them. Known addresses, header, topic pages,
 * search, feeds, cards, llms.txt and sitemap follow from the rows; e2e/sections.spec.ts walks them. A new kind is its row, its
 * schema and its two pages (CONTRIBUTING.md, "Add a kind").
 */
const rows = [
  {
    name: 'posts',
    type: 'Post',
    title: 'Writing',
    one: 'write-up',
    many: 'write-ups',
    path: addresses.blog,
    day: 'published',
    schemaType: 'BlogPosting',
    header: 3,
    isFiled: true,
    isAboutWorks: true,
    feed: {
      title: 'Write-ups',
      at: '',
      holds: 'Every post, whole.',
      describe: (name) => `Write-ups by ${name}, whole.`,
    },
  },
  {
    name: 'publications',
    title: 'Publications',
    one: 'publication',
    many: 'publications',
    path: addresses.publications,
    day: 'published',
    header: 2,
    isFiled: true,
    feed: {
      title: 'Publications',
      at: addresses.publications,
      holds: 'Papers and preprints with their abstracts.',
      describe: (name) => `Publications of ${name}, with abstracts and BibTeX.`,
    },
  },
  {
    name: 'topics',
    type: 'Topic',
    title: 'Research',
    one: 'topic',
    many: 'topics',
    path: addresses.research,
    header: 1,
  },
  {
    name: 'projects',
    type: 'Project',
    title: 'Projects',
    one: 'project',
    many: 'projects',
    path: addresses.projects,
    under: 'topics',
    isFiled: true,
  },
] as const satisfies readonly SectionRow[];

type Row = (typeof rows)[number];
export type SectionName = Row['name'];
/** The sections whose items are documents: name → type. */
export type DocumentSections = { [Each in Extract<Row, { type: string }> as Each['name']]: Each['type'] };
export type DocumentSectionName = keyof DocumentSections;
export type Section = Omit<SectionRow, 'name'> & { name: SectionName };

export const sections: readonly Section[] = rows;

/** The sections whose items are documents. */
export const documentSections = sections.filter(
  (section): section is Section & { name: DocumentSectionName; type: string } => section.type !== undefined,
);

/** The sections whose documents are about works and projects. */
export const sectionsAboutWorks = documentSections.filter(({ isAboutWorks }) => isAboutWorks);

/** The sections that can be followed. */
export const sectionsWithFeed = sections.filter(
  (section): section is Section & { feed: FeedRow } => section.feed !== undefined,
);

export const sectionNamed = (name: SectionName): Section => sections.find((section) => section.name === name)!;

/** The section that the page at an address is an item of. */
export const sectionOf = (address: string): Section | undefined =>
  sections.find(({ path }) => address.startsWith(itemAddress(path, '')));

/** The section whose folder of the content holds the document at this path, "posts/x.mdx". */
export const sectionOfFile = (path: string): (typeof documentSections)[number] | undefined =>
  documentSections.find(({ name }) => path.startsWith(`${name}/`));

/** Pages of which there is one each. */
export const singlePages: readonly { title: string; address: string; header?: number }[] = [
  { title: 'Home', address: addresses.home },
  { title: 'CV', address: addresses.cv, header: 10 },
  { title: 'Feeds', address: addresses.feeds },
  { title: 'Search', address: addresses.search, header: 11 },
];
