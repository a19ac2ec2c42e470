import { SlotHeap } from './slot-heap';

/** When and where each node ran. Starts never fall from one node to the next within a schedule. */
export interface Schedule {
  slots: number;
  /** Cycle at which the last node ends. */
  total: number;
  start: Float64Array;
  end: Float64Array;
  slot: Uint16Array;
}

export interface SlotOptions {
  slots: number;
  /** Cycles the host needs to program one node, one node at a time; 0 leaves it out. */
  hostCycles?: number;
}

/** More slots than the RTL's 256 are drawn from no source; the bound keeps slot numbers in 16 bits. */
export const MAXIMUM_SLOTS = 65_535;

function emptySchedule(work: Float64Array, { slots }: SlotOptions): Schedule {
  if (!Number.isInteger(slots) || slots < 1 || slots > MAXIMUM_SLOTS) {
    throw new RangeError(`slots must be a whole number from 1 to ${MAXIMUM_SLOTS}, not ${slots}`);
  }
  const count = work.length;
  return {
    slots,
    total: 0,
    start: new Float64Array(count),
    end: new Float64Array(count),
    slot: new Uint16Array(count),
  };
}

/**
 * Event-driven (list) scheduling: a slot takes the next node the moment it falls free, if the host has programmed one.
 * O(n log S).
 */
export function eventDriven(work: Float64Array, options: SlotOptions): Schedule {
  const schedule = emptySchedule(work, options);
  const { hostCycles = 0 } = options;
  const heap = new SlotHeap(options.slots);
  let programmed = 0;
  for (let i = 0; i < work.length; i += 1) {
    programmed = Math.max(programmed + hostCycles, heap.time);
    const start = programmed;
    const end = start + (work[i] ?? 0);
    schedule.start[i] = start;
    schedule.end[i] = end;
    schedule.slot[i] = heap.slot;
    heap.holdUntil(end);
    if (end > schedule.total) schedule.total = end;
  }
  return schedule;
}

/**
 * Double buffering in lock step: S nodes at a time, and the next S start when the slowest of these has ended. The host
 * programs one batch while the other runs, so a batch lasts max(slowest node, S × host cycles).
 */
export function doubleBuffered(work: Float64Array, options: SlotOptions): Schedule {
  const schedule = emptySchedule(work, options);
  const { slots, hostCycles = 0 } = options;
  let begin = Math.min(slots, work.length) * hostCycles;
  for (let first = 0; first < work.length; first += slots) {
    const last = Math.min(first + slots, work.length);
    let slowest = 0;
    for (let i = first; i < last; i += 1) {
      const cycles = work[i] ?? 0;
      schedule.start[i] = begin;
      schedule.end[i] = begin + cycles;
      schedule.slot[i] = i - first;
      if (cycles > slowest) slowest = cycles;
    }
    schedule.total = begin + slowest;
    const next = Math.min(slots, work.length - last) * hostCycles;
    begin += Math.max(slowest, next);
  }
  return schedule;
}

/** Graham's bounds on any list schedule: no less than the mean load or the longest node, no more than their sum. */
export function grahamBounds(work: Float64Array, slots: number): { low: number; high: number } {
  let sum = 0;
  let longest = 0;
  for (const cycles of work) {
    sum += cycles;
    if (cycles > longest) longest = cycles;
  }
  return { low: Math.max(sum / slots, longest), high: sum / slots + longest };
}
