import { useEffect, useMemo, useState } from 'react';
import { keyOf, type Settings } from '@/lib/explorables/thought-graphs/methods';
import type { Tally } from '@/lib/explorables/thought-graphs/run';
import { useWorkerResult } from '../_furniture/use-worker-result';
import { resultOf, type Result } from './words';

type Answer = readonly (readonly [string, Tally])[];

/** Every Monte Carlo result of this page's life: a state that comes back is there at once. */
const known = new Map<string, Result>();

/** The chosen method first, alone; the other three once it is there; nothing when all are known. */
function missing(settings: readonly Settings[]): Settings[] {
  const [chosen] = settings;
  if (chosen && !known.has(keyOf(chosen))) return [chosen];
  return settings.filter((each) => !known.has(keyOf(each)));
}

/** Results by key, filled from the worker as they come. */
export function useResults(settings: readonly Settings[], newWorker?: () => Worker) {
  const wanted = missing(settings);
  const key = wanted.map(keyOf).join('\n');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key holds all that decides a request
  const request = useMemo(() => (wanted.length > 0 ? wanted : undefined), [key]);
  const start = useMemo(() => newWorker, [newWorker]);
  const working = useWorkerResult<Settings[], Answer>(start, request);
  const [, drawAgain] = useState(0);
  useEffect(() => {
    for (const [resultKey, tally] of working.result ?? []) known.set(resultKey, resultOf(tally));
    drawAgain((count) => count + 1);
  }, [working.result]);
  return { results: known as ReadonlyMap<string, Result>, working, pending: request !== undefined };
}
