import type { ReactNode } from 'react';
import type { Fields, StateOf } from './figure-state';
import type { ReadOut } from './read-outs';

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
  title: string;
  /** What is set at present. */
  tag: (view: View) => string;
  readOuts: (view: View) => ReadOut[];
  summary: (view: View) => string;
  csv: (view: View) => string;
  /** The data file's name. */
  file: string;
  /** The drawing that is looked at, and below it the one that is held. */
  above: (view: View, width: number) => ReactNode;
  below: (view: View, width: number) => ReactNode;
  /** The held value under a pixel of the drawing. */
  valueUnder: (x: number, width: number) => number;
}
