import { useDeferredValue, useMemo, useRef } from 'react';
import { seedOf } from '@/lib/explorables/random';
import { experimentOf, keyOf, SEED } from '@/lib/explorables/thought-graphs/methods';
import { runSearch } from '@/lib/explorables/thought-graphs/run';
import { Drawing, Frame } from '../_furniture/frame';
import { mountIsland, type IslandProps } from '../_furniture/mount-island';
import { ProgressLine } from '../_furniture/progress-line';
import { ReadOuts } from '../_furniture/read-outs';
import { Notices, Summary } from '../_furniture/summary';
import { Tools } from '../_furniture/tools';
import { useFigureState } from '../_furniture/use-figure-state';
import { useWidth } from '../_furniture/use-width';
import { useWords } from '../_furniture/words-context';
import { Controls, MainControl } from './controls';
import { toCsv } from './data-file';
import { allSettings, fields, headWords, taskWords, toSettings } from './fields';
import { Key, ThoughtDrawings, title } from './figure';
import { StepLine } from './step-line';
import { useResults } from './use-results';
import { answerWords, readOutsOf, stepWords, summaryOf } from './words';

function ThoughtGraphs({ name, loadCode, newWorker }: IslandProps) {
  const words = useWords();
  const { say } = words;
  const { state: chosenState, set, reset, link, notices } = useFigureState(fields, name);
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
  const alt = say('{method} of thought on {task}: {step} This search: {answer}.', {
    method: words.label(state.method),
    task: taskWords(state.task, words),
    step: stepWords(outcome, steps, words),
    answer: answerWords(outcome.error, outcome.queries, words),
  });
  const progress = pending && working.progress;
  return (
    <Frame
      title={say(title)}
      tag={
        progress ? (
          <ProgressLine label={say('running the model')} progress={progress} onCancel={working.cancel} />
        ) : (
          headWords(chosen, words)
        )
      }
      readOuts={<ReadOuts items={readOutsOf(chosen, result, words)} />}
      main={<MainControl state={chosenState} set={set} />}
      more={<Controls state={chosenState} set={set} />}
      foot={
        <>
          <Notices notices={notices} />
          <Tools
            onReset={reset}
            link={link}
            loadCode={loadCode}
            fields={fields}
            csv={() => ({ name: 'thought-graphs.csv', text: toCsv(settings, results, outcome) })}
          />
          <Summary text={result && summaryOf(chosen, result, words)} />
        </>
      }
    >
      <Key outcome={outcome} words={words} />
      <StepLine
        steps={steps}
        of={outcome.search.steps.length}
        words={stepWords(outcome, steps, words)}
        set={set}
        problem={state.problem}
      />
      <Drawing box={box}>
        <ThoughtDrawings
          outcome={outcome}
          steps={steps}
          settings={settings}
          results={results}
          width={width}
          alt={alt}
          words={words}
          onPick={(step) => set({ step })}
        />
      </Drawing>
    </Frame>
  );
}

export const mount = mountIsland(ThoughtGraphs);
