import type { RecordName } from './record';

const PARTICLES = new Set(
  'von van der den de del della di da dos das du la le ten ter zu zum af av bin ibn al el y'.split(' '),
);
const BODY =
  /\b(?:team|collaboration|consortium|group|committee|project|network|initiative|association|society|institute|university|foundation)\b/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Takes a name in reading order apart: "Jan van der Berg" is "van der Berg, Jan". A body ("The vLLM Team") stays whole. */
export function splitName(name: RecordName): RecordName {
  const { literal, ...rest } = name;
  if (!literal || name.family || BODY.test(literal)) return name;
  if (literal.includes(',')) {
    const [family, given] = literal.split(',', 2).map((part) => part.trim());
    return { ...rest, family: family!, ...(given && { given }) };
  }
  // DBLP tells namesakes apart by a number: "Wei Wang 0001".
  const words = literal.replace(/(?<!\s)\s+\d{4}$/, '').split(/\s+/);
  let suffix: string | undefined;
  if (words.length > 2 && SUFFIX.test(words.at(-1)!)) suffix = words.pop();
  if (words.length === 1) return { ...rest, family: literal };
  let start = words.length - 1;
  while (start > 1 && PARTICLES.has(words[start - 1]!)) start--;
  const given = words.slice(0, start).join(' ');
  return { ...rest, family: words.slice(start).join(' '), given: suffix ? `${given}, ${suffix}` : given };
}

/** Family name without accents and case, to compare people by. */
export function familyKey(name: RecordName): string {
  const { family, literal } = splitName(name);
  return fold(family ?? literal ?? '');
}

/** First letter of the given name, as far as it is known. */
export const initialOf = (name: RecordName): string => fold(splitName(name).given ?? '').slice(0, 1);

const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
