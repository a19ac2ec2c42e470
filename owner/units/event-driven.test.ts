// What the essay says was found is printed from these engines. This recomputes it and looks for it in the text, so that
// neither can change alone.
import { describe, expect, it } from 'vitest';
import { dataFile, essayText, percent, tableRows } from '../essay-text';
import { cyclesPerNode } from '@/lib/explorables/event-driven/datasets';
import { publishedDatasets } from '@/lib/explorables/event-driven/published';
import {
  bytesPerNode,
  compareSchedules,
  powerLawGain,
  rooflineRows,
  shareOfPeak,
} from '@/lib/explorables/event-driven/regime';

const graphs = 'graphs-starve-accelerators';

describe('Why graphs starve accelerators', () => {
  const text = () => essayText(graphs);
  const share = (value: number) => percent(value, 0) + '%';
  /** Cycles a node of every published graph, as given with both hosts, and with an instant one in the other orders. */
  const compared = () =>
    publishedDatasets.map((dataset) => ({
      dataset,
      instant: compareSchedules(dataset, 0),
      sixteen: compareSchedules(dataset, 16),
      sorted: compareSchedules(dataset, 0, 'sorted'),
      longest: compareSchedules(dataset, 0, 'longest'),
    }));
  let known: ReturnType<typeof compared> | undefined;
  const comparisons = () => (known ??= compared());

  it('prints what events gain on a power law', () => {
    const expected = [2, 2.5, 3, 3.5].map((exponent) => {
      const [plain, fixed] = [powerLawGain(exponent, 0), powerLawGain(exponent, 16)];
      expect(plain.leastEventUtilisation).toBeGreaterThan(0.86);
      expect(fixed.leastEventUtilisation).toBeGreaterThan(0.98);
      return [
        exponent.toFixed(1),
        plain.meanDegree.toFixed(1),
        plain.gain.toFixed(1),
        share(plain.utilisation),
        fixed.gain.toFixed(1),
        share(fixed.utilisation),
      ];
    });
    expect(tableRows(text(), 'tab:gain').slice(0, 4)).toEqual(expected);
  });

  it('prints what events gain on the published graphs', () => {
    const expected = comparisons().map(({ dataset, instant, sixteen }) => [
      dataset.name,
      cyclesPerNode(dataset).toFixed(1),
      instant.lockStep.toFixed(1),
      instant.event.toFixed(1),
      instant.gain.toFixed(2),
      sixteen.lockStep.toFixed(1),
      sixteen.event.toFixed(1),
      `**${sixteen.gain.toFixed(2)}**`,
    ]);
    expect(tableRows(text(), 'tab:regime')).toEqual(expected);
  });

  it('prints what the order of nodes changes', () => {
    const expected = comparisons().map(({ dataset, instant, sorted, longest }) => {
      expect(sorted.lockStep / instant.event).toBeLessThan(1.175);
      const cycles = [instant.lockStep, sorted.lockStep, longest.lockStep, instant.event, longest.event];
      return [dataset.name, ...cycles.map((value) => value.toFixed(2))];
    });
    expect(tableRows(text(), 'tab:orders')).toEqual(expected);
  });

  it('prints the bytes of a node and their share of the memory’s peak', () => {
    const expected = publishedDatasets.map((dataset) => [
      dataset.name,
      Math.round(bytesPerNode(dataset, 'float32')).toLocaleString('en-GB'),
      Math.round(bytesPerNode(dataset, 'int8')).toLocaleString('en-GB'),
      share(shareOfPeak(dataset, 'float32')),
      share(shareOfPeak(dataset, 'int8')),
    ]);
    expect(tableRows(text(), 'tab:roofline')).toEqual(expected);
    expect(dataFile('ample_roofline.csv').trim().split('\n')).toEqual(rooflineRows(publishedDatasets, 16));
  });
});
