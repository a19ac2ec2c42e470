/** Longest that we wait because a source asks for it: five minutes. */
export const LONGEST_WAIT = 300_000;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** Milliseconds of a Retry-After or Backoff header: seconds, or a date (RFC 9110, section 10.2.3). */
export function parseRetryAfter(header: string | null, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\s*\d+\s*$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/**
 * How long to wait before asking again: twice as long each time, and of that a random half more or less, so that many askers do not
 * come back together. What the source asked for is the least. `attempt` counts from 0; `random` is in [0, 1).
 */
export function pauseBefore(attempt: number, random: number, retryAfter = 0): number {
  const full = Math.min(FIRST_PAUSE * 2 ** attempt, LONGEST_PAUSE);
  return Math.max(retryAfter, Math.round(full * (0.5 + random)));
}

/** A source of numbers in [0, 1) that is the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
