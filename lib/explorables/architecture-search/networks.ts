import { cyclesOf, DEVICES, type DeviceName } from './devices';
import { allNetworks, nameOf } from './space';
import trained from './trained.json';

/** A trained network on a device. */
export interface Candidate {
  name: string;
  widths: readonly number[];
  /** Squared error on unseen data as a share of the target's variance (train.ts). */
  loss: number;
  cycles: number;
}

const losses: Record<string, number> = trained;

/** Every network of the space with its trained loss, on one device; by name. */
export function candidatesOn(device: DeviceName): Map<string, Candidate> {
  return new Map(
    allNetworks().map((widths) => {
      const name = nameOf(widths);
      return [name, { name, widths, loss: losses[name]!, cycles: cyclesOf(widths, DEVICES[device]) }];
    }),
  );
}

/** Times of the fastest and of the slowest network on a device, in cycles, between which a budget is set. */
export function timeSpan(candidates: Iterable<Candidate>): { least: number; most: number } {
  const cycles = [...candidates].map((candidate) => candidate.cycles);
  return { least: Math.min(...cycles), most: Math.max(...cycles) };
}

/** The exact front, fast to slow: networks that no other is as fast as and as good as. */
export function frontOf(candidates: Iterable<Candidate>): Candidate[] {
  const order = [...candidates].sort((a, b) => a.cycles - b.cycles || a.loss - b.loss);
  let least = Infinity;
  return order.filter(({ loss }) => {
    if (loss >= least) return false;
    least = loss;
    return true;
  });
}

/** The best network within a time; undefined when none is fast enough. */
export function bestWithin(candidates: Iterable<Candidate>, cycles: number): Candidate | undefined {
  return frontOf(candidates)
    .filter((candidate) => candidate.cycles <= cycles)
    .at(-1);
}
