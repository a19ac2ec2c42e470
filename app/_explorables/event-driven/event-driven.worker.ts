import { simulate, type Simulation } from '@/lib/explorables/event-driven/simulate';
import { viewRun } from '@/lib/explorables/event-driven/view';

/** Runs one simulation and hands its arrays over without copying them. */
addEventListener('message', ({ data }: MessageEvent<Simulation>) => {
  try {
    postMessage({ type: 'progress', done: 0, of: 1 });
    const run = simulate(data);
    const value = { run, view: viewRun(run) };
    const { degrees, low, work, lockStep, event } = run;
    const arrays = [degrees, low, work, ...[lockStep, event].flatMap(({ start, end, slot }) => [start, end, slot])];
    postMessage({ type: 'result', value }, { transfer: arrays.map(({ buffer }) => buffer as ArrayBuffer) });
  } catch (error) {
    postMessage({ type: 'error', message: error instanceof Error ? error.message : String(error) });
  }
});
