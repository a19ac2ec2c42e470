// The content schema and nothing else. Every field says what it is for, because its author reads it here.
// The same definitions drive `lib/content/check.ts`, which reports problems with file and line before contentlayer runs.
import { defineDocumentType, defineNestedType } from 'contentlayer2/source-files/schema';

/** See lib/site/licences.ts, where each has its name and address. */
const licenceIds = [
  'CC-BY-4.0',
  'CC-BY-SA-4.0',
  'CC-BY-ND-4.0',
  'CC-BY-NC-4.0',
  'CC-BY-NC-SA-4.0',
  'CC-BY-NC-ND-4.0',
  'CC0-1.0',
  'none',
];

const macros = { type: 'json', description: 'TeX macros of this page.' } as const;
const language = {
  type: 'string',
  description: 'BCP 47 language of the text, where it is not the site’s: "fr".',
} as const;
const orcid = { type: 'string', description: 'ORCID iD, 0000-0000-0000-0000.' } as const;
const ror = { type: 'string', description: 'ROR of the institution: https://ror.org/041kmwe10.' } as const;

export const Link = defineNestedType(() => ({
  name: 'Link',
  fields: {
    label: { type: 'string', required: true, description: 'What the link says: "GitHub".' },
    url: { type: 'string', required: true, description: 'An https: or mailto: address.' },
    handle: { type: 'string', description: 'How it is printed on paper: "/pgimenes".' },
  },
}));

export const Person = defineNestedType(() => ({
  name: 'Person',
  fields: {
    name: { type: 'string', required: true, description: 'As printed: "Yiren Zhao".' },
    aliases: {
      type: 'list',
      of: { type: 'string' },
      description: 'Other spellings of the same person in the .bib files.',
    },
    url: { type: 'string', description: 'Home page.' },
    orcid,
  },
}));

export const OtherSite = defineNestedType(() => ({
  name: 'OtherSite',
  fields: {
    name: { type: 'string', required: true, description: 'What stands before its labels: "other" of [@other:eq:law].' },
    url: {
      type: 'string',
      required: true,
      description: 'Where it is, https://…; it has a myst.xref.json or an objects.inv.',
    },
  },
}));

export const Redirect = defineNestedType(() => ({
  name: 'Redirect',
  fields: {
    from: { type: 'string', required: true, description: 'An old path on this site, without a trailing slash.' },
    to: { type: 'string', required: true, description: 'The path of the page that took its place.' },
  },
}));

