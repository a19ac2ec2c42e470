import { createHash } from 'node:crypto';

/**
 * The time of last change that a file is given. nginx writes ETags as "<seconds>-<bytes>" of the file it sends, in hex,
 * and cannot be told others; so the seconds are made from the hash of the bytes, and the tag is as strong as 30 bits of
 * the hash and the length are. Between 1980 and 2014.
 */
export function timeOfContent(body: Buffer): number {
  return FIRST + (createHash('sha256').update(body).digest().readUInt32BE(0) % SPAN);
}

/** Whether a file's time was made by `timeOfContent`: a copy that did not keep times has today's. */
export function isTimeOfContent(seconds: number): boolean {
  return Number.isInteger(seconds) && seconds >= FIRST && seconds < FIRST + SPAN;
}

export function etagOf(seconds: number, bytes: number): string {
  return `"${seconds.toString(16)}-${bytes.toString(16)}"`;
}

const FIRST = 315_532_800;
const SPAN = 2 ** 30;
