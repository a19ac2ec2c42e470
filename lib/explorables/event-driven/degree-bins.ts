import { seededRandom } from '../random';
import type { Degrees } from './degrees';

/** Nodes whose degree is from `from` to `to`, and the edges that end in them. */
export interface DegreeBin {
  from: number;
  to: number;
  nodes: number;
  edges: number;
}

/** First degree of each bin, and one past the last. */
const EDGES = [0, 1, 2, 3, 4, 5, 6, 8, 11, 16, 21, 31, 51, 101, 172];

const bins = (counts: readonly (readonly [nodes: number, edges: number])[]): DegreeBin[] =>
  counts.map(([nodes, edges], i) => ({ from: EDGES[i] ?? 0, to: (EDGES[i + 1] ?? 0) - 1, nodes, edges }));

/**
 * Degrees of the three citation graphs, counted from the adjacency lists that Planetoid distributes, without loops and
 * repeats: nodes and edges add up to those that PyTorch Geometric documents. The other graphs of the paper are known by
 * their size alone.
 */
export const countedDegrees: Record<string, readonly DegreeBin[]> = {
  Cora: bins([
    [0, 0],
    [485, 485],
    [583, 1166],
    [553, 1659],
    [389, 1556],
    [281, 1405],
    [213, 1360],
    [108, 941],
    [49, 609],
    [23, 397],
    [11, 269],
    [9, 324],
    [3, 217],
    [1, 168],
  ]),
  CiteSeer: bins([
    [48, 0],
    [1331, 1331],
    [795, 1590],
    [438, 1314],
    [237, 948],
    [139, 695],
    [171, 1087],
    [87, 780],
    [52, 642],
    [16, 274],
    [9, 224],
    [2, 69],
    [2, 150],
    [0, 0],
  ]),
  PubMed: bins([
    [0, 0],
    [9094, 9094],
    [3357, 6714],
    [1584, 4752],
    [914, 3656],
    [642, 3210],
    [914, 5907],
    [884, 7905],
    [1008, 12945],
    [557, 9869],
    [471, 11554],
    [227, 8529],
    [59, 3681],
    [6, 832],
  ]),
};

/** Degrees with exactly these nodes and edges in each bin, as equal within a bin as whole numbers allow, shuffled by a seed. */
export function degreesFromBins(counted: readonly DegreeBin[], seed: number): Degrees {
  const degrees = Uint32Array.from(
    counted.flatMap(({ nodes, edges }) =>
      Array.from({ length: nodes }, (_, i) => Math.floor((edges * (i + 1)) / nodes) - Math.floor((edges * i) / nodes)),
    ),
  );
  const random = seededRandom(seed);
  for (let i = degrees.length - 1; i > 0; i -= 1) {
    const j = random.integer(i + 1);
    [degrees[i], degrees[j]] = [degrees[j] ?? 0, degrees[i] ?? 0];
  }
  return degrees;
}
