/** The shapes of the bibliography. CSL-JSON keeps the vendor's names and the `Csl` prefix; ours are entries and works. */

/** A person (family, given, particles, suffix) or a body (literal), as CSL-JSON writes names. */
export interface CslName {
  family?: string;
  given?: string;
  literal?: string;
  suffix?: string;
  'non-dropping-particle'?: string;
  'dropping-particle'?: string;
}

/** A date or a range of dates; each is [year, month?, day?]. */
export interface CslDate {
  'date-parts'?: number[][];
  raw?: string;
  literal?: string;
}

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
}

/** One of the owner's works: the version to cite and its history. */
export interface Work {
  /** Key of the version to cite; it names the page. */
  key: string;
  /** The version to cite. */
  entry: BibEntry;
  /** Every version, the one to cite first, then from new to old. */
  versions: BibEntry[];
  /** Topic slugs, main topic first. */
  topics: string[];
  /** Chosen for the home page. */
  selected: boolean;
  /** Year of the version to cite; absent for a work without a date. */
  year?: number;
  /** In our own words, plain text; absent when the entry has none. */
  abstract?: string;
}

/** Everything read from the content folder's .bib files. */
export interface Bibliography {
  /** The owner's works (publications.bib), newest first. */
  publications: Work[];
  /** Every citable entry of every .bib file, versions included, by key. */
  entries: Map<string, BibEntry>;
}
