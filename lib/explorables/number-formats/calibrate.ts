import { normal, seededRandom } from './random';
import { roundOnRuler } from './ruler';

/** A matrix as rows. */
export type Matrix = readonly (readonly number[])[];

/** A linear layer and the inputs it is calibrated on: y = W x for each column x of X. */
export interface Layer {
  /** Outputs × inputs. */
  weights: Matrix;
  /** Inputs × samples. */
  inputs: Matrix;
}

export function multiply(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => (b[0] ?? []).map((_, j) => row.reduce((sum, value, k) => sum + value * (b[k]?.[j] ?? 0), 0)));
}

export function transpose(a: Matrix): number[][] {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));
}

const scaleColumns = (a: Matrix, scales: readonly number[]) =>
  a.map((row) => row.map((value, j) => value * (scales[j] ?? 1)));
const scaleRows = (a: Matrix, scales: readonly number[]) =>
  a.map((row, i) => row.map((value) => value * (scales[i] ?? 1)));
const largest = (row: readonly number[]) => row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

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
  let [signal, noise] = [0, 0];
  multiply(weights, inputs).forEach((row, i) =>
    row.forEach((value, j) => {
      signal += value * value;
      noise += (value - (approximate[i]?.[j] ?? 0)) ** 2;
    }),
  );
  return noise / signal;
}

/** Inverse of a symmetric positive definite matrix, by Gauss–Jordan elimination. */
export function inverse(a: Matrix): number[][] {
  const size = a.length;
  const work = a.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))]);
  for (let pivot = 0; pivot < size; pivot += 1) {
    const divisor = work[pivot]![pivot]!;
    work[pivot] = work[pivot]!.map((value) => value / divisor);
    for (let row = 0; row < size; row += 1) {
      if (row === pivot) continue;
      const factor = work[row]![pivot]!;
      work[row] = work[row]!.map((value, j) => value - factor * work[pivot]![j]!);
    }
  }
  return work.map((row) => row.slice(size));
}

/** Share of the mean diagonal that is added to it, so that the matrix of second moments can be inverted. GPTQ uses 1 %. */
const DAMPING = 0.01;

/**
 * GPTQ: columns are rounded one after another, and each error is made up for by the columns not yet rounded, as the second
 * moments H = X Xᵀ of the inputs tell: w_k += −(w_j − q_j) H⁻¹_jk / H⁻¹_jj, after which column j leaves H⁻¹. The ruler of a
 * row reaches the largest of its original weights.
 */
export function gptq({ weights, inputs }: Layer, bits: number): number[][] {
  const moments = multiply(inputs, transpose(inputs));
  const damping = (DAMPING * moments.reduce((sum, row, i) => sum + row[i]!, 0)) / moments.length;
  let inverted = inverse(moments.map((row, i) => row.map((value, j) => (i === j ? value + damping : value))));
  const rounded = weights.map((row) => [...row]);
  const reaches = weights.map(largest);
  for (let j = 0; j < moments.length; j += 1) {
    const pivot = inverted[j]![j]!;
    rounded.forEach((row, i) => {
      const fixed = roundOnRuler(row[j]!, reaches[i]!, bits);
      const error = (row[j]! - fixed) / pivot;
      for (let k = j + 1; k < row.length; k += 1) row[k] = row[k]! - error * inverted[j]![k]!;
      row[j] = fixed;
    });
    const column = inverted.map((row) => row[j]!);
    inverted = inverted.map((row, a) => row.map((value, b) => value - (column[a]! * column[b]!) / pivot));
  }
  return rounded;
}

/**
 * AWQ: input channel j of the weights is scaled by (mean |x_j|)^α before rounding and back after it, which gives channels
 * with large inputs finer steps; α is the one in 0, 0.05, …, 1 with the least output error.
 */
export function awq(layer: Layer, bits: number): { rounded: number[][]; alpha: number } {
  const means = layer.inputs.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0) / row.length);
  const attempts = Array.from({ length: 21 }, (_, i) => {
    const alpha = i / 20;
    const scales = means.map((mean) => mean ** alpha);
    const rounded = scaleColumns(
      roundRows(scaleColumns(layer.weights, scales), bits),
      scales.map((scale) => 1 / scale),
    );
    return { alpha, rounded, error: outputError(layer, multiply(rounded, layer.inputs)) };
  });
  return attempts.reduce((best, each) => (each.error < best.error ? each : best));
}

/** SmoothQuant: x_j is divided and w_j multiplied by max|x_j|^α / max|w_j|^(1 − α), which leaves W X as it was. */
export function smooth({ weights, inputs }: Layer, alpha = 0.5): Layer {
  const columns = transpose(weights).map(largest);
  const scales = inputs.map((row, j) => largest(row) ** alpha / (columns[j] ?? 1) ** (1 - alpha));
  return {
    weights: scaleColumns(weights, scales),
    inputs: scaleRows(
      inputs,
      scales.map((scale) => 1 / scale),
    ),
  };
}

/** The orthogonal Hadamard matrix of a power of two, by Sylvester's doubling. */
export function hadamard(size: number): number[][] {
  let matrix = [[1]];
  while (matrix.length < size)
    matrix = [
      ...matrix.map((row) => [...row, ...row]),
      ...matrix.map((row) => [...row, ...row.map((value) => -value)]),
    ];
  return matrix.map((row) => row.map((value) => value / Math.sqrt(size)));
}

/** Rotates inputs and weights by the same orthogonal matrix: W Hᵀ · H X = W X, and an outlier is spread over all channels. */
export function rotate({ weights, inputs }: Layer): Layer {
  const rotation = hadamard(inputs.length);
  return { weights: multiply(weights, transpose(rotation)), inputs: multiply(rotation, inputs) };
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

/**
 * The layer that the methods are shown on: eight outputs, eight inputs, 256 samples. Inputs share a common part, and the
 * third is twenty times as large as the rest, as the outlier channels of transformers are.
 */
export function exampleLayer(seed = 1): Layer {
  const random = seededRandom(seed);
  const common = Array.from({ length: 256 }, () => normal(random));
  const inputs = Array.from({ length: 8 }, (_, channel) =>
    common.map((shared) => (channel === 2 ? 20 : 1) * (0.6 * shared + 0.8 * normal(random))),
  );
  const weights = Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => normal(random)));
  return { weights, inputs };
}
