import type { ReactNode } from 'react';
import type { Fields, StateOf } from './figure-state';
import type { ReadOut } from './read-outs';
import type { FigureText, FigureWords } from './words';

/** What makes a figure that is held by one slider: the live and the static form are both made of these parts. */
export interface HeldParts<F extends Fields, View> {
  fields: F;
  /** The field that the main slider and a hand on the drawing change. */
  held: keyof F & string;
  /** The other fields, in the order in which they stand. */
  choices: readonly (keyof F & string)[];
  /** Whether a choice does not apply at present. */
  isOff?: (name: keyof F & string, state: StateOf<F>) => boolean;
  view: (state: StateOf<F>) => View;
  title: FigureText;
  /** What is set at present. */
  tag: (view: View, words: FigureWords) => string;
  readOuts: (view: View, words: FigureWords) => ReadOut[];
  summary: (view: View, words: FigureWords) => string;
  /** In English whatever the page speaks, for programs. */
  csv: (view: View) => string;
  /** The data file's name. */
  file: string;
  /** The drawing that is looked at, and below it the one that is held. */
  above: (view: View, width: number, words: FigureWords) => ReactNode;
  below: (view: View, width: number, words: FigureWords) => ReactNode;
  /** The held value under a pixel of the drawing. */
  valueUnder: (x: number, width: number) => number;
}
