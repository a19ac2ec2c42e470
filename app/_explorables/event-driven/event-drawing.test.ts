import { describe, expect, it } from 'vitest';
import { simulate } from '@/lib/explorables/event-driven/simulate';
import { viewRun } from '@/lib/explorables/event-driven/view';
import { cursorText } from './drawing';
import { fields, headWords, initial, nodesOf, toSimulation, type State } from './fields';
import { englishWords } from '../_furniture/words';
import { frames } from './frames';
import { slotPaths } from './slot-paths';
import { formatTime, formatStretch, readOutsOf, summaryOf, toCsv } from './words';

const runOf = (change: Partial<State> = {}) => {
  const simulation = toSimulation({ ...initial, ...change });
  const run = simulate(simulation);
  return { simulation, run, view: viewRun(run) };
};

describe('the event-driven figure', () => {
  it('says one thing in its summary, its read-outs and its data', () => {
    const { simulation, view } = runOf();
    const [lockStep, event, gain] = readOutsOf(view, simulation, englishWords).map(({ value }) => value);
    for (const value of [lockStep, event, gain]) expect(summaryOf(view, englishWords)).toContain(value);
    expect(toCsv(view)).toContain(`gain,,,${view.gain}`);
  });

  it('draws as many bars as nodes hold a slot in the window', () => {
    const { run } = runOf();
    const layout = frames(run, 0.1, 640, englishWords);
    const paths = slotPaths(run.event, run.low, {
      ...layout.window,
      x: 0,
      y: 0,
      width: 638,
      rowHeight: layout.rowHeight,
    });
    const bars = (path: string) => path.split('M').length - 1;
    expect(bars(paths.low)).toBeGreaterThan(bars(paths.float));
    expect(bars(paths.float)).toBeGreaterThan(0);
  });

  it('keeps the window inside the run at both ends and for every slot count', () => {
    for (const slots of [1, 7, 64, 256]) {
      const { run } = runOf({ slots });
      for (const at of [0, 0.5, 1]) {
        const { window, span, height } = frames(run, at, 340, englishWords);
        expect(window.from).toBeGreaterThanOrEqual(0);
        expect(window.to).toBeLessThanOrEqual(span + 1e-6);
        // Whatever is chosen, the figure stays as tall as it was.
        expect(height).toBe(frames(runOf().run, 0.1, 340, englishWords).height);
      }
    }
  });

  it('writes the ends of a short stretch far into a long run with the figures that tell them apart', () => {
    expect(formatStretch(2519.2, 2526.1, englishWords)).toEqual(['2.519 ms', '2.526 ms']);
    expect(formatStretch(1.781, 8.441, englishWords)).toEqual(['1.78 µs', '8.44 µs']);
    expect(formatStretch(999.2, 1000.9, englishWords)).toEqual(['0.999 ms', '1.001 ms']);
  });

  it('says what the cursor stands on', () => {
    const { run, view } = runOf();
    expect(cursorText(run, view, 0.12, englishWords)).toMatch(
      /^[\d.]+ µs, 12% of .*; lock step: \d+ of 64 wait; event-driven: \d+ of 64 wait$/,
    );
    expect(cursorText(run, view, 1, englishWords)).toContain('event-driven: done');
  });

  it('names every graph it offers, and knows its size', () => {
    for (const { value } of fields.graph.options)
      expect(nodesOf(toSimulation({ ...initial, graph: value }))).toBeGreaterThan(1000);
    expect(headWords({ ...initial, graph: 'cora' }, { nodes: 2708, edges: 10556, slots: 1 }, englishWords)).toBe(
      'Cora: 2,708 nodes, 10,556 edges, 1 slot',
    );
    expect([9.4123, 24_600, 0].map((time) => formatTime(time, englishWords))).toEqual(['9.41 µs', '24.6 ms', '0 µs']);
  });
});
