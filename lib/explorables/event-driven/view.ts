import { CLOCK_HZ } from './datasets';
import { utilisationProfile } from './profile';
import { type Run, gainOf, utilisationOf } from './simulate';

/** Stretches of time the utilisation is averaged over. */
export const BINS = 240;

/** One schedule in numbers. */
export interface ScheduleView {
  /** Microseconds at 200 MHz. */
  totalUs: number;
  utilisation: number;
  cyclesPerNode: number;
  /** Mean share of slots in use over each of BINS stretches of the longer schedule. */
  profile: Float64Array;
}

/** What a figure, its summary and its data file say of one run: all three read from here. */
export interface RunView {
  nodes: number;
  edges: number;
  largestDegree: number;
  lowNodes: number;
  slots: number;
  lockStep: ScheduleView;
  event: ScheduleView;
  gain: number;
  /** No schedule of these nodes on these slots can end sooner (host programming left out). */
  boundUs: number;
  /** Length of both profiles. */
  spanUs: number;
}

/** Clock cycles as microseconds. */
export function toMicroseconds(cycles: number): number {
  return (cycles / CLOCK_HZ) * 1e6;
}

/** Reads a run's numbers. */
export function viewRun(run: Run): RunView {
  const span = Math.max(run.lockStep.total, run.event.total, 1);
  const view = (schedule: Run['event']): ScheduleView => ({
    totalUs: toMicroseconds(schedule.total),
    utilisation: utilisationOf(run, schedule),
    cyclesPerNode: run.work.length === 0 ? 0 : schedule.total / run.work.length,
    profile: utilisationProfile(schedule, span, BINS),
  });
  return {
    nodes: run.degrees.length,
    edges: run.degrees.reduce((sum, degree) => sum + degree, 0),
    largestDegree: run.degrees.reduce((most, degree) => Math.max(most, degree), 0),
    lowNodes: run.low.reduce((count, mark) => count + mark, 0),
    slots: run.event.slots,
    lockStep: view(run.lockStep),
    event: view(run.event),
    gain: gainOf(run),
    boundUs: toMicroseconds(run.bounds.low),
    spanUs: toMicroseconds(span),
  };
}
