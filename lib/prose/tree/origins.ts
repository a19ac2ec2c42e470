import type { Nodes } from 'hast';

/** What finished markup was made from. Pages copy the markup; forms of a text that are no page make their own of this. */
export type MarkupOrigin = FormulaOrigin | PictureOrigin | DrawingOrigin | ListingOrigin;

export interface FormulaOrigin {
  kind: 'formula';
  tex: string;
  isDisplay: boolean;
  id?: string;
  number?: number;
  /** Punctuation that stays on the line with it. */
  after?: string;
}

export interface PictureOrigin {
  kind: 'picture';
  /** Path within the content folder. */
  src: string;
  alt: string;
  /** In pixels of the page, as shown. */
  width: number;
}

/** A chart or a diagram. */
export interface DrawingOrigin {
  kind: 'drawing';
  /** One SVG element, or several of which the first is for wide pages. */
  svg: string;
  alt: string;
}

export interface ListingOrigin {
  kind: 'listing';
  title?: string;
  language: string;
  /** Whether lines have numbers. */
  isNumbered: boolean;
  lines: ListingLine[];
}

/** A line of a listing: its runs of one kind of token each, and "added", "removed" or "marked". */
export interface ListingLine {
  tokens: { kind: string; text: string }[];
  mark: string;
}

/** The origin of a raw node; undefined for markup of pages alone. */
export const originOf = (node: Nodes): MarkupOrigin | undefined =>
  (node.data as { origin?: MarkupOrigin } | undefined)?.origin;
