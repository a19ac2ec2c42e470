import type { BibDate } from '../bibtex/dates';

/** CSL-JSON keeps the vendor's names and the `Csl` prefix; an entry is ours. */

/** A person (family, given, particles, suffix) or a body (literal), as CSL-JSON writes names. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

export type CslDate = BibDate;

/** What CSL-JSON has no field for and BibTeX has: carried by us through every format. */
export interface CslCustom {
  /** arXiv identifier without prefix and version, its version when one is named, its primary class. */
  arxiv?: { id: string; version?: string; class?: string };
}

/** One CSL-JSON item. Its type names are CSL's (`article-journal`, `paper-conference`, …). */
export interface CslItem {
  id: string;
  type: string;
  title?: string;
  author?: CslName[];
  editor?: CslName[];
  /** The collaboration whose work it is, beside the people who wrote it. */
  contributor?: CslName[];
  issued?: CslDate;
  'container-title'?: string;
  'collection-title'?: string;
  'event-title'?: string;
  'event-place'?: string;
  publisher?: string;
  'publisher-place'?: string;
  genre?: string;
  number?: string;
  volume?: string;
  issue?: string;
  page?: string;
  edition?: string;
  version?: string;
  abstract?: string;
  keyword?: string;
  language?: string;
  note?: string;
  /** "in press", "forthcoming", beside a year. */
  status?: string;
  DOI?: string;
  ISBN?: string;
  ISSN?: string;
  PMID?: string;
  URL?: string;
  accessed?: CslDate;
  custom?: CslCustom;
  [field: string]: unknown;
}

/** One entry of a .bib file: as written, where it stands, and as CSL. */
export interface BibEntry {
  /** Citation key, "cao2024scaling". */
  key: string;
  /** Further keys that name it: BibLaTeX's `ids`. */
  aliases?: string[];
  /** BibTeX or BibLaTeX entry type, lower case, "misc". */
  type: string;
  /** Field values by lower-case name: macros and concatenations resolved, outer braces off, LaTeX kept as written. */
  fields: Record<string, string>;
  /** The entry exactly as it stands in the file. */
  raw: string;
  /** Path relative to the project. */
  file: string;
  /** 1-based line and column of its "@". */
  line: number;
  column: number;
  csl: CslItem;
  /** Names of fields that no copy carries, beside this site's own; from the profile. */
  hideFields?: readonly string[];
  /** Citation styles beside those that ship; from the content. */
  styles?: readonly OwnStyle[];
}

/** A citation style that the content brings: `styles/<name>.csl`. */
export interface OwnStyle {
  /** Its name in addresses and in the CV, from that of its file. */
  name: string;
  /** Its short title, or its title. */
  label: string;
  /** The style in CSL 1.0. */
  xml: string;
  /** Tells one text of it from the next. */
  hash: string;
}

/** Every key that names an entry, its own first. */
export const namesOf = ({ key, aliases = [] }: Pick<BibEntry, 'key' | 'aliases'>): string[] => [key, ...aliases];
