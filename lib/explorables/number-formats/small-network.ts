import { trainedNetwork, testLoss, type Network } from '../architecture-search/train';
import { kurtosis } from './calibrate';
import { sqnrOf } from './four-bits';
import { quantize } from './quantize';
import { recipes } from './recipes';
import { seededRandom } from '../random';
import { integer } from './element-format';

/** The best network of the search space: widths 32-32-16-12, trained from a seed to answer like a drawn network (train.ts). */
const WIDTHS = [32, 32, 16, 12];

/** One scale to a tensor, the coarsest low format there is, so that the small network feels it. */
const LOW = { element: integer(4), groupSize: Infinity, scale: 'fp32' } as const;

/** Unseen answers on which masks are compared. */
const SAMPLES = 1024;

/** Loss of the network or of a rounded copy, as a share of the target's variance. */
export function lossOf(network: Network): number {
  return testLoss(network, SAMPLES);
}

/** Every weight of a layer, biases with them, rounded to four bits. */
function roundLayer(weights: Float64Array): Float64Array {
  return quantize(weights, LOW).values;
}

let known: Network | undefined;

/** The trained network, trained when it is first asked for. */
export function smallNetwork(): Network {
  return (known ??= trainedNetwork(WIDTHS));
}

/** A layer of the network: its shape, the kurtosis of its weights and what three four-bit formats make of them, in dB. */
export interface LayerView {
  inputs: number;
  outputs: number;
  kurtosis: number;
  int4: number;
  mxint4: number;
  mxfp4: number;
  /** Loss, as a share of the target's variance, with this layer alone in INT4. */
  alone: number;
}

export function layerViews(): LayerView[] {
  const { layers, weights } = smallNetwork();
  return layers.map(([inputs, outputs], index) => {
    const layer = weights[index]!;
    const sqnr = (values: Float64Array) => sqnrOf(layer, values);
    return {
      inputs,
      outputs,
      kurtosis: kurtosis([...layer]),
      int4: sqnr(roundLayer(layer)),
      mxint4: sqnr(quantize(layer, recipes.MXINT4).values),
      mxfp4: sqnr(quantize(layer, recipes.MXFP4).values),
      alone: lossOf(withLow((layerIndex) => layerIndex === index)),
    };
  });
}

let roundedLayers: Float64Array[] | undefined;

/** The network with the rows in INT4 that are asked for: the weights into one unit, under the scale of their layer. */
function withLow(isLow: (layer: number, row: number) => boolean): Network {
  const { layers, weights } = smallNetwork();
  roundedLayers ??= weights.map(roundLayer);
  return {
    layers,
    weights: weights.map((layer, index) => {
      const rounded = roundedLayers![index]!;
      const width = layers[index]![0] + 1;
      return layer.map((value, at) => (isLow(index, Math.floor(at / width)) ? rounded[at]! : value));
    }),
  };
}

/** A mask over the rows of all layers, and the loss with the masked ones in INT4. */
export interface MaskTrial {
  /** Share of the weights in INT4. */
  ratio: number;
  loss: number;
}

/** Losses of `trials` random masks at about a ratio: rows join the low ones in random order until the ratio is reached. */
function randomMasks(ratio: number, trials: number): MaskTrial[] {
  const random = seededRandom(31);
  const rows = rowsOf();
  return Array.from({ length: trials }, () => {
    const order = rows.map((row) => ({ row, key: random.next() })).sort((a, b) => a.key - b.key);
    return trialOf(
      order.map(({ row }) => row),
      ratio,
    );
  });
}

/** The mask that makes the rows low which, made low alone, cost least for their size. */
export function greedyMask(ratio: number): MaskTrial {
  return trialOf(byHarm(), ratio);
}

let order: readonly Row[] | undefined;

/** Rows by what each adds to the loss for its size when it is made low alone, the least harmful first; found once. */
function byHarm(): readonly Row[] {
  if (order) return order;
  const whole = lossOf(smallNetwork());
  const costs = rowsOf().map((row) => ({
    row,
    cost: (lossOf(withLow((layer, index) => layer === row.layer && index === row.index)) - whole) / row.size,
  }));
  order = costs.sort((a, b) => a.cost - b.cost).map(({ row }) => row);
  return order;
}

interface Row {
  layer: number;
  index: number;
  size: number;
}

function rowsOf(): Row[] {
  return smallNetwork().layers.flatMap(([inputs, outputs], layer) =>
    Array.from({ length: outputs }, (_, index) => ({ layer, index, size: inputs + 1 })),
  );
}

function trialOf(order: readonly Row[], ratio: number): MaskTrial {
  const total = order.reduce((sum, { size }) => sum + size, 0);
  const low = new Set<string>();
  let taken = 0;
  for (const { layer, index, size } of order) {
    if (taken + size > ratio * total) continue;
    taken += size;
    low.add(`${layer} ${index}`);
  }
  return { ratio: taken / total, loss: lossOf(withLow((layer, index) => low.has(`${layer} ${index}`))) };
}

/** Ratios at which masks are drawn. */
const RATIOS = [0.5, 0.9];
const TRIALS = 50;

/** Rows of `random_masks.csv`: how the rows were chosen, share of the weights in INT4, loss in per cent of the variance. */
export function maskRows(): string[] {
  const row = (chosen: string, { ratio, loss }: MaskTrial) =>
    `${chosen},${ratio.toFixed(3)},${(100 * loss).toFixed(2)}`;
  return [
    'chosen,ratio,loss_pct',
    ...RATIOS.flatMap((ratio) => randomMasks(ratio, TRIALS).map((trial) => row('at random', trial))),
    ...[0, ...RATIOS, 1].map((ratio) => row('least harmful first', greedyMask(ratio))),
  ];
}
