import { measure } from './measure';
import { quantize, type Recipe } from './quantize';
import { normal, seededRandom } from './random';
import { sampleTensor, type Tensor } from './tensor';

/** A part of the model that is stored at one precision, whole. */
export interface StackItem {
  /** "3 · down" or "layer 3". */
  name: string;
  /** Parameters, in units of a third of a d × d matrix. */
  size: number;
  /** How much the task's loss would grow for a unit of noise here. Drawn, not measured. */
  sensitivity: number;
  /** What storing it by the low recipe would add to the loss: sensitivity × noise power. */
  lossIfLow: number;
}

export type Granularity = 'layer' | 'matmul';

/** The seven weight matrices of a transformer layer, sizes as in Llama-like models (inner width 8/3 d). */
const MATRICES = [
  { name: 'Q', size: 3, outlier: 2 },
  { name: 'K', size: 3, outlier: 2 },
  { name: 'V', size: 3, outlier: 1 },
  { name: 'O', size: 3, outlier: 4 },
  { name: 'gate', size: 8, outlier: 1.5 },
  { name: 'up', size: 8, outlier: 1.5 },
  { name: 'down', size: 8, outlier: 8 },
] as const;

export const STACK_LAYERS = 12;
const SAMPLE = 512;

/** A matrix of the stack before anything is stored: how sensitive it is, and values drawn for it. */
export interface StackMatrix {
  name: string;
  layer: number;
  size: number;
  sensitivity: number;
  sample: Tensor;
}

/**
 * A modelled stack of transformer layers, every matrix with its own outliers and its own sensitivity (log-normal, higher
 * at both ends of the stack). A model for seeing how policies differ; no network was run.
 */
export function stackMatrices(seed = 1): StackMatrix[] {
  const random = seededRandom(seed);
  return Array.from({ length: STACK_LAYERS }, (_, layer) =>
    MATRICES.map((matrix, index): StackMatrix => {
      const sensitivity = endWeight(layer) * Math.exp(1.1 * normal(random));
      const outlierSize = 1 + (matrix.outlier - 1) * 2 * random();
      const source = {
        distribution: 'gaussian',
        length: SAMPLE,
        seed: seed + 100 * layer + index,
        outlierSize,
        outlierShare: 0.004,
      } as const;
      return {
        name: `${layer + 1} · ${matrix.name}`,
        layer,
        size: matrix.size,
        sensitivity,
        sample: sampleTensor(source),
      };
    }),
  ).flat();
}

/** What can be stored low or high: every matrix, or every layer whole. The noise of storing it low is measured. */
export function layerStack(matrices: readonly StackMatrix[], low: Recipe, granularity: Granularity): StackItem[] {
  const items = matrices.map(({ name, size, sensitivity, sample }): StackItem => {
    const noise = measure(sample, low, quantize(sample.values, low)).meanSquareError;
    return { name, size, sensitivity, lossIfLow: size * sensitivity * noise };
  });
  if (granularity === 'matmul') return items;
  return Array.from({ length: STACK_LAYERS }, (_, layer) =>
    mergeLayer(
      items.filter((_, index) => matrices[index]!.layer === layer),
      layer,
    ),
  );
}

/** The first and last layers matter more. */
function endWeight(layer: number): number {
  const distance = Math.min(layer, STACK_LAYERS - 1 - layer);
  return 1 + 3 * Math.exp(-distance);
}

function mergeLayer(matrices: StackItem[], layer: number): StackItem {
  const total = (each: (item: StackItem) => number) => matrices.reduce((sum, item) => sum + each(item), 0);
  const size = total((item) => item.size);
  return {
    name: `layer ${layer + 1}`,
    size,
    sensitivity: total((item) => item.sensitivity * item.size) / size,
    lossIfLow: total((item) => item.lossIfLow),
  };
}
