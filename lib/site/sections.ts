import { addresses, itemAddress } from './addresses';
import type { FeedRow, SectionRow } from './section-row';

/**
 * The sections of the site, one row a kind of thing, in the order in which lists name them. Known addresses, header, topic pages,
 * search, feeds, cards, llms.txt and sitemap follow from the rows; app/sections.test.tsx walks them. A new kind is its row, its
 * schema and its two pages (CONTRIBUTING.md, "Add a kind of thing").
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
    addressFields: ['code', 'documentation'],
  },
  {
    name: 'talks',
    type: 'Talk',
    title: 'Talks',
    one: 'talk',
    many: 'talks',
    path: '/talks',
    day: 'held',
    schemaType: 'Event',
    header: 4,
    isFiled: true,
    isAboutWorks: true,
    addressFields: ['eventUrl', 'slides', 'video'],
    feed: {
      title: 'Talks',
      at: '/talks',
      holds: 'Each with its abstract, and where it is or was given.',
      describe: (name) => `Talks by ${name}, with abstracts.`,
    },
    needsItems: true,
  },
  {
    name: 'teaching',
    type: 'Teaching',
    title: 'Teaching',
    one: 'course',
    many: 'courses',
    path: '/teaching',
    day: 'held',
    schemaType: 'Course',
    header: 5,
    isFiled: true,
    isAboutWorks: true,
    addressFields: ['institutionUrl', 'url', 'materials.url'],
    needsItems: true,
  },
  {
    name: 'people',
    type: 'PersonPage',
    title: 'People',
    one: 'person',
    many: 'people',
    path: '/people',
    schemaType: 'Person',
    header: 6,
    isFiled: true,
    addressFields: ['url', 'affiliationUrl', 'ror'],
    needsItems: true,
  },
  {
    name: 'news',
    type: 'News',
    title: 'News',
    one: 'piece of news',
    many: 'news',
    path: '/news',
    day: 'published',
    schemaType: 'Article',
    header: 7,
    isFiled: true,
    isAboutWorks: true,
    holdsLines: true,
    markdownFields: ['title'],
    addressFields: [],
    feed: {
      title: 'News',
      at: '/news',
      holds: 'A line each, with its links.',
      describe: (name) => `News of ${name}.`,
    },
    needsItems: true,
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
