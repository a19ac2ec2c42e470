import { experimentOf, keyOf, runsOf, SEED } from '@/lib/explorables/thought-graphs/methods';
import { runSearch, tallyRuns } from '@/lib/explorables/thought-graphs/run';
import { seedOf } from '@/lib/explorables/random';
import { StaticFrame } from '../_furniture/static-frame';
import type { FigureWords } from '../_furniture/words';
import { allSettings, headWords, initial } from './fields';
import { Key, ThoughtDrawings, title } from './figure';
import { Schedule } from './schedule';
import { readOutsOf, resultOf, type Result } from './words';

/** The Monte Carlo runs of the default state take about a second; a page is rendered more than once. */
let known: ReadonlyMap<string, Result> | undefined;

function defaultResults(): ReadonlyMap<string, Result> {
  known ??= new Map(
    allSettings(initial).map((settings) => [
      keyOf(settings),
      resultOf(tallyRuns(experimentOf(settings), SEED, 0, runsOf(settings.task))),
    ]),
  );
  return known;
}

/** The figure at its default state, drawn by the same engine, for pages without scripts, feeds and print. */
export function ThoughtGraphsStatic({ alt, words }: { alt: string; words: FigureWords }) {
  const settings = allSettings(initial);
  const [chosen] = settings;
  if (!chosen) return null;
  const results = defaultResults();
  const outcome = runSearch(experimentOf(chosen), seedOf(SEED, initial.problem - 1));
  return (
    <StaticFrame
      title={words.say(title)}
      tag={headWords(chosen, words)}
      readOuts={readOutsOf(chosen, results.get(keyOf(chosen)), words)}
      above={
        <Key outcome={outcome} words={words}>
          <Schedule settings={chosen} />
        </Key>
      }
      drawing={(width) => (
        <ThoughtDrawings
          outcome={outcome}
          steps={outcome.search.steps.length}
          settings={settings}
          results={results}
          width={width}
          alt={alt}
          words={words}
        />
      )}
    />
  );
}
