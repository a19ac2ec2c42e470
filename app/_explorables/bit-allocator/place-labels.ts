export interface Point {
  x: number;
  y: number;
}

const GAP = 8;
const LETTER_HEIGHT = 12;

/**
 * Where a rising curve's label stands: above it, ending at the point that leaves the label clearest of the curve overhead.
 * With nothing overhead it stands at `share` of the curve.
 */
export function labelAbove(curve: readonly Point[], overhead: readonly Point[], width: number, share: number): Point {
  const start = curve[0]?.x ?? 0;
  const candidates = curve.filter(({ x }) => x - width >= start);
  const wanted = curve[Math.floor(share * (curve.length - 1))] ?? { x: 0, y: 0 };
  if (overhead.length === 0 || candidates.length === 0) return { x: wanted.x, y: wanted.y - GAP };
  const clearance = ({ x, y }: Point) => {
    const above = overhead.filter((point) => point.x >= x - width - GAP && point.x <= x + GAP).map((point) => point.y);
    return y - GAP - LETTER_HEIGHT - Math.max(-Infinity, ...above);
  };
  const best = candidates.reduce((clearest, point) => (clearance(point) > clearance(clearest) ? point : clearest));
  return { x: best.x, y: best.y - GAP };
}

/** Below a curve, beginning at `share` of it. */
export function labelBelow(curve: readonly Point[], share: number): Point {
  const { x, y } = curve[Math.floor(share * (curve.length - 1))] ?? { x: 0, y: 0 };
  return { x, y: y + GAP + LETTER_HEIGHT };
}
