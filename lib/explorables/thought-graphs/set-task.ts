import type { Random } from '../random';
import { type Answer, type Question, type Task, cut } from './task';

/** Of the modelled slips, the share that loses a common element; the rest adds one that is not common. */
const MISSED = 0.7;

/** E = missing + extra elements, the preprint's error for set intersection. Repeats count once: the answer is a set. */
export function setError(truth: readonly number[], answer: Answer): number {
  const had = new Set(answer);
  const common = truth.reduce((count, value) => count + (had.has(value) ? 1 : 0), 0);
  return truth.length - common + (had.size - common);
}

function drawSet(size: number, from: number, random: Random): number[] {
  const pool = Array.from({ length: from }, (_, value) => value);
  for (let i = 0; i < size; i += 1) {
    const j = i + random.integer(from - i);
    [pool[i], pool[j]] = [pool[j] ?? 0, pool[i] ?? 0];
  }
  return pool.slice(0, size);
}

/** A search asks for the truth of one question hundreds of times: it is found once. */
const truths = new WeakMap<Question, readonly number[]>();

function intersection(question: Question): readonly number[] {
  const known = truths.get(question);
  if (known) return known;
  const other = new Set(question.against);
  const common = question.values.filter((value) => other.has(value));
  truths.set(question, common);
  return common;
}

function union(first: Answer, second: Answer): number[] {
  return [...new Set([...first, ...second])];
}

function slip(answer: number[], question: Question, random: Random): void {
  if (answer.length > 0 && random.next() < MISSED) return void answer.splice(random.integer(answer.length), 1);
  const others = question.values.filter((value) => !answer.includes(value));
  if (others.length > 0) answer.push(others[random.integer(others.length)] ?? 0);
}

function mend(question: Question, answer: Answer, repair: number, random: Random): number[] {
  const wanted = new Set(intersection(question));
  const kept = answer.filter((value) => wanted.has(value) || random.next() >= repair);
  const had = new Set(answer);
  const found = [...wanted].filter((value) => !had.has(value) && random.next() < repair);
  return [...kept, ...found];
}

/**
 * Intersecting two sets of n numbers drawn from 0 … 2n − 1, so that about n/2 are common (the size of the range is our
 * choice). The second set is cut into parts; the answers of the parts are united.
 */
export const setTask: Task = {
  name: 'set intersection',
  question: (size, random) => ({ values: drawSet(size, 2 * size, random), against: drawSet(size, 2 * size, random) }),
  truth: intersection,
  error: (question, answer) => setError(intersection(question), answer),
  split: ({ values, against }, parts) => cut(values, parts).map((part) => ({ values: part, against })),
  slice: ({ values, against }, from, to) => ({ values: values.slice(from, to), against }),
  merge: union,
  askOfMerge: (original) => original,
  scoresAreLocal: false,
  slip,
  mend,
};
