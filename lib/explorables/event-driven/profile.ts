import type { Schedule } from './schedule';

/** Mean share of slots in use in each of `bins` equal stretches of [0, until). */
export type Profile = Float64Array;

/**
 * Utilisation over time. Each node adds 1 to a difference array from its start to its end, with the fractions of the first
 * and last bin, so that the cost does not grow with how long nodes last.
 */
export function utilisationProfile(schedule: Schedule, until: number, bins: number): Profile {
  const whole = new Float64Array(bins + 1);
  const part = new Float64Array(bins + 1);
  const scale = bins / until;
  const edge = (time: number, sign: number) => {
    const at = Math.min(bins, time * scale);
    const bin = Math.floor(at);
    part[bin] = (part[bin] ?? 0) + sign * (1 - (at - bin));
    whole[bin + 1] = (whole[bin + 1] ?? 0) + sign;
  };
  for (let i = 0; i < schedule.start.length; i += 1) {
    edge(schedule.start[i] ?? 0, 1);
    edge(schedule.end[i] ?? 0, -1);
  }
  const profile = new Float64Array(bins);
  let running = 0;
  for (let bin = 0; bin < bins; bin += 1) {
    running += whole[bin] ?? 0;
    profile[bin] = Math.min(1, Math.max(0, (running + (part[bin] ?? 0)) / schedule.slots));
  }
  return profile;
}

/** Index of the first node that starts after `time`; starts are in order. */
export function firstStartAfter(schedule: Schedule, time: number): number {
  let [low, high] = [0, schedule.start.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((schedule.start[middle] ?? 0) > time) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Nodes that hold a slot at some moment of [from, to): looks back from the window until each slot has shown the node that
 * held it before, which is at most `slots` nodes for short ones.
 */
export function nodesInWindow(schedule: Schedule, from: number, to: number): number[] {
  const last = firstStartAfter(schedule, to);
  const found: number[] = [];
  const settled = new Uint8Array(schedule.slots);
  let open = schedule.slots;
  for (let i = last - 1; i >= 0 && open > 0; i -= 1) {
    const slot = schedule.slot[i] ?? 0;
    if (settled[slot]) continue;
    if ((schedule.end[i] ?? 0) > from && (schedule.start[i] ?? 0) < to) found.push(i);
    if ((schedule.start[i] ?? 0) <= from) {
      settled[slot] = 1;
      open -= 1;
    }
  }
  return found.reverse();
}

/** Slots in use at one moment, and nodes that have ended by then. */
export function stateAt(schedule: Schedule, time: number): { busy: number; done: number } {
  const busy = nodesInWindow(schedule, time, time + Number.EPSILON * Math.max(1, time)).length;
  return { busy, done: firstStartAfter(schedule, time) - busy };
}
