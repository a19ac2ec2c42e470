import { useDeferredValue, useMemo, useRef } from 'react';
import { seedOf } from '@/lib/explorables/random';
import { experimentOf, keyOf, SEED } from '@/lib/explorables/thought-graphs/methods';
import { runSearch } from '@/lib/explorables/thought-graphs/run';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { ProgressLine } from '../_furniture/progress-line';
import { ReadOuts } from '../_furniture/read-outs';
import { Segmented } from '../_furniture/segmented';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState } from '../_furniture/use-figure-state';
import { useWidth } from '../_furniture/use-width';
import { Controls } from './controls';
import { toCsv } from './data-file';
import { allSettings, fields, headWords, initial, taskWords, toSettings, type State } from './fields';
import { Key, ThoughtDrawings, title } from './figure';
import { StepLine } from './step-line';
import { useResults } from './use-results';
import { answerWords, readOutsOf, stepWords, summaryOf } from './words';

function ThoughtGraphs({ prefix, loadCode, newWorker }: IslandProps) {
  const { state: chosenState, set, reset, link, notices } = useFigureState(fields, prefix);
  // The controls answer at once; the drawing follows in a task of its own, so that no answer waits for it.
  const state = useDeferredValue(chosenState);
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box);
  const settings = allSettings(state);
  const chosen = toSettings(state);
  const key = keyOf(chosen);
  // eslint-disable-next-line react-hooks/exhaustive-deps -- the key holds all of the settings that a search depends on
  const outcome = useMemo(() => runSearch(experimentOf(chosen), seedOf(SEED, state.problem - 1)), [key, state.problem]);
  const { results, working, pending } = useResults(settings, newWorker);
  const result = results.get(key);
  if (working.error && !result) throw new Error(working.error);
  const steps = Math.min(state.step, outcome.search.steps.length);
  const alt = `${state.method} of thought on ${taskWords(state.task)}: ${stepWords(outcome, steps)} This search: ${answerWords(outcome.error, outcome.queries)}.`;
  return (
    <section aria-label={title}>
      <div className="xp-head">
        <b>{title}</b>
        <span className="xp-tag">{headWords(chosen)}</span>
      </div>
      <Choices state={chosenState} set={set} />
      <Notices notices={notices} />
      <Key outcome={outcome} settings={chosen} />
      <StepLine
        steps={steps}
        of={outcome.search.steps.length}
        words={stepWords(outcome, steps)}
        set={set}
        problem={state.problem}
      />
      <div className="xp-drawing xp-searched" ref={box} aria-busy={pending}>
        <ThoughtDrawings
          outcome={outcome}
          steps={steps}
          settings={settings}
          results={results}
          width={width}
          alt={alt}
          onPick={(step) => set({ step })}
        />
      </div>
      {working.progress && pending && (
        <ProgressLine label="running the model" progress={working.progress} onCancel={working.cancel} />
      )}
      <Controls state={chosenState} set={set} />
      <ReadOuts items={readOutsOf(chosen, result)} />
      <Tools
        onReset={reset}
        link={link}
        loadCode={loadCode}
        csv={() => ({ name: 'thought-graphs.csv', text: toCsv(settings, results, outcome) })}
      />
      <Summary text={summaryOf(chosen, result)} />
    </section>
  );
}

/** A change of what is searched shows the whole new graph again. */
function Choices({ state, set }: { state: State; set: (change: Partial<State>) => void }) {
  const change = (next: Partial<State>) => set({ ...next, step: initial.step });
  return (
    <div className="xp-choices">
      <Segmented field={fields.method} value={state.method} onChange={(method) => change({ method })} />
      <Segmented field={fields.task} value={state.task} onChange={(task) => change({ task })} />
      <Segmented field={fields.solver} value={state.solver} onChange={(solver) => change({ solver })} />
    </div>
  );
}

export const mount = mountIsland(ThoughtGraphs);