export const Profile = defineDocumentType(() => ({
  name: 'Profile',
  filePathPattern: 'profile.mdx',
  isSingleton: true,
  contentType: 'markdown',
  fields: {
    name: { type: 'string', required: true, description: 'Full name, as printed.' },
    givenName: { type: 'string', required: true, description: 'Given name or names.' },
    familyName: { type: 'string', required: true, description: 'Family name, with its particle.' },
    aliases: {
      type: 'list',
      of: { type: 'string' },
      description: 'Other spellings of the owner in the .bib files; matched as a whole person, never as a substring.',
    },
    role: { type: 'string', required: true, description: 'What the owner is, in a few words.' },
    affiliation: { type: 'string', description: 'Institution.' },
    affiliationUrl: { type: 'string', description: 'Its home page.' },
    place: { type: 'string', description: 'Town.' },
    email: { type: 'string', description: 'Public e-mail address.' },
    phone: {
      type: 'string',
      description: 'Printed in the PDF CV alone; in a public repository set PRIVATE_PHONE when building instead.',
    },
    website: {
      type: 'string',
      required: true,
      description: 'The site’s own address, https://…; absolute links default to it.',
    },
    orcid,
    scholar: { type: 'string', description: 'Google Scholar user id.' },
    links: { type: 'list', of: Link, required: true, description: 'Profiles elsewhere, in order.' },
    description: { type: 'string', required: true, description: 'One sentence for search engines and feeds.' },
    portrait: {
      type: 'string',
      description: 'A picture of the owner for the home page, by its path in the content folder: "images/ada.jpg".',
    },
    portraitAlt: { type: 'string', description: 'What the portrait shows; the name when absent.' },
    pronouns: { type: 'string', description: 'As printed under the name: "she/her".' },
    timeZone: { type: 'string', description: 'Where the owner’s day is, by its IANA name: "Europe/London".' },
    summary: { type: 'string', description: 'One line for those who hire: what the owner does best (Markdown).' },
    availability: {
      type: 'string',
      description:
        'What the owner is open to, and from when, in one line (Markdown): "Open to internships from June 2027".',
    },
    blueskyDid: {
      type: 'string',
      description:
        'The DID of a Bluesky account, did:plc:…: it makes the site’s domain its handle, by /.well-known/atproto-did.',
    },
    fediverse: {
      type: 'string',
      description: 'A Mastodon account, @name@server, which is named where a page of this site is shared there.',
    },
    now: { type: 'string', description: 'What the owner is doing now, one or two sentences (Markdown).' },
    home: {
      type: 'list',
      of: { type: 'enum', options: ['posts', 'publications', 'talks', 'news', 'topics', 'projects', 'now'] },
      description:
        'The parts of the home page, in order: posts, publications and talks in the wide column, the others in the narrow one. All but talks when absent; what is empty is left out.',
    },
    navigation: {
      type: 'list',
      of: { type: 'string' },
      description:
        'What the header leads to, from the left: lists by their names (topics, publications, posts, projects, talks, teaching, people, news), cv, search, feeds, and free pages by their addresses (/lab). When absent all that hold something, the free pages that ask for it, cv and search.',
    },
    figure: {
      type: 'string',
      description:
        'The figure that the home page opens with, by its name in lib/explorables/names.ts; none when absent.',
    },
    figureAlt: { type: 'string', description: 'What that figure shows, for those who do not see it.' },
    figureCaption: { type: 'string', description: 'The line under it (Markdown).' },
    language: { type: 'string', required: true, description: 'BCP 47 language of the site: "en-GB".' },
    schema: {
      type: 'number',
      default: 1,
      description: 'The number of the schema that this content is written for.',
    },
    licence: {
      type: 'enum',
      options: licenceIds,
      description: 'The licence of the write-ups that name none of their own; without it all rights are reserved.',
    },
    people: {
      type: 'list',
      of: Person,
      description: 'Co-authors whose names lead to their home pages; who has a file in content/people has a page here.',
    },
    hideFields: {
      type: 'list',
      of: { type: 'string' },
      description:
        'Fields of .bib entries that copied BibTeX leaves out, beside those of this site and of reference managers.',
    },
    references: {
      type: 'list',
      of: OtherSite,
      description:
        'Other sites whose equations, figures and sections texts refer to; npm run sync -- --references asks them.',
    },
    redirects: {
      type: 'list',
      of: Redirect,
      description: 'Addresses of an earlier site, each with the one that took its place.',
    },
  },
}));

export const CvSection = defineNestedType(() => ({
  name: 'CvSection',
  fields: {
    id: { type: 'string', required: true, description: 'The folder under content/cv that holds its entries.' },
    title: { type: 'string', required: true, description: 'Heading, as printed.' },
    plainTitle: {
      type: 'string',
      description: 'Heading of the one-column view, when systems that read CVs look for another: "Work experience".',
    },
    kind: {
      type: 'enum',
      options: [
        'experience',
        'education',
        'projects',
        'references',
        'awards',
        'grants',
        'talks',
        'teaching',
        'supervision',
        'service',
        'memberships',
        'media',
        'publications',
        'skills',
        'summary',
      ],
      required: true,
      description: 'How its entries are set and which JSON Resume list they go to.',
    },
    column: { type: 'enum', options: ['main', 'side'], required: true, description: 'Column of the two-column page.' },
    grouped: {
      type: 'boolean',
      description: 'Entries of one organisation that follow each other stand under its name, which is printed once.',
    },
    newPage: { type: 'boolean', description: 'It begins on a new page of the PDF.' },
    hidden: { type: 'boolean', description: 'It is in no form of the CV.' },
    publications: {
      type: 'list',
      of: { type: 'string' },
      description: 'For kind "publications": .bib keys, in order.',
    },
    include: {
      type: 'enum',
      options: ['all', 'selected'],
      description:
        'For kind "publications": all works of publications.bib, or those marked "selected", newest first, in place of keys. For kinds "talks" and "teaching": "all" draws those of the site, so that nothing is written twice.',
    },
    types: {
      type: 'list',
      of: {
        type: 'enum',
        options: [
          'journal',
          'conference',
          'workshop',
          'preprint',
          'book',
          'chapter',
          'thesis',
          'report',
          'patent',
          'dataset',
          'software',
          'other',
        ],
      },
      description: 'With "include": works of these types alone.',
    },
    groupBy: {
      type: 'enum',
      options: ['type', 'year'],
      description: 'With "include": sub-headings by type or by year.',
    },
    style: {
      type: 'string',
      description:
        'For kind "publications": how a line is set. "brief" names the first author, title, venue and year; apa, ieee, acm, chicago, mla, harvard, vancouver, nature and the styles/*.csl of the content are complete. IEEE when absent.',
    },
  },
}));

