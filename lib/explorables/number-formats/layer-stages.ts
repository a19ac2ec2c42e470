import {
  ALPHAS,
  awqScales,
  bothRounded,
  gptqSteps,
  largest,
  outputError,
  roundRows,
  roundScaled,
  smooth,
  smoothScales,
  type Layer,
} from './calibrate';
import { multiply, relativeError, scaleColumns, type Matrix } from './matrix';

export type Method = 'gptq' | 'awq' | 'smoothquant';

/** Weights that stand in for the exact ones, and how far off they are. */
export interface Rounding {
  /** In the units of the layer. */
  weights: Matrix;
  /** ‖WX − ŴX̂‖² / ‖WX‖², with inputs rounded where the method rounds them. */
  outputNoise: number;
  /** ‖W − Ŵ‖² / ‖W‖². */
  weightNoise: number;
}

/** A layer on its way to few bits, by one method. */
export interface Stage extends Rounding {
  /** Where it stands: columns rounded, or the exponent α of the scales. */
  at: number;
  /** What each input channel of the weights is multiplied by before rounding; its inputs are divided by as much. */
  scales: readonly number[];
  /** What rounding the same to the nearest comes to. */
  nearest: Rounding;
}

/** Everything a method does to a layer, in order: column by column for GPTQ, exponent by exponent for the others. */
export function stagesOf(method: Method, layer: Layer, bits: number): Stage[] {
  if (method === 'gptq') return gptqStages(layer, bits);
  const isAwq = method === 'awq';
  const near = roundRows(layer.weights, bits);
  const nearest = roundingOf(layer, near, isAwq ? undefined : bothRounded(layer, layer, bits));
  return ALPHAS.map((alpha) => {
    const scales = isAwq ? awqScales(layer, alpha) : smoothScales(layer, alpha);
    const weights = roundScaled(layer.weights, scales, bits);
    const noise = isAwq ? undefined : bothRounded(layer, smooth(layer, alpha), bits);
    return { at: alpha, scales, nearest, ...roundingOf(layer, weights, noise) };
  });
}

function gptqStages(layer: Layer, bits: number): Stage[] {
  const near = roundRows(layer.weights, bits);
  const scales = layer.inputs.map(() => 1);
  return gptqSteps(layer, bits).map((weights, columns) => {
    const soFar = layer.weights.map((row, i) => row.map((value, j) => (j < columns ? near[i]![j]! : value)));
    return { at: columns, scales, nearest: roundingOf(layer, soFar), ...roundingOf(layer, weights) };
  });
}

/** `outputNoise` is given where inputs are rounded too. */
function roundingOf(
  layer: Layer,
  weights: Matrix,
  outputNoise = outputError(layer, multiply(weights, layer.inputs)),
): Rounding {
  return { weights, outputNoise, weightNoise: relativeError(layer.weights, weights) };
}

/**
 * Weights in steps of the ruler that each row is rounded on, which reaches the largest of its scaled weights: whole numbers once rounded.
 */
export function inSteps({ weights }: Layer, { weights: now, scales }: Stage, bits: number): number[][] {
  const marks = 2 ** (bits - 1) - 1;
  const scaled = scaleColumns(weights, scales);
  return scaleColumns(now, scales).map((row, i) => row.map((value) => (value * marks) / largest(scaled[i]!)));
}
