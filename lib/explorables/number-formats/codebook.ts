/**
 * NF4, the 4-bit "normal float" of QLoRA (Dettmers et al., 2023, appendix E): sixteen values, quantiles of a normal law
 * brought to [−1, 1], with an exact zero.
 */
export const NF4: readonly number[] = [
  -1, -0.6961928009986877, -0.5250730514526367, -0.39491748809814453, -0.28444138169288635, -0.18477343022823334,
  -0.09105003625154495, 0, 0.07958029955625534, 0.16093020141124725, 0.24611230194568634, 0.33791524171829224,
  0.44070982933044434, 0.5626170039176941, 0.7229568362236023, 1,
];

/** The entry nearest to a value; of two equally near, the lower. Entries must rise. */
export function nearestEntry(codebook: readonly number[], value: number): number {
  let best = codebook[0] ?? 0;
  for (const entry of codebook) if (Math.abs(entry - value) < Math.abs(best - value)) best = entry;
  return best;
}

/** Rounds each block to a codebook on [−1, 1] that is stretched to the block's largest magnitude. */
export function quantizeToCodebook(
  tensor: ArrayLike<number>,
  codebook: readonly number[],
  groupSize: number,
): Float64Array {
  const values = new Float64Array(tensor.length);
  const size = Math.min(groupSize, tensor.length);
  for (let start = 0; start < tensor.length; start += size) {
    const end = Math.min(start + size, tensor.length);
    let largest = 0;
    for (let i = start; i < end; i += 1) largest = Math.max(largest, Math.abs(tensor[i] ?? 0));
    for (let i = start; i < end; i += 1)
      values[i] = largest === 0 ? 0 : nearestEntry(codebook, (tensor[i] ?? 0) / largest) * largest;
  }
  return values;
}
