import { lightColours } from '@/lib/html/light-colours';

/** The colours of one scheme, each as "#rrggbb". */
export interface Colours {
  /** Ground of the page, and of blocks that stand out from it. */
  paper: string;
  wash: string;
  pale: string;
  selection: string;
  /** Text, text that steps back, lines. */
  ink: string;
  muted: string;
  rule: string;
  /** Headings and the first series of a chart. */
  accent: string;
  /** Links under the pointer and the second series. */
  highlight: string;
  /** Further series of a chart. */
  third: string;
  fourth: string;
  fifth: string;
  /** Values in code, and lines that are new or gone, each with its ground. */
  literal: string;
  inserted: string;
  insertedGround: string;
  deleted: string;
  deletedGround: string;
}

export type ColourName = keyof Colours;
export type Scheme = 'light' | 'dark';
export type Palette = Readonly<Record<Scheme, Readonly<Colours>>>;

/** Colour → the custom property of app/tokens.css that holds it. */
export const properties: Readonly<Record<ColourName, string>> = {
  paper: 'paper',
  wash: 'wash',
  pale: 'pale',
  selection: 'selection',
  ink: 'ink',
  muted: 'muted',
  rule: 'rule',
  accent: 'navy',
  highlight: 'magenta',
  third: 'third',
  fourth: 'fourth',
  fifth: 'fifth',
  literal: 'literal',
  inserted: 'inserted',
  insertedGround: 'inserted-ground',
  deleted: 'deleted',
  deletedGround: 'deleted-ground',
};

const { navy: accent, magenta: highlight, ...light } = lightColours;

/** The colours of app/tokens.css; a test compares the two. */
export const defaultPalette: Palette = {
  light: {
    ...light,
    accent,
    highlight,
    pale: '#e9eaf6',
    selection: '#f6d3e6',
    literal: '#2b5d6b',
    inserted: '#1d6b34',
    insertedGround: '#e2f1e5',
    deleted: '#a3123f',
    deletedGround: '#fbe6ec',
  },
  dark: {
    paper: '#0d0f15',
    wash: '#151823',
    pale: '#20243a',
    selection: '#5c1f47',
    ink: '#e4e5ea',
    muted: '#9ba2b2',
    rule: '#2a2e3a',
    accent: '#aeb8ff',
    highlight: '#ff7fc2',
    third: '#6fd0d8',
    fourth: '#e6b455',
    fifth: '#c9a2ff',
    literal: '#8fc7d6',
    inserted: '#8fd6a2',
    insertedGround: '#12301c',
    deleted: '#ff9db5',
    deletedGround: '#3a1522',
  },
};

/** "#ffffff" as "#fff", the way style sheets write it. */
export const shortHex = (colour: string): string => colour.replace(/^#(\w)\1(\w)\2(\w)\3$/, '#$1$2$3');
