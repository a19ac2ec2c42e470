import {
  choleskyUpper,
  inverse,
  multiply,
  relativeError,
  scaleColumns,
  scaleRows,
  transpose,
  type Matrix,
} from './matrix';
import { normal, seededRandom } from './random';
import { rotateRuns } from './rotation';
import { roundOnRuler } from './ruler';

/** A linear layer and the inputs it is calibrated on: y = W x for each column x of X. */
export interface Layer {
  /** Outputs × inputs. */
  weights: Matrix;
  /** Inputs × samples. */
  inputs: Matrix;
}

/** The largest magnitude of a row. */
export const largest = (row: readonly number[]) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Rounds each row on a symmetric ruler that reaches its largest magnitude. */
export function roundRows(a: Matrix, bits: number): number[][] {
  return a.map((row) => row.map((value) => (largest(row) === 0 ? 0 : roundOnRuler(value, largest(row), bits))));
}

/** Rounds a whole matrix on one ruler. */
export function roundAll(a: Matrix, bits: number): number[][] {
  const reach = Math.max(...a.map(largest));
  return a.map((row) => row.map((value) => (reach === 0 ? 0 : roundOnRuler(value, reach, bits))));
}

/** Noise of an approximate output over the power of the exact one, ‖Y − Ŷ‖² / ‖Y‖². */
export function outputError({ weights, inputs }: Layer, approximate: Matrix): number {
  return relativeError(multiply(weights, inputs), approximate);
}

/** Share of the mean diagonal that is added to it, so that the matrix of second moments can be inverted. GPTQ uses 1 %. */
const DAMPING = 0.01;

/**
 * GPTQ: columns are rounded one after another, and each error is made up for by the columns not yet rounded, as the second moments
 * H = X Xᵀ of the inputs tell: w_k −= (w_j − q_j) U_jk / U_jj, where UᵀU = H⁻¹. Row j of this Cholesky factor is what the inverse would
 * be, up to a factor, once the columns before j have left H. The ruler of a row reaches the largest of its original weights. Gives
 * the weights at the beginning and after each column.
 */
export function gptqSteps({ weights, inputs }: Layer, bits: number): Matrix[] {
  const moments = multiply(inputs, transpose(inputs));
  const damping = (DAMPING * moments.reduce((sum, row, i) => sum + row[i]!, 0)) / moments.length;
  const damped = moments.map((row, i) => row.map((value, j) => (i === j ? value + damping : value)));
  const factor = choleskyUpper(inverse(damped));
  const steps: Matrix[] = [weights];
  for (let j = 0; j < moments.length; j += 1) {
    steps.push(
      steps[j]!.map((row, i) => {
        const fixed = roundOnRuler(row[j]!, largest(weights[i]!), bits);
        const error = (row[j]! - fixed) / factor[j]![j]!;
        return row.map((value, k) => (k === j ? fixed : k > j ? value - error * factor[j]![k]! : value));
      }),
    );
  }
  return steps;
}

/** What a search over the exponents of scales tries, by AWQ and here by SmoothQuant: 0, 0.05, …, 1. */
export const ALPHAS = Array.from({ length: 21 }, (_, i) => i / 20);

/**
 * AWQ: input channel j of the weights is scaled by (mean |x_j|)^α before rounding and back after it, which gives channels with large
 * inputs finer steps.
 */
export function awqScales({ inputs }: Layer, alpha: number): number[] {
  return inputs.map((row) => (row.reduce((sum, value) => sum + Math.abs(value), 0) / row.length) ** alpha);
}

/** Rounds weights by row while input channels are scaled up. */
export function roundScaled(weights: Matrix, scales: readonly number[], bits: number): number[][] {
  return scaleColumns(roundRows(scaleColumns(weights, scales), bits), invert(scales));
}

const invert = (scales: readonly number[]) => scales.map((scale) => 1 / scale);

/** AWQ's choice: the α with the least output error. */
export function awq(layer: Layer, bits: number): { rounded: number[][]; alpha: number } {
  const attempts = ALPHAS.map((alpha) => {
    const rounded = roundScaled(layer.weights, awqScales(layer, alpha), bits);
    return { alpha, rounded, error: outputError(layer, multiply(rounded, layer.inputs)) };
  });
  return attempts.reduce((best, each) => (each.error < best.error ? each : best));
}

/** SmoothQuant's factors, max|x_j|^α / max|w_j|^(1 − α). */
export function smoothScales({ weights, inputs }: Layer, alpha: number): number[] {
  const columns = transpose(weights).map(largest);
  return inputs.map((row, j) => largest(row) ** alpha / columns[j]! ** (1 - alpha));
}

/** SmoothQuant: the inputs of a channel are divided and its weights multiplied by its factor, which leaves W X as it was. */
export function smooth(layer: Layer, alpha = 0.5): Layer {
  const scales = smoothScales(layer, alpha);
  return { weights: scaleColumns(layer.weights, scales), inputs: scaleRows(layer.inputs, invert(scales)) };
}

/** Rotates inputs and weights by the same Hadamard matrix: W Hᵀ · H X = W X, and an outlier is spread over all channels. */
export function rotate({ weights, inputs }: Layer): Layer {
  const signs = inputs.map(() => 1);
  const turn = (row: readonly number[]) => [...rotateRuns(row, inputs.length, signs)];
  return { weights: weights.map(turn), inputs: transpose(transpose(inputs).map(turn)) };
}

/** Fourth moment over the square of the second: 3 for a normal law, large when a few values stand out. */
export function kurtosis(values: readonly number[]): number {
  const mean = (power: number) => values.reduce((sum, value) => sum + value ** power, 0) / values.length;
  return mean(4) / mean(2) ** 2;
}

/** Error of a layer whose weights (by row) and inputs (on one ruler) are both rounded. */
export function bothRounded(layer: Layer, prepared: Layer, bits: number): number {
  return outputError(layer, multiply(roundRows(prepared.weights, bits), roundAll(prepared.inputs, bits)));
}

/** The input channel that is louder than the rest, counted from 0. */
export const LOUD_CHANNEL = 2;

/**
 * The layer that the methods are shown on: eight outputs, eight inputs, 256 samples. Inputs share a common part, and the
 * third is `loud` times as large as the rest, as the outlier channels of transformers are.
 */
export function exampleLayer(seed = 1, loud = 20): Layer {
  const random = seededRandom(seed);
  const common = Array.from({ length: 256 }, () => normal(random));
  const inputs = Array.from({ length: 8 }, (_, channel) =>
    common.map((shared) => (channel === LOUD_CHANNEL ? loud : 1) * (0.6 * shared + 0.8 * normal(random))),
  );
  const weights = Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => normal(random)));
  return { weights, inputs };
}
