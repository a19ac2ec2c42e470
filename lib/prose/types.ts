/** The shapes of the prose pipeline: what it is given, what it makes. */
import type { DecodedText } from '@/lib/text/decode-text';
import type { OtherLabel } from '@/lib/content/other-labels';
import type { BibEntry } from '@/lib/bibliography/csl/types';
import type { Problem } from '@/lib/content/problem';
import type { Root } from 'hast';
import type { TextBlock } from './tree/text-map';
import type { Words } from '@/lib/words/words';

/** One size of an optimised image, as an address of the site. */
export interface ImageSource {
  type: 'image/avif' | 'image/webp';
  /** Candidates, narrow to wide. */
  candidates: { url: string; width: number }[];
}

/** An image ready to be shown: its own size and its encodings, best first; a vector image has none. */
export interface ProseImage {
  url: string;
  width: number;
  height: number;
  /** Size of the file as its owner saved it. */
  bytes: number;
  sources: ImageSource[];
}

/** A file that no picture can be read from: what is wrong with it, after "which", and what to do. */
export interface UnreadableImage {
  unreadable: string;
  mend: string;
}

/** Everything a document needs from outside; the stages themselves read no file and no clock. */
export interface ProseContext {
  /** Path relative to the project, for problems. */
  file: string;
  /** Names that the component map adds to the built-in elements: `Explorable`. */
  components: readonly string[];
  /** Every citable entry. */
  entries: ReadonlyMap<string, BibEntry>;
  /** Parts of other sites, by their labels. */
  otherLabels: ReadonlyMap<string, OtherLabel>;
  /** The full form of a reference for the list at the end, HTML of phrasing content. */
  formatReference: (entry: BibEntry) => string;
  /** What the site says around the text, in the text's language. */
  words: Words;
  /** TeX macros, `\name` → expansion. */
  macros: Record<string, string>;
  /** Text of a file in content/data and the encoding it is in; undefined when there is none. */
  loadData: (name: string) => Promise<DecodedText | undefined>;
  /** Names of the files in content/data, to name the one that was meant. */
  data: readonly string[];
  /** Paths of the pictures that there are, to name the one that was meant. */
  pictures: readonly string[];
  /** An image of the content folder in its optimised sizes; undefined when there is none, and why when it is no picture. */
  loadImage: (path: string) => Promise<ProseImage | UnreadableImage | undefined>;
}

/** A heading of the text, for the table of contents. */
export interface Heading {
  id: string;
  /** 2 to 4. */
  depth: number;
  text: string;
  /** Inner HTML of the entry (formulas kept, links and notes left out). */
  html: string;
}

/** One numbered entry of the bibliography of a text. */
export interface Reference {
  key: string;
  number: number;
  /** HTML of phrasing content. */
  html: string;
  /** Ids of the places that cite it, in order. */
  citedAt: string[];
}

/** A document after all stages; plain data, so that it can be kept by content hash. */
export interface ProcessedProse {
  tree: Root;
  headings: Heading[];
  references: Reference[];
  words: number;
  minutes: number;
  hasMath: boolean;
  /** Its blocks in order, for the map of the text. */
  blocks: TextBlock[];
  /** Its parts that can be referred to, in their order. */
  labels: { id: string; label: Label }[];
  /** Files of the content folder it drew from: `data/x.csv`, `images/y.png`. */
  uses: string[];
  problems: Problem[];
}

/** A document after all stages, its tree not yet folded into markup; raw nodes say what they were made from (tree/origins.ts). */
export interface WholeProse {
  tree: Root;
  references: Reference[];
  problems: Problem[];
}

/** What a label names, so that a cross-reference can say it. */
export interface Label {
  kind: string;
  number?: number;
  /** The words of a heading or a caption, as they are written. */
  title?: string;
  /** Of an equation. */
  tex?: string;
}
