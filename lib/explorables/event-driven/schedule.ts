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
  /** Cycles the host needs to program one node, one node at a time, once its slot is free; 0 leaves it out. */
  hostCycles?: number;
  /** The memory that all slots share; without it each slot's own port is the only limit. */
  memory?: SharedMemory;
}

/** Memory that serves one node's transfer after another, in the order in which nodes start. */
export interface SharedMemory {
  /** Beats that each node transfers. */
  beats: Float64Array;
  /** Beats a cycle that all slots get together. */
  perCycle: number;
}

/** When the memory has served node i, which asks at `start`, if it was `free` since then. */
function servedAt(memory: SharedMemory | undefined, i: number, start: number, free: number): number {
  return memory ? Math.max(free, start) + (memory.beats[i] ?? 0) / memory.perCycle : 0;
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
 * Event-driven (list) scheduling: a slot that falls free interrupts the host, which programs the next node into it, one
 * slot at a time. A node holds its slot until its own work is done and the shared memory has served it. O(n log S).
 */
export function eventDriven(work: Float64Array, options: SlotOptions): Schedule {
  const schedule = emptySchedule(work, options);
  const { hostCycles = 0, memory } = options;
  const heap = new SlotHeap(options.slots);
  let programmed = 0;
  let served = 0;
  for (let i = 0; i < work.length; i += 1) {
    programmed = Math.max(programmed, heap.time) + hostCycles;
    const start = programmed;
    served = servedAt(memory, i, start, served);
    const end = Math.max(start + (work[i] ?? 0), served);
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
 * programs one batch while the other runs, so a batch lasts max(slowest node, S × host cycles), or until the shared memory
 * has served it.
 */
export function doubleBuffered(work: Float64Array, options: SlotOptions): Schedule {
  const schedule = emptySchedule(work, options);
  const { slots, hostCycles = 0, memory } = options;
  let begin = Math.min(slots, work.length) * hostCycles;
  for (let first = 0; first < work.length; first += slots) {
    const last = Math.min(first + slots, work.length);
    let ended = begin;
    let served = begin;
    for (let i = first; i < last; i += 1) {
      served = servedAt(memory, i, begin, served);
      const end = Math.max(begin + (work[i] ?? 0), served);
      schedule.start[i] = begin;
      schedule.end[i] = end;
      schedule.slot[i] = i - first;
      if (end > ended) ended = end;
    }
    schedule.total = ended;
    const next = Math.min(slots, work.length - last) * hostCycles;
    begin = Math.max(ended, begin + next);
  }
  return schedule;
}

/**
 * Bounds on any list schedule: no less than the mean load, the longest node or what the memory must transfer, and no more
 * than Graham's sum of the first two with the third added (while the memory is idle every held slot is at work).
 */
export function grahamBounds(work: Float64Array, slots: number, memory?: SharedMemory): { low: number; high: number } {
  let sum = 0;
  let longest = 0;
  for (const cycles of work) {
    sum += cycles;
    if (cycles > longest) longest = cycles;
  }
  const transfer = memory ? memory.beats.reduce((total, beats) => total + beats, 0) / memory.perCycle : 0;
  return { low: Math.max(sum / slots, longest, transfer), high: sum / slots + longest + transfer };
}
