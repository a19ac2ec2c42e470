import type { Random } from '../random';

/** What is asked: a list to sort, or a set to intersect with another. */
export interface Question {
  readonly values: readonly number[];
  /** The second set of an intersection; absent when sorting. */
  readonly against?: readonly number[];
}

export type Answer = readonly number[];

/** A task whose answers have a real error function; the solver's mistakes are modelled, the rest is computed. */
export interface Task {
  readonly name: 'sorting' | 'set intersection';
  /** Draws a problem of n values. */
  question(size: number, random: Random): Question;
  /** The right answer. */
  truth(question: Question): Answer;
  /** The preprint's error: 0 exactly when the answer is right. */
  error(question: Question, answer: Answer): number;
  /** Cuts a question into parts of near equal size whose truths merge to its truth. */
  split(question: Question, parts: number): Question[];
  /** The question of the values [from, to) of a problem. */
  slice(problem: Question, from: number, to: number): Question;
  /** What a faultless merge of two answers gives; mistakes in them are carried along. */
  merge(first: Answer, second: Answer): Answer;
  /**
   * What a merge is scored against. Sorting: its own inputs, as in the public code, so that mistakes carried in from below
   * are not seen. Sets: the original question of that stretch.
   */
  askOfMerge(original: Question, first: Answer, second: Answer): Question;
  /** Whether scores are against a thought's inputs only, so that what lies below must be added to know the whole. */
  readonly scoresAreLocal: boolean;
  /** One mistake, made on a copy the caller owns. */
  slip(answer: number[], question: Question, random: Random): void;
  /** The mistakes of an answer, each undone with probability `repair`. */
  mend(question: Question, answer: Answer, repair: number, random: Random): number[];
}

/** Cuts a list into `parts` runs whose lengths differ by one at most; never more parts than values. */
export function cut<T>(values: readonly T[], parts: number): T[][] {
  const count = Math.max(1, Math.min(parts, values.length));
  return Array.from({ length: count }, (_, i) =>
    values.slice(Math.floor((i * values.length) / count), Math.floor(((i + 1) * values.length) / count)),
  );
}
