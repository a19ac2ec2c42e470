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
  sections: Section[];
  variants: Variant[];
}

export interface Person {
  name: string;
  givenName: string;
  familyName: string;
  role: string;
  affiliation: string;
  affiliationUrl?: string;
  place: string;
  email: string;
  /** Absolute address of the site, without a trailing slash. */
  website: string;
  description: string;
  orcid?: string;
  links: ProfileLink[];
}

export interface ProfileLink {
  label: string;
  url: string;
  /** How it is printed on paper: "/pgimenes". */
  handle?: string;
}

export type SectionKind = 'experience' | 'projects' | 'publications' | 'education' | 'awards' | 'skills';

export interface Section {
  id: string;
  title: string;
  kind: SectionKind;
  column: 'main' | 'side';
  entries: Entry[];
}

export interface Entry {
  /** Unique within its section: file name or citation key. */
  id: string;
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

/** A year, or a month of a year (1–12). */
export interface PartialDate {
  year: number;
  month?: number;
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
  items: Block[][];
}

export type Inline =
  | { type: 'text'; value: string }
  | { type: 'strong'; children: Inline[] }
  | { type: 'emphasis'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'code'; value: string }
  | { type: 'math'; value: string };
