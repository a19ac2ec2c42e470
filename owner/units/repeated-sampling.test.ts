// What the essay says was found is printed from these engines. This recomputes it and looks for it in the text, so that
// neither can change alone.
import { csvParse } from 'd3-dsv';
import { describe, expect, it } from 'vitest';
import { dataFile, essayText, percent, tableRows } from '../essay-text';
import { hasFailed, parseEpisodes, totalsOf } from '@/lib/explorables/thought-graphs/episodes';
import type { TaskName } from '@/lib/explorables/thought-graphs/fitted';
import { table4 } from '@/lib/explorables/thought-graphs/published';
import { histogramOf, parseAttempts, rightAnswers } from '@/lib/explorables/repeated-sampling/attempts';
import { nameOf } from '@/lib/explorables/repeated-sampling/curves';
import { bootstrapBeta, fitBeta } from '@/lib/explorables/repeated-sampling/fit-beta';
import { fittedRuns } from '@/lib/explorables/repeated-sampling/fitted-runs';
import { bestSamples } from '@/lib/explorables/repeated-sampling/imperfect-verifier';
import { type Beta, betaPass, independentPass, meanPassAtK } from '@/lib/explorables/repeated-sampling/pass-at-k';
import { compareRefinement } from '@/lib/explorables/repeated-sampling/refinement';

const sampling = 'who-chooses-the-next-thought';

describe('Who chooses the next thought?', () => {
  const runs = parseAttempts(dataFile('aries_tot_attempts.csv'));
  const episodes = parseEpisodes(dataFile('aries_policy_episodes.csv'));
  const text = () => essayText(sampling);
  const named = (name: string) => runs.find((run) => nameOf(run) === name)!;

  it('prints what ten samples solve, measured and by two models', () => {
    const ten = (beta: Beta) => betaPass(beta, 10);
    const expected = runs.map((run) => {
      const counts = rightAnswers(run);
      const three = rightAnswers(run, 3);
      const beta = fitBeta(histogramOf(counts));
      const { low, high } = bootstrapBeta(three, 3, ten);
      return [
        nameOf(run),
        percent(meanPassAtK(counts, 10, 1)),
        percent(meanPassAtK(counts, 10, 10), 0),
        percent(independentPass(counts, 10, 10)),
        `${beta.a.toFixed(2)}, ${beta.b.toFixed(2)}`,
        percent(ten(beta)),
        `${percent(ten(fitBeta(histogramOf(three, 3))))} (${percent(low, 0)}–${percent(high, 0)})`,
      ];
    });
    expect(tableRows(text(), 'tab:pass')).toEqual(expected);
  });

  it('says how closely the Beta follows the measured curves', () => {
    const misses = runs.flatMap((run) => {
      const counts = rightAnswers(run);
      const beta = fitBeta(histogramOf(counts));
      return Array.from({ length: 10 }, (_, i) => Math.abs(betaPass(beta, i + 1) - meanPassAtK(counts, 10, i + 1)));
    });
    expect(text()).toContain(`to within ${percent(Math.max(...misses))} points at every $k$`);
  });

  it('prints what refining achieved beside sampling on', () => {
    const rows = tableRows(text(), 'tab:refine');
    for (const [name = '', ...cells] of rows) {
      const view = compareRefinement(named(name));
      expect(cells).toEqual([
        `${view.missed}`,
        `${percent(view.refinementRight)}%`,
        `${percent(view.directRight)}%`,
        view.refined.join(', '),
        view.sampled.map((value) => value.toFixed(1)).join(', '),
      ]);
    }
    expect(rows).toHaveLength(5);
  });

  it('names the best number of samples under a verifier that errs', () => {
    const beta = fitBeta(histogramOf(rightAnswers(named('405B, sorting 32'))));
    const [two, five] = [bestSamples(beta, 0.02, 1), bestSamples(beta, 0.05, 1)];
    expect(text()).toContain(`is ${two}, with <Try state="errs.accepted=5">5%</Try> it is ${five}.`);
    expect([bestSamples(fittedRuns['405b-lists'], 0.02, 1), bestSamples(fittedRuns['405b-lists'], 0.05, 1)]).toEqual([
      two,
      five,
    ]);
  });

  it('gives the figure the fits of the table', () => {
    const names = { '405b-lists': '405B, sorting 32', '70b-lists': '70B, sorting 32', '70b-sets': '70B, sets 32' };
    for (const [run, name] of Object.entries(names)) {
      const { a, b } = fitBeta(histogramOf(rightAnswers(named(name))));
      const rounded = { a: Number(a.toFixed(4)), b: Number(b.toFixed(4)) };
      expect(fittedRuns[run as keyof typeof names]).toEqual(rounded);
    }
  });

  it('counts the policy’s steps and checks', () => {
    const lists = episodes.filter(({ task }) => task === 'sorting32');
    const { steps, failed } = totalsOf(lists);
    const checks = lists.map(
      (list) => list.steps.filter(({ action }) => action === 'ground truth' || action === 'groundtruth').length,
    );
    const again = lists.filter((_, i) => (checks[i] ?? 0) > 1);
    expect(text()).toContain(
      `there are ${steps.toLocaleString('en-GB')} such steps, of which the environment refused ${failed}`,
    );
    expect(text()).toContain(
      `${again.length} episodes check more than once, and ${again.filter(({ solved }) => solved).length} of them are solved`,
    );
  });

  it('tells the episode as it was', () => {
    const told = episodes.find(({ task, problem }) => task === 'sorting32' && problem === 24)!;
    const rows = tableRows(text(), 'tab:episode').map(([step, action, nodes, result]) => ({
      step,
      action,
      nodes,
      refused: result?.startsWith('refused'),
    }));
    expect(rows).toEqual(
      told.steps.map((step, i) => ({
        step: `${i}`,
        action: step.action.replace('groundtruth', 'ground truth'),
        nodes: step.nodes.join(', '),
        refused: hasFailed(step),
      })),
    );
  });

  it('sets the policy beside the leanest schedule of the search', () => {
    const trials = csvParse(dataFile('aries_static_search_trials_llama405b.csv')).filter(
      (row) => Number(row.mean_error) < 100_000,
    );
    const names: Record<string, TaskName> = {
      'sorting 32': 'sorting32',
      'sorting 64': 'sorting64',
      'sorting 128': 'sorting128',
      'sets 32': 'set_intersection32',
      'sets 64': 'set_intersection64',
      'sets 128': 'set_intersection128',
    };
    const expected = Object.entries(names).map(([label, task]) => {
      const ofTask = trials.filter((row) => row.task === task);
      const least = Math.min(...ofTask.map((row) => Number(row.query_count)));
      const lean = ofTask.filter((row) => Number(row.query_count) === least).map((row) => Number(row.mean_error));
      const mean = lean.reduce((sum, error) => sum + error, 0) / lean.length;
      return [label, `${least}`, `${lean.length}`, mean.toFixed(2), table4[task]['405b'].llm.toFixed(2)];
    });
    expect(tableRows(text(), 'tab:lean')).toEqual(expected);
  });
});
