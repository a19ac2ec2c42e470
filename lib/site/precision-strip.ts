/** Bits of each bar in a page's precision strip. */
export type Precision = 4 | 8 | 16;

export const STRIP_BARS = 64;

/**
 * The precision strip of an address: 64 bars of 4, 8 or 16 bits, the same on every build.
 * About 55 % are 4-bit, 30 % 8-bit and 15 % 16-bit: few values must stay wide.
 */
export function precisionStrip(address: string): Precision[] {
  const random = xorshift(fnv1a(address));
  return Array.from({ length: STRIP_BARS }, () => {
    const share = random();
    return share < 0.15 ? 16 : share < 0.45 ? 8 : 4;
  });
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): a short, well spread hash of a short string. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** Marsaglia's xorshift32; the first draws are thrown away because similar addresses hash to similar seeds. */
function xorshift(seed: number): () => number {
  let state = seed || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let draw = 0; draw < 8; draw++) next();
  return next;
}
