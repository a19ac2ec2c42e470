import { useMemo, useState } from 'react';
import { keyOf, type Settings } from '@/lib/explorables/thought-graphs/methods';
import type { Tally } from '@/lib/explorables/thought-graphs/run';
import { useWorkerResult } from '../_furniture/use-worker-result';
import { resultOf, type Result } from './words';

type Answer = readonly (readonly [string, Tally])[];
type Results = ReadonlyMap<string, Result>;

/** The chosen method first, alone; the other three once it is there; nothing when all are known. */
function missing(settings: readonly Settings[], results: Results): Settings[] {
  const [chosen] = settings;
  if (chosen && !results.has(keyOf(chosen))) return [chosen];
  return settings.filter((each) => !results.has(keyOf(each)));
}

function withAnswer(results: Results, answer: Answer): Results {
  return new Map([...results, ...answer.map(([key, tally]): [string, Result] => [key, resultOf(tally)])]);
}

/** Results by key, filled from the worker as they come and kept: a state that comes back is there at once. */
export function useResults(settings: readonly Settings[], newWorker?: () => Worker) {
  const [{ results, from }, learn] = useState<{ results: Results; from?: Answer }>({ results: new Map() });
  const wanted = missing(settings, results);
  const key = wanted.map(keyOf).join('\n');
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key holds all that decides a request
  const request = useMemo(() => (wanted.length > 0 ? wanted : undefined), [key]);
  const working = useWorkerResult<Settings[], Answer>(newWorker, request);
  if (working.result && working.result !== from)
    learn({ results: withAnswer(results, working.result), from: working.result });
  return { results, working, pending: request !== undefined };
}
