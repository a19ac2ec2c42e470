import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cvOf } from './fixtures/cvs';
import { formatVcard } from './vcard';

/** Unfolds a card and splits it into properties. */
const properties = (card: string) => card.replace(/\r\n /g, '').trimEnd().split('\r\n');

test('lines are at most 75 octets, whole characters, and unfold to what was meant', () => {
  const cv = cvOf({});
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (name) => {
      const clean = name.replace(/\p{Cc}/gu, '');
      const card = formatVcard({ ...cv.person, name: clean }, cv.updated);
      expect(card.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
      const written = properties(card).find((line) => line.startsWith('FN:'))!;
      expect(written.slice(3).replace(/\\([\\,;])/g, '$1')).toBe(clean);
    }),
    { seed: 1 },
  );
});
