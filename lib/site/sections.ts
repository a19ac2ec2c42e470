import { english } from '@/lib/words/catalogue';
import { addresses, itemAddress } from './addresses';
import type { SectionRow } from './section-row';

/**
 * The sections of the site, one row a kind of thing, in the order in which lists name them. Known addresses, header, topic pages,
 * search, feeds, cards, llms.txt and sitemap follow from the rows; app/sections.isolated.test.tsx walks them. What they are called stands in
 * lib/words, by their names. A new kind is its row, its words, its schema and its two pages (CONTRIBUTING.md, "Add a kind of thing").
 */
const rows = [
  {
    name: 'posts',
    type: 'Post',
    path: addresses.blog,
    day: 'published',
    schemaType: 'BlogPosting',
    header: 3,
    isFiled: true,
    isAboutWorks: true,
    feedAt: '',
  },
  {
    name: 'publications',
    path: addresses.publications,
    day: 'published',
    header: 2,
    isFiled: true,
    feedAt: addresses.publications,
  },
  {
    name: 'topics',
    type: 'Topic',
    path: addresses.research,
    header: 1,
  },
  {
    name: 'projects',
    type: 'Project',
    path: addresses.projects,
    under: 'topics',
    isFiled: true,
    addressFields: ['code', 'documentation'],
  },
  {
    name: 'talks',
    type: 'Talk',
    path: '/talks',
    day: 'held',
    schemaType: 'Event',
    header: 4,
    isFiled: true,
    isAboutWorks: true,
    addressFields: ['eventUrl', 'slides', 'video'],
    feedAt: '/talks',
    needsItems: true,
  },
  {
    name: 'teaching',
    type: 'Teaching',
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
    path: '/news',
    day: 'published',
    schemaType: 'Article',
    header: 7,
    isFiled: true,
    isAboutWorks: true,
    holdsLines: true,
    markdownFields: ['title'],
    addressFields: [],
    feedAt: '/news',
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

/** A section that can be followed. */
export type FollowedSection = Section & Extract<Row, { feedAt: string }>;
export const sectionsWithFeed = sections.filter((section): section is FollowedSection => section.feedAt !== undefined);

/** The id of a section's heading where a page lists some of its items: the same in every language. */
export const headingId = (name: SectionName): string => english[`section.${name}`].toLowerCase().replaceAll(' ', '-');

export const sectionNamed = (name: SectionName): Section => sections.find((section) => section.name === name)!;

/** The section that the page at an address is an item of. */
export const sectionOf = (address: string): Section | undefined =>
  sections.find(({ path }) => address.startsWith(itemAddress(path, '')));

/** The section whose folder of the content holds the document at this path, "posts/x.mdx". */
export const sectionOfFile = (path: string): (typeof documentSections)[number] | undefined =>
  documentSections.find(({ name }) => path.startsWith(`${name}/`));

interface SinglePage {
  name: 'home' | 'cv' | 'feeds' | 'search';
  address: string;
  header?: number;
}

/** Pages of which there is one each. */
export const singlePages: readonly SinglePage[] = [
  { name: 'home', address: addresses.home },
  { name: 'cv', address: addresses.cv, header: 10 },
  { name: 'feeds', address: addresses.feeds },
  { name: 'search', address: addresses.search, header: 11 },
];
