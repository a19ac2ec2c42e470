import type { Problem } from '@/lib/content/problem';
import type { WholeProse } from '@/lib/prose/types';
import type { OwnText } from './own-citation';

/** What a paper says of itself. */
export interface PaperWords {
  references: string;
  cite: string;
  newest: string;
  worked: string;
}

/** What stands on a paper besides its text. */
export interface PaperFacts {
  title: string;
  description: string;
  /** Those who wrote it, in one line, and where one is led to them. */
  author: { name: string; url: string };
  /** "en-GB". */
  language: string;
  /** What the paper says of itself, in its language. */
  says: PaperWords;
  /** ISO day of the present text; of one that is kept up to date there is none. */
  day?: string;
  /** Its topics. */
  keywords: readonly string[];
  /** Set under the title, in their order: "12 November 2026", topics. */
  particulars: readonly string[];
  /** Where the page stands, in full. */
  url: string;
  /** Where the site stands, without a trailing slash. */
  siteUrl: string;
  /** What it is cited by, on its first page. */
  own: OwnText;
  /** Bars under the title, of 4, 8 or 16 bits. */
  strip: readonly number[];
}

/** What a figure that computes shows on paper: its drawings one under the other, and the words of its frame. */
export interface StillFigure {
  /** SVG elements, colours written out. */
  drawings: readonly string[];
  /** Title and settings. */
  head: string;
  /** Names and values of what it measures. */
  readOuts: readonly (readonly [label: string, value: string])[];
}

/** A text to be set. */
export interface PaperText extends Omit<WholeProse, 'problems'> {
  facts: PaperFacts;
  /** Path relative to the project, for messages; */
  file: string;
  /** Its first line in that file. */
  bodyLine: number;
  macros: Record<string, string>;
  /** Its figures that compute, in their order. */
  stills: readonly StillFigure[];
  /** Bytes of a picture of the content, ready for print, by its path: PNG, JPEG or SVG. */
  pictures: ReadonlyMap<string, { name: string; bytes: Buffer }>;
}

/** A text in Typst, with the files that its source names. */
export interface TypstPaper {
  body: string;
  files: Map<string, Buffer>;
  /** What could not be set as it is written, and stands there as its source. */
  problems: Problem[];
}
