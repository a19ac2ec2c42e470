/** What a figure's worker posts: how far it is, then its result or what went wrong. */
export type WorkerMessage<Result> =
  | { type: 'progress'; done: number; of: number }
  | { type: 'result'; value: Result }
  | { type: 'error'; message: string };

export interface WorkerRun<Result> {
  result: Promise<Result>;
  /** Stops the worker at once; the result then never settles. */
  cancel: () => void;
}

/** Sends one request to a fresh worker. The result rejects with the worker's own words, or when it cannot start. */
export function runWorker<Request, Result>(
  start: () => Worker,
  request: Request,
  onProgress: (done: number, of: number) => void = () => {},
): WorkerRun<Result> {
  let worker: Worker | undefined;
  const result = new Promise<Result>((resolve, reject) => {
    worker = start();
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage<Result>>) => {
      if (data.type === 'progress') onProgress(data.done, data.of);
      else {
        worker?.terminate();
        if (data.type === 'result') resolve(data.value);
        else reject(new Error(data.message));
      }
    };
    worker.onerror = ({ message }) => {
      worker?.terminate();
      reject(new Error(message || 'the worker could not start'));
    };
    worker.postMessage(request);
  });
  return { result, cancel: () => worker?.terminate() };
}
