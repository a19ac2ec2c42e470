/** Moves labels apart, keeping their order, until neighbours are `gap` apart and all lie between `low` and `high`. */
export function spread(positions: readonly number[], gap: number, low: number, high: number): number[] {
  const order = [...positions.keys()].sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed = order.map((index) => positions[index] ?? 0);
  for (let i = 0; i < placed.length; i += 1) placed[i] = Math.max(placed[i] ?? 0, i ? (placed[i - 1] ?? 0) + gap : low);
  for (let i = placed.length - 1; i >= 0; i -= 1)
    placed[i] = Math.min(placed[i] ?? 0, i < placed.length - 1 ? (placed[i + 1] ?? 0) - gap : high);
  const result = new Array<number>(positions.length).fill(0);
  order.forEach((index, rank) => void (result[index] = placed[rank] ?? 0));
  return result;
}
