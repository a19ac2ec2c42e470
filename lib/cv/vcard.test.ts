import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownersCv } from './fixtures/cvs';
import { formatVcard } from './vcard';

/** Unfolds a card and splits it into properties. */
const properties = (card: string) => card.replace(/\r\n /g, '').trimEnd().split('\r\n');

test('is a vCard 4 without a photo or a phone', async () => {
  const { cv } = await ownersCv();
  const card = formatVcard(cv.person, cv.updated);
  expect(properties(card)).toEqual([
    'BEGIN:VCARD',
    'VERSION:4.0',
    'KIND:individual',
    'FN:Pedro Gimenes',
    'N:Gimenes;Pedro;;;',
    'TITLE:PhD Researcher in Machine Learning Systems',
    'ORG:Imperial College London',
    'EMAIL:pgimenes@outlook.com',
    'ADR:;;;London;;;',
    'URL;PREF=1:https://pedrogimenes.co.uk',
    'SOCIALPROFILE;SERVICE-TYPE=LinkedIn:https://www.linkedin.com/in/pedrocgimenes',
    'SOCIALPROFILE;SERVICE-TYPE=GitHub:https://github.com/pgimenes',
    'SOCIALPROFILE;SERVICE-TYPE="Google Scholar":https://scholar.google.com/citations?user=08W3xHQAAAAJ',
    expect.stringMatching(/^REV:\d{8}T000000Z$/),
    'END:VCARD',
  ]);
  expect(card).not.toMatch(/TEL|PHOTO/);
});

test('lines are at most 75 octets, whole characters, and unfold to what was meant', async () => {
  const { cv } = await ownersCv();
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
