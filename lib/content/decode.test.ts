import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeText } from './decode';
import { formatProblem } from './problem';

const problemOf = (bytes: Uint8Array) => {
  const { problem } = decodeText(bytes, 'content/posts/a.mdx');
  return problem && formatProblem(problem);
};

it('names the line and the word of a Latin-1 file', () => {
  expect(problemOf(Buffer.from('---\ntitle: At Göttingen\n---\n', 'latin1'))).toBe(
    'content/posts/a.mdx:2:12 is not written in UTF-8 but, it seems, in Latin-1 (“Göttingen”); save it as UTF-8',
  );
});

it.each([
  [Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le'), 'UTF-16 (little-endian)'],
  [Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le').swap16(), 'UTF-16 (big-endian)'],
  [Buffer.from('---\ntitle: A long title\n---\n', 'utf16le'), 'UTF-16'],
])('names UTF-16, with and without its mark', (bytes, name) => {
  expect(problemOf(bytes)).toBe(`content/posts/a.mdx is written in ${name}; save it as UTF-8`);
});

it('reads every text that is UTF-8, the sign of replacement too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const whole = text.replace(/\p{Cs}|\0/gu, '\ufffd');
      expect(decodeText(Buffer.from(whole), 'a')).toEqual({ text: whole });
    }),
  );
});