export const CvVariant = defineNestedType(() => ({
  name: 'CvVariant',
  fields: {
    id: { type: 'string', required: true, description: 'Name in the address: /cv-research.pdf.' },
    title: { type: 'string', required: true, description: 'What it is for.' },
    sections: {
      type: 'list',
      of: { type: 'string' },
      description: 'Section ids to include, in order; all when absent.',
    },
    tags: {
      type: 'list',
      of: { type: 'string' },
      description: 'Only entries with one of these tags, or with no tag at all; all when absent.',
    },
  },
}));

export const Cv = defineDocumentType(() => ({
  name: 'Cv',
  filePathPattern: 'cv/cv.mdx',
  isSingleton: true,
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'Page title.' },
    headline: {
      type: 'string',
      required: true,
      description: 'The line under the name: "PhD Researcher in Machine Learning Systems".',
    },
    updated: { type: 'date', required: true, description: 'Day of the last change, YYYY-MM-DD.' },
    sections: { type: 'list', of: CvSection, required: true, description: 'Sections in their order.' },
    columns: {
      type: 'enum',
      options: ['first page', 'every page'],
      description: 'Pages of the PDF that have two columns; the first when absent, and one column from the second on.',
    },
    variants: { type: 'list', of: CvVariant, description: 'Tailored CVs.' },
  },
}));

export const CvEntry = defineDocumentType(() => ({
  name: 'CvEntry',
  filePathPattern: 'cv/*/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'Role, degree, project, award or group of skills.' },
    organisation: { type: 'string', description: 'Employer, university or group.' },
    organisationUrl: { type: 'string', description: 'Its home page.' },
    // Of any type, because YAML reads 2022 as a number and a day as a timestamp: lib/cv/validate says what is no date.
    start: {
      type: 'json',
      description: 'A year, month, day, season, term or academic year: 2022, 2022-04, 2022-04-03, Fall 2021, 2021/22.',
    },
    end: { type: 'json', description: 'The same, or "present". Absent for a single date.' },
    place: { type: 'string', description: 'Town.' },
    url: { type: 'string', description: 'Page that the title links to.' },
    order: { type: 'number', required: true, description: 'Place within its section, 1 first.' },
    group: {
      type: 'string',
      description: 'Sub-heading; entries of the same one that follow each other stand under it.',
    },
    hidden: { type: 'boolean', description: 'It is in no form of the CV.' },
    tags: { type: 'list', of: { type: 'string' }, description: 'What tailored CVs choose by.' },
    items: { type: 'list', of: { type: 'string' }, description: 'For skills: the chips.' },
    languages: { type: 'boolean', description: 'For skills: the items are natural languages, "Italian (B1)".' },
  },
}));

export const Topic = defineDocumentType(() => ({
  name: 'Topic',
  filePathPattern: 'topics/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'Heading: "Reasoning with Large Language Models".' },
    short: { type: 'string', required: true, description: 'Label in lists and filters, two or three words.' },
    description: { type: 'string', required: true, description: 'One sentence.' },
    order: { type: 'number', required: true, description: 'Place in lists, 1 first.' },
    language,
  },
}));

export const Change = defineNestedType(() => ({
  name: 'Change',
  fields: {
    date: { type: 'date', required: true, description: 'Day of the change.' },
    note: { type: 'string', required: true, description: 'What changed, in a sentence.' },
  },
}));

const topicsField = {
  type: 'list',
  of: { type: 'string' },
  description: 'File names in content/topics, main topic first.',
} as const;

const projectsField = {
  type: 'list',
  of: { type: 'string' },
  description: 'File names in content/projects that it is about.',
} as const;

/** What a post or a talk is about. */
const subjects = { topics: { ...topicsField, required: true }, projects: projectsField } as const;

/** The same of what need not be about anything. */
const about = {
  topics: topicsField,
  projects: projectsField,
  publications: {
    type: 'list',
    of: { type: 'string' },
    description: 'Keys in publications.bib of the works that it is about.',
  },
} as const;

