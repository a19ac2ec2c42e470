// A figure's state as a set of described fields, written to and read from the page's address. Pure; the hook that ties
// it to the address bar is in use-figure-state.ts.

import { writeIn, type FigureText, type FigureWords } from './words';

/** One thing a reader can set: what it is called, where it starts, and how it is written in an address. */
export interface Field<T> {
  label: FigureText;
  initial: T;
  /** Reads an address's text; gives the nearest allowed value and, if that is not what was written, says so. */
  parse(text: string, words: FigureWords): Parsed<T>;
  format(value: T): string;
}

interface Parsed<T> {
  value: T;
  notice?: string;
}

export interface Range extends Field<number> {
  min: number;
  max: number;
  step: number;
  unit: string;
}

export interface Choice<T extends string> extends Field<T> {
  options: readonly Option<T>[];
}

export interface Option<T extends string> {
  value: T;
  /** English words of the catalogue, or a name. */
  label: string;
  /** What the label means, where it is an abbreviation: a description of the option, and a line under "Terms". */
  title?: string;
}

export type Fields = Record<string, Field<number> | Field<string>>;

export type StateOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** A number between `min` and `max`, in steps. */
export function range(settings: {
  label: FigureText;
  min: number;
  max: number;
  step: number;
  initial: number;
  unit?: string;
}): Range {
  const { label, min, max, initial, unit = '' } = settings;
  return {
    ...settings,
    unit,
    parse(text, words) {
      const name = words.label(label);
      const written = (value: number) => writeIn({ unit }, value, words);
      const wanted = text.trim() === '' ? NaN : Number(text);
      if (Number.isNaN(wanted))
        return {
          value: initial,
          notice: words.say('“{text}” is no number for {name}; {shown} is shown.', {
            text,
            name,
            shown: written(initial),
          }),
        };
      const value = clampToStep(wanted, settings);
      if (wanted < min || wanted > max) {
        return {
          value,
          notice: words.say('{name} {wanted} is outside {from} to {to}; {shown} is shown.', {
            name,
            wanted: words.number(wanted),
            from: words.number(min),
            to: written(max),
            shown: written(value),
          }),
        };
      }
      return { value };
    },
    format: String,
  };
}

/** One of a few named options. */
export function choice<const T extends string>(settings: {
  label: FigureText;
  options: readonly Option<T>[];
  initial: NoInfer<T>;
}): Choice<T> {
  const { label, options, initial } = settings;
  return {
    ...settings,
    parse(text, words) {
      const found = options.find(({ value }) => value === text);
      if (found) return { value: found.value };
      const shown = options.find(({ value }) => value === initial)?.label ?? initial;
      return {
        value: initial,
        notice: words.say('“{text}” is no choice for “{name}”; {shown} is shown.', {
          text,
          name: words.label(label),
          shown: words.label(shown),
        }),
      };
    },
    format: (value) => value,
  };
}

/** The allowed value nearest to `value`: inside the range and a whole number of steps from `min`, free of float dust. */
export function clampToStep(value: number, { min, max, step }: { min: number; max: number; step: number }): number {
  const inside = Math.min(max, Math.max(min, value));
  const stepped = Math.min(max, min + Math.round((inside - min) / step) * step);
  return Number(stepped.toFixed(decimalsOf(step)));
}

function decimalsOf(step: number): number {
  return Math.min(12, Math.max(0, -Math.floor(Math.log10(step)) + 2));
}

export function initialState<F extends Fields>(fields: F): StateOf<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.initial])) as StateOf<F>;
}

/** Reads a figure's fields, `prefix.name=value`, from an address's query. Notices say what was not taken as written. */
export function parseState<F extends Fields>(
  fields: F,
  search: string,
  prefix: string,
  words: FigureWords,
): { state: StateOf<F>; notices: string[] } {
  const query = new URLSearchParams(search);
  const state: Record<string, number | string> = {};
  const notices: string[] = [];
  for (const [name, field] of Object.entries(fields)) {
    const text = query.get(`${prefix}.${name}`);
    const { value, notice } =
      text === null ? { value: field.initial, notice: undefined } : field.parse(text.slice(0, 80), words);
    state[name] = value;
    if (notice) notices.push(notice);
  }
  return { state: state as StateOf<F>, notices };
}
