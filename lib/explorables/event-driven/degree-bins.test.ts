import { describe, expect, it } from 'vitest';
import { countedDegrees, degreesFromBins } from './degree-bins';
import { publishedDatasets } from './published';

describe('the counted degrees', () => {
  it('add up to the published nodes and edges', () => {
    for (const [name, bins] of Object.entries(countedDegrees)) {
      const dataset = publishedDatasets.find((each) => each.name === name);
      expect(bins.reduce((sum, { nodes }) => sum + nodes, 0)).toBe(dataset?.nodes);
      expect(bins.reduce((sum, { edges }) => sum + edges, 0)).toBe(dataset?.edges);
    }
  });

  it('are drawn with as many nodes and edges in each bin as were counted', () => {
    for (const bins of Object.values(countedDegrees)) {
      const degrees = [...degreesFromBins(bins, 3)];
      for (const { from, to, nodes, edges } of bins) {
        const inBin = degrees.filter((degree) => degree >= from && degree <= to);
        expect(inBin).toHaveLength(nodes);
        expect(inBin.reduce((sum, degree) => sum + degree, 0)).toBe(edges);
      }
    }
  });

  it('come in an order that the seed decides', () => {
    const [bins] = Object.values(countedDegrees);
    expect(degreesFromBins(bins!, 1)).toEqual(degreesFromBins(bins!, 1));
    expect(degreesFromBins(bins!, 1)).not.toEqual(degreesFromBins(bins!, 2));
  });
});