export const PostAuthor = defineNestedType(() => ({
  name: 'PostAuthor',
  fields: {
    name: {
      type: 'string',
      required: true,
      description:
        'As printed, or family name first: "van der Berg, Jan". Of the owner and of people with a page here the name is enough.',
    },
    orcid,
    affiliation: { type: 'string', description: 'Institution.' },
    ror,
    url: { type: 'string', description: 'Home page.' },
    roles: {
      type: 'list',
      of: { type: 'string' },
      description: 'What they did, best by the words of CRediT: Conceptualization, Software, Writing – original draft.',
    },
  },
}));

export const Post = defineDocumentType(() => ({
  name: 'Post',
  filePathPattern: 'posts/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'Title, sentence case.' },
    description: {
      type: 'string',
      required: true,
      description: 'One or two sentences: what the reader will know afterwards.',
    },
    date: { type: 'date', required: true, description: 'Day of first publication, YYYY-MM-DD.' },
    updated: { type: 'date', description: 'Day of the last change that a reader would notice.' },
    changes: { type: 'list', of: Change, description: 'What changed since first publication, newest first.' },
    ...subjects,
    authors: { type: 'list', of: PostAuthor, description: 'Who wrote it, in order; the owner when absent.' },
    licence: {
      type: 'enum',
      options: licenceIds,
      description: 'The licence of this text; that of the profile when absent, "none" where all rights are reserved.',
    },
    doi: { type: 'string', description: 'The DOI under which the text is registered: 10.59350/abcde-12345.' },
    cover: { type: 'string', description: 'A picture over the text and in lists, by its path: "images/engine.jpg".' },
    coverAlt: { type: 'string', description: 'What the cover shows; needed with it.' },
    featured: { type: 'boolean', description: 'It stands before the others on the home page.' },
    still: {
      type: 'string',
      description: 'The figure that stands small beside it in lists, by its name in lib/explorables/names.ts.',
    },
    draft: { type: 'boolean', default: false, description: 'Drafts are seen in development only.' },
    series: { type: 'string', description: 'Name shared by the posts of a series.' },
    part: { type: 'number', description: 'Place within the series, 1 first.' },
    macros: { type: 'json', description: 'TeX macros of this post: { "\\\\Q": "Q_{\\\\mathrm{r}}" }.' },
    language,
  },
}));

/** The text of a post as it stood on the day in its name, kept for those who cite it: revisions/<post>/2026-11-23.mdx. */
export const Revision = defineDocumentType(() => ({
  name: 'Revision',
  filePathPattern: 'revisions/*/*.mdx',
  contentType: 'markdown',
  fields: Post.def().fields ?? {},
}));

export const Project = defineDocumentType(() => ({
  name: 'Project',
  filePathPattern: 'projects/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'Name: "AMPLE".' },
    subtitle: { type: 'string', required: true, description: 'What the name stands for, or what it is.' },
    description: { type: 'string', required: true, description: 'One sentence.' },
    order: { type: 'number', required: true, description: 'Place in lists, 1 first.' },
    topics: { type: 'list', of: { type: 'string' }, required: true, description: 'File names in content/topics.' },
    code: { type: 'string', description: 'Address of the source repository.' },
    documentation: { type: 'string', description: 'Address of its documentation.' },
    macros,
    language,
  },
}));

export const Talk = defineDocumentType(() => ({
  name: 'Talk',
  filePathPattern: 'talks/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'Title, as announced. The body is its abstract.' },
    description: { type: 'string', required: true, description: 'One sentence.' },
    date: { type: 'date', required: true, description: 'The day on which it is or was given, YYYY-MM-DD.' },
    event: { type: 'string', required: true, description: 'What it was part of: a conference, a seminar.' },
    eventUrl: { type: 'string', description: 'The page of the event.' },
    place: { type: 'string', description: 'Institution and town, or "online".' },
    invited: { type: 'boolean', description: 'It was given on invitation.' },
    slides: { type: 'string', description: 'Address of the slides: /files/slides.pdf, or https://…' },
    video: { type: 'string', description: 'Address of a recording.' },
    ...subjects,
    publications: {
      type: 'list',
      of: { type: 'string' },
      description: 'Keys in publications.bib of the works that it presents.',
    },
    macros,
    language,
  },
}));

