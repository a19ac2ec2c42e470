import type { Random } from '../random';
import { type Answer, type Question, type Task, cut } from './task';

const DIGITS = 10;
/** Of the modelled slips, the share that puts a digit in the wrong place; the rest loses or repeats one, half each. */
const MISPLACED = 0.1;

function countsOf(values: readonly number[]): number[] {
  const counts = new Array<number>(DIGITS).fill(0);
  for (let i = 0; i < values.length; i += 1) counts[values[i]!]! += 1;
  return counts;
}

/** A search measures hundreds of answers against one question: its counts and its truth are found once. */
const wantedOf = new WeakMap<Question, number[]>();
const truths = new WeakMap<Question, readonly number[]>();

function wantedCounts(question: Question): number[] {
  let counts = wantedOf.get(question);
  if (!counts) wantedOf.set(question, (counts = countsOf(question.values)));
  return counts;
}

function sorted(question: Question): readonly number[] {
  let truth = truths.get(question);
  if (!truth) truths.set(question, (truth = [...question.values].sort((a, b) => a - b)));
  return truth;
}

function differenceOfCounts(a: number[], b: number[]): number {
  return a.reduce((sum, count, digit) => sum + Math.abs(count - (b[digit] ?? 0)), 0);
}

/** X: how many neighbours stand in the wrong order. */
export function inversions(answer: Answer): number {
  let count = 0;
  for (let i = 1; i < answer.length; i += 1) if ((answer[i - 1] ?? 0) > (answer[i] ?? 0)) count += 1;
  return count;
}

/** E = X + Y of the December 2024 preprint: adjacent inversions, plus the absolute differences of the ten digit counts. */
export function sortingError(values: readonly number[], answer: Answer, wanted = countsOf(values)): number {
  return inversions(answer) + differenceOfCounts(wanted, countsOf(answer));
}

/** The merge step of merge sort, as the prompt asks for it: right on sorted inputs, carrying disorder along otherwise. */
export function mergeLists(first: Answer, second: Answer): number[] {
  const merged: number[] = [];
  let i = 0;
  let j = 0;
  while (i < first.length && j < second.length) {
    if ((first[i] ?? 0) <= (second[j] ?? 0)) merged.push(first[i++] ?? 0);
    else merged.push(second[j++] ?? 0);
  }
  while (i < first.length) merged.push(first[i++]!);
  while (j < second.length) merged.push(second[j++]!);
  return merged;
}

function slip(answer: number[], _question: Question, random: Random): void {
  if (answer.length === 0) return void answer.push(random.integer(DIGITS));
  const at = random.integer(answer.length);
  const kind = random.next();
  if (kind < MISPLACED) {
    const [digit] = answer.splice(at, 1);
    answer.splice(random.integer(answer.length + 1), 0, digit ?? 0);
  } else if (kind < MISPLACED + (1 - MISPLACED) / 2) answer.splice(at, 1);
  else answer.splice(at, 0, answer[at] ?? 0);
}

/** Sets each digit's count right with the given probability per missing or surplus digit, and orders what stands out of order. */
function mend(question: Question, answer: Answer, repair: number, random: Random): number[] {
  const wanted = wantedCounts(question);
  const had = countsOf(answer);
  const mended = [...answer];
  for (let digit = 0; digit < DIGITS; digit += 1) {
    const missing = (wanted[digit] ?? 0) - (had[digit] ?? 0);
    for (let k = 0; k < Math.abs(missing); k += 1) {
      if (random.next() >= repair) continue;
      if (missing < 0) mended.splice(mended.indexOf(digit), 1);
      else {
        const place = mended.findIndex((value) => value >= digit);
        mended.splice(place < 0 ? mended.length : place, 0, digit);
      }
    }
  }
  return inversions(mended) > 0 && random.next() < repair ? mended.sort((a, b) => a - b) : mended;
}

/** Sorting digits 0–9: the task of Graph of Thoughts that the preprint takes over. */
export const sortingTask: Task = {
  name: 'sorting',
  question: (size, random) => ({ values: Array.from({ length: size }, () => random.integer(DIGITS)) }),
  truth: sorted,
  error: (question, answer) => sortingError(question.values, answer, wantedCounts(question)),
  split: ({ values }, parts) => cut(values, parts).map((part) => ({ values: part })),
  slice: ({ values }, from, to) => ({ values: values.slice(from, to) }),
  merge: mergeLists,
  askOfMerge: (_original, first, second) => ({ values: [...first, ...second] }),
  scoresAreLocal: true,
  slip,
  mend,
};
