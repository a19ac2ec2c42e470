export interface Labelled {
  text: string;
  /** What the label points at. */
  x: number;
}

const GAP = 5;

/**
 * Stacks labels over a line so that none covers another or is crossed by another's pointer: each ends at what it points at,
 * on the lowest level where it fits, reading from the left. One that would begin before `low` begins behind its pointer.
 * `at` is where the text begins.
 */
export function levels<T extends Labelled>(
  labels: readonly T[],
  { low, letter }: { low: number; letter: number },
): (T & { at: number; level: number })[] {
  const ends: number[] = [];
  const placed = new Map<T, { at: number; level: number }>();
  for (const label of [...labels].sort((a, b) => a.x - b.x)) {
    const width = label.text.length * letter;
    const at = label.x - width - GAP < low ? label.x + GAP : label.x - width - GAP;
    let level = ends.findIndex((end) => end <= at);
    if (level < 0) level = ends.length;
    ends[level] = Math.max(label.x, at + width) + GAP;
    placed.set(label, { at, level });
  }
  return labels.map((label) => ({ ...label, ...(placed.get(label) ?? { at: label.x, level: 0 }) }));
}
