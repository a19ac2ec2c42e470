import { seededRandom, seedOf, type Random } from '../random';
import type { Candidate } from './networks';
import { hiddenWidths, nameOf, PLACES, WIDTHS } from './space';

/** What a search may see: networks that are fast enough, whose loss it learns when it has one trained. A time costs nothing. */
export interface Space {
  fast: readonly Candidate[];
  /** By code: the widths of all places as the digits of one number. A slower network is left out. */
  byCode: readonly (Candidate | undefined)[];
}

export type Method = 'random' | 'evolution' | 'gradient';
export const METHODS = ['random', 'evolution', 'gradient'] as const satisfies readonly Method[];

const POPULATION = 12;
const TOURNAMENT = 4;
/** Of the distribution that the gradient moves, and of the mean that a loss is compared with. */
const STEP = 0.6;
const MEMORY = 0.8;
/** A search that finds nothing new for so many draws has converged and ends. */
const PATIENCE = 200;

/** The networks of a device that take at most `most` cycles; at least one must. */
export function spaceWithin(candidates: ReadonlyMap<string, Candidate>, most: number): Space {
  const codes = Array.from({ length: WIDTHS.length ** PLACES }, (_, number) => digitsOf(number));
  const byCode = codes.map((code) => {
    const candidate = candidates.get(nameOf(hiddenWidths(code)));
    return candidate && candidate.cycles <= most ? candidate : undefined;
  });
  return { fast: [...candidates.values()].filter(({ cycles }) => cycles <= most), byCode };
}

/** A search under way: what it has had trained, in order. */
interface Course {
  space: Space;
  random: Random;
  seen: Set<Candidate>;
}

/**
 * Runs a search until it has had `budget` different networks trained, or has converged. Gives the networks in the order in which they
 * were trained. `random` draws; `evolution` changes one place of the best of four from a population whose oldest dies (regularised
 * evolution); `gradient` keeps a distribution over the widths of each place and moves it by the score function after every network,
 * as differentiable searches do where the loss of one sampled network is all there is. All begin with a network drawn among those
 * that are fast enough.
 */
export function search(method: Method, space: Space, budget: number, seed: number): Candidate[] {
  const random = seededRandom(seedOf(seed, METHODS.indexOf(method)));
  const course: Course = { space, random, seen: new Set() };
  const step = { random: randomStep, evolution: evolve, gradient: descend }[method](course);
  for (let idle = 0; course.seen.size < budget && idle < PATIENCE;) {
    const before = course.seen.size;
    step();
    idle = course.seen.size > before ? 0 : idle + 1;
  }
  return [...course.seen];
}

function train({ seen }: Course, candidate: Candidate): number {
  seen.add(candidate);
  return candidate.loss;
}

/** The network of a code if it is fast enough. */
function candidateOf({ space }: Course, code: readonly number[]): Candidate | undefined {
  return space.byCode[code.reduce((number, digit) => number * WIDTHS.length + digit, 0)];
}

function digitsOf(number: number): number[] {
  return Array.from(
    { length: PLACES },
    (_, place) => Math.floor(number / WIDTHS.length ** (PLACES - 1 - place)) % WIDTHS.length,
  );
}

/** Any network that is fast enough, each as likely as the others. */
function drawAny({ random, space: { fast } }: Course): Candidate {
  return fast[random.integer(fast.length)]!;
}

/** A code of a network: its layers first, the places left over without one. */
function codeOf({ widths }: Candidate): number[] {
  return Array.from({ length: PLACES }, (_, place) => WIDTHS.findIndex((width) => width === (widths[place] ?? 0)));
}

function randomStep(course: Course): () => void {
  return () => void train(course, drawAny(course));
}

function evolve(course: Course): () => void {
  const { random } = course;
  const population: { code: number[]; loss: number }[] = [];
  const born = (code: number[], candidate = candidateOf(course, code)) => {
    if (candidate) population.push({ code, loss: train(course, candidate) });
  };
  return () => {
    if (population.length < POPULATION) {
      const first = drawAny(course);
      return born(codeOf(first), first);
    }
    const rivals = Array.from({ length: TOURNAMENT }, () => population[random.integer(population.length)]!);
    const code = rivals.reduce((best, rival) => (rival.loss < best.loss ? rival : best)).code.slice();
    const place = random.integer(PLACES);
    code[place] = (code[place]! + 1 + random.integer(WIDTHS.length - 1)) % WIDTHS.length;
    born(code);
    if (population.length > POPULATION) population.shift();
  };
}

function descend(course: Course): () => void {
  const scores = Array.from({ length: PLACES }, () => new Float64Array(WIDTHS.length));
  let usual: number | undefined;
  return () => {
    const chances = scores.map(softmax);
    const code = usual === undefined ? codeOf(drawAny(course)) : chances.map((each) => drawFrom(each, course.random));
    const candidate = candidateOf(course, code);
    if (!candidate) return;
    const loss = train(course, candidate);
    usual ??= loss;
    const advantage = Math.log(usual / loss);
    usual = MEMORY * usual + (1 - MEMORY) * loss;
    chances.forEach((each, place) =>
      each.forEach((chance, width) => {
        scores[place]![width]! += STEP * advantage * (Number(width === code[place]) - chance);
      }),
    );
  };
}

function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const weights = scores.map((score) => Math.exp(score - most));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}

function drawFrom(chances: Float64Array, random: Random): number {
  let left = random.next();
  for (let index = 0; index < chances.length - 1; index++) {
    left -= chances[index]!;
    if (left < 0) return index;
  }
  return chances.length - 1;
}
