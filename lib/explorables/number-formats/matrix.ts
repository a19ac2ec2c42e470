/** A matrix as rows. */
export type Matrix = readonly (readonly number[])[];

export function multiply(a: Matrix, b: Matrix): number[][] {
  return a.map((row) => {
    const sums = (b[0] ?? []).map(() => 0);
    row.forEach((value, k) => {
      const other = b[k] ?? [];
      for (let j = 0; j < sums.length; j += 1) sums[j]! += value * other[j]!;
    });
    return sums;
  });
}

export function transpose(a: Matrix): number[][] {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j] ?? 0));
}

export function scaleColumns(a: Matrix, scales: readonly number[]): number[][] {
  return a.map((row) => row.map((value, j) => value * (scales[j] ?? 1)));
}

export function scaleRows(a: Matrix, scales: readonly number[]): number[][] {
  return a.map((row, i) => row.map((value) => value * (scales[i] ?? 1)));
}

/** ‖A − B‖² / ‖A‖². */
export function relativeError(a: Matrix, b: Matrix): number {
  let [signal, noise] = [0, 0];
  a.forEach((row, i) =>
    row.forEach((value, j) => {
      signal += value * value;
      noise += (value - (b[i]?.[j] ?? 0)) ** 2;
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

/** The upper triangular U with UᵀU = A, for a symmetric positive definite A (Cholesky). */
export function choleskyUpper(a: Matrix): number[][] {
  const upper = a.map((row) => row.map(() => 0));
  for (let i = 0; i < a.length; i += 1) {
    for (let j = i; j < a.length; j += 1) {
      let left = a[i]![j]!;
      for (let k = 0; k < i; k += 1) left -= upper[k]![i]! * upper[k]![j]!;
      upper[i]![j] = j === i ? Math.sqrt(left) : left / upper[i]![i]!;
    }
  }
  return upper;
}
