/** Rounds to the nearest whole number, ties to the even one, as IEEE 754 does by default. */
export function roundHalfEven(x: number): number {
  const floor = Math.floor(x);
  const rest = x - floor;
  if (rest !== 0.5) return rest < 0.5 ? floor : floor + 1;
  return floor % 2 === 0 ? floor : floor + 1;
}

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
const HIGH = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/**
 * floor(log2 |x|), exact where Math.log2 is not (just below a power of two). −Infinity for zero, Infinity for infinity.
 */
export function exponentOf(x: number): number {
  if (x === 0) return -Infinity;
  if (!Number.isFinite(x)) return Infinity;
  double[0] = x;
  const biased = (words[HIGH]! >>> 20) & 0x7ff;
  // A subnormal double: lift it into the normal range first.
  return biased === 0 ? exponentOf(x * 2 ** 64) - 64 : biased - 1023;
}

const REACH = 1100;
const powers = Float64Array.from({ length: 2 * REACH + 1 }, (_, index) => 2 ** (index - REACH));

/** 2^exponent from a table, for whole exponents within ±1100: millions of roundings ask for it. */
export function powerOfTwo(exponent: number): number {
  return powers[exponent + REACH]!;
}