export const Teaching = defineDocumentType(() => ({
  name: 'Teaching',
  filePathPattern: 'teaching/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'The course. The body says what it is about.' },
    description: { type: 'string', description: 'One sentence.' },
    date: {
      type: 'date',
      required: true,
      description: 'First day of the term or of its month, YYYY-MM-DD; lists go by it, newest first.',
    },
    term: {
      type: 'string',
      required: true,
      description: 'The term as it is printed: "Autumn 2024", "2024/25", "Winter 1927/28".',
    },
    role: { type: 'string', required: true, description: 'What the owner did: "Lecturer", "Teaching assistant".' },
    institution: { type: 'string', required: true, description: 'Where it was taught.' },
    institutionUrl: { type: 'string', description: 'Its home page.' },
    code: { type: 'string', description: 'What the institution calls the course: "COMP40017".' },
    url: { type: 'string', description: 'The page of the course there.' },
    materials: {
      type: 'list',
      of: Link,
      description: 'Notes, slides, problem sheets: what each is called and where it is.',
    },
    ...about,
    macros,
    language,
  },
}));

export const PersonPage = defineDocumentType(() => ({
  name: 'PersonPage',
  filePathPattern: 'people/*.mdx',
  contentType: 'markdown',
  fields: {
    ...Person.def().fields,
    group: {
      type: 'string',
      description: 'The heading that they stand under: "Students", "Co-authors". Groups go by their first person.',
    },
    order: { type: 'number', description: 'Place in the list, 1 first; those without one stand first, by file name.' },
    role: { type: 'string', description: 'What they are: "PhD student", "Professor of Mathematics".' },
    description: { type: 'string', description: 'One sentence.' },
    years: { type: 'string', description: 'When, as printed: "2023–2026", "since 2024".' },
    affiliation: { type: 'string', description: 'Their institution.' },
    affiliationUrl: { type: 'string', description: 'Its home page.' },
    ror,
    portrait: { type: 'string', description: 'A picture, by its path in the content folder: "images/ada.jpg".' },
    portraitAlt: { type: 'string', description: 'What the picture shows; the name when absent.' },
    topics: topicsField,
    projects: projectsField,
    macros,
    language,
  },
}));

export const News = defineDocumentType(() => ({
  name: 'News',
  filePathPattern: 'news/*.mdx',
  contentType: 'markdown',
  fields: {
    title: {
      type: 'string',
      required: true,
      description:
        'What happened, in a sentence (Markdown: links, emphasis). With a body it leads to a page of its own; without, it is a line of the list.',
    },
    date: { type: 'date', required: true, description: 'The day on which it happened, YYYY-MM-DD.' },
    ...about,
    macros,
    language,
  },
}));

export const FreePage = defineDocumentType(() => ({
  name: 'FreePage',
  filePathPattern: 'pages/**/*.mdx',
  contentType: 'markdown',
  fields: {
    title: { type: 'string', required: true, description: 'Heading: "Visiting us".' },
    short: { type: 'string', description: 'What the navigation calls it; the title when absent.' },
    description: { type: 'string', description: 'One sentence.' },
    date: { type: 'date', description: 'Day of first publication, YYYY-MM-DD.' },
    updated: { type: 'date', description: 'Day of the last change that a reader would notice, YYYY-MM-DD.' },
    draft: { type: 'boolean', default: false, description: 'Drafts are seen in development and previews only.' },
    navigation: { type: 'boolean', description: 'It is in the navigation, after the lists and before the CV.' },
    macros,
    language,
  },
}));

export const documentTypes = [
  Profile,
  Cv,
  CvEntry,
  Topic,
  Post,
  Revision,
  Project,
  Talk,
  Teaching,
  PersonPage,
  News,
  FreePage,
];

/** What contentlayer calls. It is imported here because it takes seconds to load, and our own check wants the schema alone. */
export default async function source(key: string | undefined) {
  const { makeSource } = await import('contentlayer2/source-files');
  return makeSource({
    contentDirPath: process.env.CONTENT_DIR || 'content',
    contentDirExclude: [
      'README.md',
      'AGENTS.md',
      'IMPORT.md',
      'sync.yaml',
      'theme.yaml',
      'words.yaml',
      '.backups',
      'data',
      'images',
      'files',
      'publications',
    ],
    documentTypes,
    onMissingOrIncompatibleData: 'fail',
    onExtraFieldData: 'fail',
    onUnknownDocuments: 'fail',
    disableImportAliasWarning: true,
    // Bodies are rendered by lib/prose. Contentlayer only has to carry the source, so its own Markdown compiler is unplugged.
    markdown: (processor) => {
      processor.parser = () => ({ type: 'root', children: [] });
      processor.compiler = () => '';
    },
  })(key);
}
