import type { ProfileLink } from '@/lib/site/profiles';
import type { SiteWords } from '@/lib/words/words';

/** The one CV that every form is made from. The phone number is no part of it: only the PDF is handed one. */
export interface Cv {
  person: Person;
  /** Page title: "Curriculum vitae". */
  title: string;
  /** The line under the name. */
  headline: string;
  /** Day of the last change, YYYY-MM-DD; the only clock any output knows. */
  updated: string;
  /** BCP 47 language of the words. */
  language: string;
  /** What its forms say of themselves. */
  words: SiteWords;
  sections: Section[];
  variants: Variant[];
  /** Pages of the PDF that are set in two columns: the first, or all of them. */
  columns: 'first page' | 'every page';
}

export interface Person {
  name: string;
  givenName: string;
  familyName: string;
  role: string;
  affiliation?: string;
  affiliationUrl?: string;
  place?: string;
  email?: string;
  /** Absolute address of the site, without a trailing slash. */
  website: string;
  description: string;
  orcid?: string;
  scholar?: string;
  links: ProfileLink[];
}

/** Kinds whose entries are headed each, and those whose entries are the rows of a list. */
export const headedKinds = ['experience', 'education', 'projects', 'references'] as const;
export const listKinds = [
  'awards',
  'grants',
  'talks',
  'teaching',
  'supervision',
  'service',
  'memberships',
  'media',
] as const;

/** What a section holds; the schema lists the same names. */
export type SectionKind =
  (typeof headedKinds)[number] | (typeof listKinds)[number] | 'publications' | 'skills' | 'summary';

export const isHeaded = (kind: SectionKind): boolean => (headedKinds as readonly string[]).includes(kind);

export interface Section {
  id: string;
  title: string;
  /** The title in the plain view, when machines look for another: "Work experience". */
  plainTitle?: string;
  kind: SectionKind;
  column: 'main' | 'side';
  /** Positions of one employer stand under its name, which is printed once. */
  grouped: boolean;
  /** It begins on a new page of the PDF. */
  newPage: boolean;
  entries: Entry[];
}

export interface Entry {
  /** Unique within its section: file name or citation key. */
  id: string;
  /** The sub-section it stands in, within its section. */
  group?: string;
  /** Role, degree, project, award, group of skills, or title of a publication. */
  title: string;
  organisation?: string;
  organisationUrl?: string;
  dates?: DateRange;
  place?: string;
  /** Absolute address that the title leads to. */
  url?: string;
  body: Block[];
  tags: string[];
  /** Skills of a group, in order; empty for other kinds. */
  items: string[];
  /** The items are natural languages: "Italian (B1)". */
  languages: boolean;
  publication?: Publication;
  /** Its running number among all publications of the CV, from 1; other kinds have none. */
  number?: number;
  /** Where it is written, within the content folder. */
  file: string;
}

/** What the machine-readable forms say of a publication beside its printed line. */
export interface Publication {
  authors: string[];
  /** As printed, without its final dot: "2024". */
  year?: string;
  publisher?: string;
  doi?: string;
  arxiv?: string;
  url?: string;
}

/** A year, a month (1–12) or a day of it; or a part of a year by its name. */
export interface PartialDate {
  year: number;
  month?: number;
  day?: number;
  /** A season or term as the owner calls it: "Fall", "Michaelmas term". */
  part?: string;
  /** The year in which an academic year ends: 2022 for 2021/22. */
  until?: number;
}

/** A single date has no end; an open range ends in "present". */
export interface DateRange {
  start: PartialDate;
  end?: PartialDate | 'present';
}

/** A tailored CV: which sections, in which order, and which entries by tag. */
export interface Variant {
  id: string;
  title: string;
  sections?: string[];
  tags?: string[];
}

/** The syntax of bodies, small enough for every output to cover whole. */
export type Block = Paragraph | List;

export interface Paragraph {
  type: 'paragraph';
  children: Inline[];
}

export interface List {
  type: 'list';
  ordered: boolean;
  /** The number of the first item, where that is not 1: a list goes on after a paragraph, or its numbers are years. */
  start?: number;
  items: Block[][];
}

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'subscript'; children: Inline[] }
  | { type: 'superscript'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'math'; value: string };
