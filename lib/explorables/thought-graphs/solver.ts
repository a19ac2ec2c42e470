import type { Random } from '../random';
import type { Answer, Question, Task } from './task';

/**
 * The modelled solver. An attempt that writes n values makes a Poisson number of slips with mean
 * `rate · (n / 32)^growth · hardness · luck`: hardness is drawn once per question and stays for every attempt at it
 * (log-normal, σ = `persistent`), luck is drawn anew per attempt (log-normal, σ = `fleeting`). A question also holds traps,
 * mistakes that nearly every direct answer to it makes. Because hardness and traps stay, more samples help and then stop.
 * All parameters are ours, fitted to the public search trials and Tree-of-Thoughts runs (see `fitted.ts`).
 */
export interface SolverParameters {
  solveRate: number;
  solveGrowth: number;
  mergeRate: number;
  mergeGrowth: number;
  persistent: number;
  fleeting: number;
  /** Mean number of traps in a question of 32 values, and how it grows with the length. */
  trapRate: number;
  trapGrowth: number;
  /** Values lost when 32 are cut into parts, and how the loss grows with the length: no later attempt can bring them back. */
  cutRate: number;
  cutGrowth: number;
  /** Probability that one refinement of 32 values undoes one existing mistake, and how that fades with the length. */
  repair: number;
  repairFade: number;
  /** New slips of a refinement, as a share of those of a merge of the same length. */
  refineSlips: number;
}

/** The length at which rates are quoted: the shortest of the public tasks. */
export const REFERENCE_LENGTH = 32;

/** How hard one question is to this solver, in units of the mean: drawn once, then kept for each attempt at it. */
export function drawHardness({ persistent }: SolverParameters, random: Random): number {
  return Math.exp(persistent * random.normal() - persistent ** 2 / 2);
}

/** Probability that a direct answer falls into a trap of its question. */
const TRAPPED = 0.985;

/** Traps of one question of n values: drawn once, then kept for each attempt at it. */
export function drawTraps({ trapRate, trapGrowth }: SolverParameters, length: number, random: Random): number {
  return random.poisson(slipRate(trapRate, trapGrowth, length));
}

/** Probability that one refinement of n values undoes one existing mistake. */
export function repairRate({ repair, repairFade }: SolverParameters, length: number): number {
  return Math.min(1, repair * (REFERENCE_LENGTH / length) ** repairFade);
}

function slips(mean: number, parameters: SolverParameters, random: Random): number {
  const luck = Math.exp(parameters.fleeting * random.normal() - parameters.fleeting ** 2 / 2);
  return random.poisson(mean * luck);
}

/** Expected slips of one attempt at an average question of n values. */
export function slipRate(rate: number, growth: number, length: number): number {
  return rate * (length / REFERENCE_LENGTH) ** growth;
}

function withSlips(task: Task, answer: number[], question: Question, count: number, random: Random): Answer {
  for (let i = 0; i < count; i += 1) task.slip(answer, question, random);
  return answer;
}

/** Cuts a question into parts, losing some values on the way: cutting is a query too, and a copy can drop a number. */
export function attemptCut(
  task: Task,
  question: Question,
  parts: number,
  parameters: SolverParameters,
  random: Random,
): Question[] {
  const cuts = task.split(question, parts).map((part) => ({ ...part, values: [...part.values] }));
  const lost = random.poisson(slipRate(parameters.cutRate, parameters.cutGrowth, question.values.length));
  for (let i = 0; i < lost; i += 1) {
    const part = cuts[random.integer(cuts.length)];
    if (part && part.values.length > 0) part.values.splice(random.integer(part.values.length), 1);
  }
  return cuts;
}

/** One attempt at a whole question: the right answer with slips made in it, and its traps fallen into. */
export function attemptSolve(
  task: Task,
  question: Question,
  { hardness, traps }: { hardness: number; traps: number },
  parameters: SolverParameters,
  random: Random,
): Answer {
  const mean = slipRate(parameters.solveRate, parameters.solveGrowth, question.values.length) * hardness;
  let count = slips(mean, parameters, random);
  for (let trap = 0; trap < traps; trap += 1) if (random.next() < TRAPPED) count += 1;
  return withSlips(task, [...task.truth(question)], question, count, random);
}

/** One attempt at merging two answers: a faultless merge, their mistakes included, with fresh slips made in it. */
export function attemptMerge(
  task: Task,
  inputs: { question: Question; first: Answer; second: Answer },
  hardness: number,
  parameters: SolverParameters,
  random: Random,
): Answer {
  const { question, first, second } = inputs;
  const mean = slipRate(parameters.mergeRate, parameters.mergeGrowth, question.values.length) * hardness;
  return withSlips(task, [...task.merge(first, second)], question, slips(mean, parameters, random), random);
}

/** One attempt at refining an answer: some mistakes are undone, some are made. */
export function attemptRefine(
  task: Task,
  inputs: { question: Question; answer: Answer },
  hardness: number,
  parameters: SolverParameters,
  random: Random,
): Answer {
  const { question, answer } = inputs;
  const mended = task.mend(question, answer, repairRate(parameters, question.values.length), random);
  const mean =
    slipRate(parameters.mergeRate, parameters.mergeGrowth, question.values.length) * hardness * parameters.refineSlips;
  return withSlips(task, mended, question, slips(mean, parameters, random), random);
}
