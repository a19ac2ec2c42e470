/** Widths that each of the four places for a hidden layer may have; none leaves the layer out. */
export const WIDTHS = [0, 4, 8, 12, 16, 32] as const;
export const PLACES = 4;
export const INPUTS = 8;
export const OUTPUTS = 1;

/** A point of the space: an index into `WIDTHS` for each place. Points that leave out different places can be one network. */
export type Code = readonly number[];

/** The hidden widths of the network that a code stands for, from input to output. */
export function hiddenWidths(code: Code): number[] {
  return code.map((index) => WIDTHS[index]!).filter((width) => width > 0);
}

/** "16-32-8", or "none" for a network without a hidden layer. */
export function nameOf(widths: readonly number[]): string {
  return widths.join('-') || 'none';
}

/** Layers as pairs of inputs and outputs: 8 → 16 → 32 → 1. */
export function layersOf(widths: readonly number[]): [number, number][] {
  const sizes = [INPUTS, ...widths, OUTPUTS];
  return sizes.slice(1).map((outputs, index) => [sizes[index]!, outputs]);
}

/** Every network once: 1 + 5 + 25 + 125 + 625 = 781, the shallow ones first. */
export function allNetworks(): number[][] {
  const deeper = (networks: number[][]) =>
    networks.flatMap((network) => WIDTHS.filter((width) => width > 0).map((width) => [...network, width]));
  const byDepth: number[][][] = [[[]]];
  for (let depth = 1; depth <= PLACES; depth++) byDepth.push(deeper(byDepth[depth - 1]!));
  return byDepth.flat();
}
