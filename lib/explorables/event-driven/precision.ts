import type { Degrees } from './degrees';

/**
 * Marks (with 1) the share of nodes that go to low precision: the ones of lowest degree, so that the protected,
 * high-degree ones stay float, as in Degree-Quant. Nodes of the threshold degree are taken in order, so the count is exact.
 * Counting by degree keeps a million nodes linear.
 */
export function lowPrecisionNodes(degrees: Degrees, share: number): Uint8Array {
  const low = new Uint8Array(degrees.length);
  let left = Math.round(Math.min(1, Math.max(0, share)) * degrees.length);
  let maximum = 0;
  for (const degree of degrees) if (degree > maximum) maximum = degree;
  const histogram = new Uint32Array(maximum + 1);
  for (const degree of degrees) histogram[degree] = (histogram[degree] ?? 0) + 1;
  let threshold = 0;
  while (threshold < maximum && left >= (histogram[threshold] ?? 0)) {
    left -= histogram[threshold] ?? 0;
    threshold += 1;
  }
  for (let i = 0; i < degrees.length; i += 1) {
    const degree = degrees[i] ?? 0;
    if (degree < threshold) low[i] = 1;
    else if (degree === threshold && left > 0) {
      low[i] = 1;
      left -= 1;
    }
  }
  return low;
}
