import { experimentOf, keyOf, runsOf, SEED, type Settings } from '@/lib/explorables/thought-graphs/methods';
import { emptyTally, tallyRuns, type Tally } from '@/lib/explorables/thought-graphs/run';

const BATCH = 25;

/** Runs the Monte Carlo family of each of the settings, saying how far it is. */
addEventListener('message', ({ data }: MessageEvent<Settings[]>) => {
  try {
    const of = data.reduce((sum, { task }) => sum + runsOf(task), 0);
    let done = 0;
    const value = data.map((settings): [string, Tally] => {
      const experiment = experimentOf(settings);
      let tally = emptyTally;
      while (tally.runs < runsOf(settings.task)) {
        tally = tallyRuns(experiment, SEED, tally.runs, Math.min(tally.runs + BATCH, runsOf(settings.task)), tally);
        postMessage({ type: 'progress', done: done + tally.runs, of });
      }
      done += tally.runs;
      return [keyOf(settings), tally];
    });
    postMessage({ type: 'result', value });
  } catch (error) {
    postMessage({ type: 'error', message: error instanceof Error ? error.message : String(error) });
  }
});
