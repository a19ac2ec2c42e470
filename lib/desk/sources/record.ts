/** What names a work in one place or another. All as `normaliseIds` leaves them. */
export interface WorkIds {
  /** Lower case, without resolver. arXiv's own DOIs (10.48550/arxiv.…) are no DOI here but an arXiv id. */
  doi?: string;
  /** Without version. */
  arxiv?: string;
  /** ACL Anthology: "2023.acl-long.1". */
  acl?: string;
  openreview?: string;
  /** "conf/eurosys/GimenesZC25". */
  dblp?: string;
  isbn?: string;
  /** Put-code of the owner's ORCID record. */
  orcid?: string;
  /** "W2741809807". */
  openalex?: string;
}

export type IdKind = keyof WorkIds;

/** A person or a body, in Unicode. */
export interface RecordName {
  family?: string;
  given?: string;
  /** A name that the source does not take apart; "{The vLLM Team}" in BibTeX when it is a body. */
  literal?: string;
  orcid?: string;
  affiliations?: string[];
}

export type RecordKind =
  'article' | 'conference' | 'preprint' | 'book' | 'chapter' | 'thesis' | 'report' | 'dataset' | 'software' | 'other';

/** What one source says of one form of a work (its preprint, its article). Texts are Unicode, with TeX between "$". */
export interface SourceRecord {
  /** Name of the source, as the owner reads it: "Crossref". */
  source: string;
  ids: WorkIds;
  kind: RecordKind;
  title: string;
  authors: RecordName[];
  /** Year, month and day as far as they are known. */
  date?: [year: number, month?: number, day?: number];
  /** Journal, or the title of the proceedings or book. */
  venue?: string;
  volume?: string;
  issue?: string;
  /** "12--19" as "12-19". */
  pages?: string;
  publisher?: string;
  url?: string;
  /** arXiv's primary class, "cs.LG". */
  arxivClass?: string;
  /** arXiv's newest version, "v3". */
  arxivVersion?: string;
  /** Other forms of the same work: DOIs and arXiv ids of its preprint, of its article. */
  otherForms: WorkIds[];
  /** Why it does not stand any more. */
  withdrawn?: { kind: 'withdrawn' | 'retracted'; note?: string };
  /** How often the source has it cited. */
  citations?: number;
  /** True when the source lists it as the owner's by identifier (an ORCID iD, a list that the owner keeps). */
  byIdentifier: boolean;
}
