// What the essay says of this figure is printed from its engine. This recomputes it and looks for it in the text, so that
// neither can change alone.
import { describe, expect, it } from 'vitest';
import { essayText, tableRows } from '../essay-text';
import { fitQuality, modelledPolicyError, modelledTree } from '@/lib/explorables/thought-graphs/fit-quality';
import { taskNames, taskOf, type TaskName } from '@/lib/explorables/thought-graphs/fitted';
import { table4 } from '@/lib/explorables/thought-graphs/published';

const essay = 'who-chooses-the-next-thought';
const labels: Record<TaskName, string> = {
  sorting32: 'sorting 32',
  sorting64: 'sorting 64',
  sorting128: 'sorting 128',
  set_intersection32: 'sets 32',
  set_intersection64: 'sets 64',
  set_intersection128: 'sets 128',
};

/** Fewer runs on longer problems, so that the test stays short; what is printed is at these numbers. */
const runsOf = (task: TaskName) => ({ 32: 60, 64: 40, 128: 25 })[taskOf(task).size] ?? 25;
const policyRuns = (task: TaskName) => (taskOf(task).size > 64 ? 40 : 100);

describe('Who chooses the next thought?', { timeout: 120_000 }, () => {
  it('says how well the model fits', () => {
    const fits = Object.fromEntries(taskNames.map((task) => [task, fitQuality(task, runsOf(task)).rSquared]));
    const text = essayText(essay);
    expect(text).toContain(`$R^2 = ${fits.sorting64!.toFixed(2)}$ and ${fits.sorting128!.toFixed(2)} of the variance`);
    expect(text).toContain(`and ${fits.set_intersection64!.toFixed(2)} on sets of 64`);
    for (const task of ['sorting32', 'set_intersection32', 'set_intersection128'] as const)
      expect(fits[task]).toBeLessThan(0);
    const [, ...tree] = modelledTree('sorting32', '405b', 400).map((share) => share.toFixed(0));
    expect(text).toContain(`solve ${tree[0]}, ${tree[1]} and ${tree[2]} modelled lists of 32`);
  });

  it('prints the modelled policy beside the published one', () => {
    const expected = taskNames.map((task) => [
      labels[task],
      ...(['405b', '70b'] as const).flatMap((solver) => [
        modelledPolicyError(task, solver, false, policyRuns(task)).toFixed(2),
        table4[task][solver].llm.toFixed(2),
      ]),
    ]);
    expect(tableRows(essayText(essay), 'tab:model')).toEqual(expected);
  });

  it('prints the preprint’s errors as they are published', () => {
    const expected = taskNames.map((task) => [
      labels[task],
      ...(['70b', '405b'] as const).flatMap((solver) => {
        const { got25, got50, got100, llm } = table4[task][solver];
        return [got25, got50, got100, llm].map((error) => error.toFixed(2));
      }),
    ]);
    const printed = tableRows(essayText(essay), 'tab:errors');
    expect(printed.map((row) => row.map((cell) => cell.replace(/\*\*|\[\^\w+\]/g, '')))).toEqual(expected);
  });
});
