import { useMemo, useState } from 'react';
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

/** What is on show: a finished run and the state that asked for it. */
interface Shown {
  computed: Computed;
  state: State;
  simulation: Simulation;
}

/** The run of a state: at once when it is small, else from the worker. The last finished one stays on show meanwhile, marked as stale. */
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
  const fresh = small ? here : working.answered === simulation ? working.result : undefined;
  const [last, keep] = useState<Shown>();
  if (fresh && fresh !== last?.computed) keep({ computed: fresh, state, simulation });
  const shown: Shown | undefined = fresh ? { computed: fresh, state, simulation } : last;
  return { shown, isStale: !fresh, small, working };
}
