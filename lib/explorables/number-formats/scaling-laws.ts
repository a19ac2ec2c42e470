/** Law 1 as v1 of the scaling-law paper prints it: parameters (billions) = exp(k · (1 − Q_r) + c). Qwen-1.5, by matmul. */
export const law1 = [
  { budgetPercent: 5, k: -11.68, c: 4.83 },
  { budgetPercent: 10, k: -11.27, c: 3.35 },
  { budgetPercent: 20, k: -12.84, c: 1.86 },
] as const;

/** Law 2 as v1 prints it: perplexity change (%) = A · (block size)^k. Qwen-1.5-7B. */
export const law2 = [
  { ratio: 0.5, A: 0.53, k: 0.32 },
  { ratio: 0.9, A: 1.65, k: 0.62 },
  { ratio: 0.95, A: 3.57, k: 0.61 },
] as const;

/** How much less of a model must stay at high precision when the model doubles, by law 1: ln 2 / |k|. */
export function savedByDoubling(k: number): number {
  return Math.LN2 / Math.abs(k);
}

/** The model size (billions) at which law 1 asks for no high precision at all; past it the law says nothing. */
export function endOfLaw1(c: number): number {
  return Math.exp(c);
}

/** Perplexity change (%) at a block size, by law 2. */
export function perplexityChange({ A, k }: { A: number; k: number }, blockSize: number): number {
  return A * blockSize ** k;
}

/** One measured point: parameters in billions, quantization ratio, d = ln(perplexity / unquantized perplexity). */
export interface LossPoint {
  parameters: number;
  ratio: number;
  loss: number;
}

/** The weak law, loss = C · exp(A · Q_r) · N^−g, and how well it holds in log space. */
export interface WeakLaw {
  C: number;
  A: number;
  g: number;
  rSquared: number;
  /** By what factor a loss typically misses the law: e to the root of the mean squared residual. */
  typicalFactor: number;
  points: number;
}

/**
 * Our re-fit of the weak law by least squares on ln(loss). Its coefficients are ours: those of the published second
 * version are not known to us. Points without a positive loss cannot be fitted and are left out.
 */
export function fitWeakLaw(points: readonly LossPoint[]): WeakLaw {
  const rows = points
    .filter(({ loss }) => loss > 0)
    .map(({ parameters, ratio, loss }) => ({ x: [1, ratio, Math.log(parameters)], y: Math.log(loss) }));
  if (rows.length < 4)
    throw new RangeError(`a fit of three coefficients needs at least four points, not ${rows.length}`);
  const normal = [0, 1, 2].map((i) => [0, 1, 2].map((j) => sum(rows.map(({ x }) => x[i]! * x[j]!))));
  const [c, A, slope] = solve(
    normal,
    [0, 1, 2].map((i) => sum(rows.map(({ x, y }) => x[i]! * y))),
  ) as [number, number, number];
  const mean = sum(rows.map(({ y }) => y)) / rows.length;
  const residual = sum(rows.map(({ x, y }) => (y - c - A * x[1]! - slope * x[2]!) ** 2));
  const total = sum(rows.map(({ y }) => (y - mean) ** 2));
  return {
    C: Math.exp(c),
    A,
    g: -slope,
    rSquared: 1 - residual / total,
    typicalFactor: Math.exp(Math.sqrt(residual / rows.length)),
    points: rows.length,
  };
}

/** The quantization ratio a model of N billion parameters can reach at a loss, by the fitted law. */
export function reachableRatio({ C, A, g }: WeakLaw, parameters: number, loss: number): number {
  return (Math.log(loss / C) + g * Math.log(parameters)) / A;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Gauss elimination with pivoting, for the three normal equations. */
function solve(matrix: number[][], right: number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index]!]);
  for (let column = 0; column < rows.length; column++) {
    const pivot = rows
      .slice(column)
      .reduce((best, row) => (Math.abs(row[column]!) > Math.abs(best[column]!) ? row : best));
    rows.splice(rows.indexOf(pivot), 1);
    rows.splice(column, 0, pivot);
    for (const row of rows) {
      if (row === pivot) continue;
      const factor = row[column]! / pivot[column]!;
      for (let index = column; index < row.length; index++) row[index]! -= factor * pivot[index]!;
    }
  }
  return rows.map((row, index) => row[row.length - 1]! / row[index]!);
}
