import { useEffect, useState } from 'react';
import { runWorker } from './run-worker';
import { useVisibleTab } from './use-visible-tab';

interface Working<Request, Result> {
  /** The last finished result; kept on show while the next is computed. */
  result?: Result;
  /** The request that `result` answers. */
  answered?: Request;
  progress?: { done: number; of: number };
  error?: string;
  cancel: () => void;
}

/**
 * The worker's answer to `request`, asked anew whenever `request` changes (by identity; undefined asks nothing). A run
 * overtaken by a newer request, or whose tab goes to the back, is stopped; the latter begins again with the tab.
 */
export function useWorkerResult<Request, Result>(
  start: (() => Worker) | undefined,
  request: Request | undefined,
): Working<Request, Result> {
  const visible = useVisibleTab();
  const [state, setState] = useState<Omit<Working<Request, Result>, 'cancel'>>({});
  const [cancelled, setCancelled] = useState<Request>();
  useEffect(() => {
    if (request === undefined || !visible || request === cancelled) return undefined;
    if (!start) return undefined;
    const run = runWorker<Request, Result>(start, request, (done, of) =>
      setState((now) => ({ ...now, progress: { done, of } })),
    );
    run.result.then(
      (result) => setState({ result, answered: request }),
      (error: Error) => setState((now) => ({ ...now, progress: undefined, error: error.message })),
    );
    return run.cancel;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `start` is the same door at every render
  }, [request, visible, cancelled]);
  const cancel = () => {
    setCancelled(() => request);
    setState(({ result, answered }) => ({ result, answered }));
  };
  return start ? { ...state, cancel } : { error: 'the computation’s script is missing', cancel };
}
