import { useMemo } from 'react';
import { simulate, type Run, type Simulation } from '@/lib/explorables/event-driven/simulate';
import { viewRun, type RunView } from '@/lib/explorables/event-driven/view';
import { useWorkerResult } from '../_furniture/use-worker-result';
import { nodesOf, toSimulation, type State } from './fields';

/** Up to this many nodes a run takes a few milliseconds and is done where it is drawn; more go to the worker. */
const AT_ONCE = 5000;

export interface Computed {
  run: Run;
  view: RunView;
}

/** The run of a state: at once when it is small, else from the worker, with the last one kept on show meanwhile. */
export function useRun(state: State, newWorker?: () => Worker) {
  const { graph, host, order, exponent, slots, low } = state;
  const simulation = useMemo(
    () => toSimulation({ graph, host, order, exponent, slots, low }),
    [graph, host, order, exponent, slots, low],
  );
  const small = nodesOf(simulation) <= AT_ONCE;
  const here = useMemo(() => {
    if (!small) return undefined;
    const run = simulate(simulation);
    return { run, view: viewRun(run) };
  }, [small, simulation]);
  const working = useWorkerResult<Simulation, Computed>(newWorker, small ? undefined : simulation);
  return { simulation, small, computed: here ?? working.result, working };
}
