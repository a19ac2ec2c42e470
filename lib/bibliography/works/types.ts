import type { BibEntry, OwnStyle } from '../csl/types';
import type { CitationCount } from './citation-counts';

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
  /** One sentence, what was found: plain text. */
  result?: string;
  /** A prize that it was given: plain text. */
  award?: string;
  /** A picture of the content folder, and what it shows. */
  teaser?: { src: string; alt: string };
  /** Plain text; absent when the entry has none. */
  abstract?: string;
  /** The abstract is this site's paraphrase, and not the authors' own. */
  isParaphrase?: boolean;
  /** How often each source has it cited; absent where nobody counted. */
  citations?: CitationCount[];
  /** It was taken back. */
  isRetracted?: boolean;
}

/** Everything read from the content folder's .bib files. */
export interface Bibliography {
  /** The owner's works (publications.bib), newest first. */
  publications: Work[];
  /** Every citable entry of every .bib file, versions included, by key and by each alias. */
  entries: Map<string, BibEntry>;
  /** Citation styles that the content brings, beside those that ship. */
  styles: readonly OwnStyle[];
}
