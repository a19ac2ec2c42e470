import type { Words } from '@/lib/words/words';

/** One row of the data, by column name. */
export type Row = Record<string, string>;

/** `complement` is a logarithmic scale of what is left to one, for shares that crowd near it. */
export type ScaleKind = 'linear' | 'log' | 'complement' | 'band';

/** What an author asks for, read and checked. */
export interface ChartSpec {
  mark: 'line' | 'point' | 'bar';
  x: string;
  y: string;
  series?: string;
  /** What the names of the series are: "Budget (%)" over 5, 10 and 20. */
  seriesLabel?: string;
  xLabel: string;
  yLabel: string;
  xScale: ScaleKind;
  yScale: 'linear' | 'log';
  alt: string;
  /** A value of y that divides the chart: a line across it, with its words; what lies below is on a wash. */
  rule?: number;
  ruleLabel?: string;
  /** Conditions like those of `where`: the rows that points are compared with, drawn as a line in the colour of their series. */
  lines?: string;
}

/** One mark: its place on both axes; `x` stays a name on a band. */
export interface Datum {
  x: number | string;
  y: number;
}

/** The marks of one series, in the order of the data. */
export interface Series {
  name: string;
  data: Datum[];
  /** The curve that the marks are compared with, by x; empty where there is none. */
  line: Datum[];
}

/** Everything that a series draws. */
export const allData = ({ data, line }: Series): Datum[] => [...data, ...line];

/** Something wrong with a chart, without its place. */
export interface ChartProblem {
  message: string;
  mend: string;
}

/** What stands around a chart: what it is called, "Figure 3", and whatever else is said in the language of its text. */
export interface ChartWords {
  label: string;
  words: Words;
}
