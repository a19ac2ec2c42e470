import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeDocument } from './decode';
import { formatProblem } from './problem';

const problemOf = (bytes: Uint8Array) => {
  const { problem } = decodeDocument(bytes, 'content/posts/a.mdx');
  return problem && formatProblem(problem);
};

it('names the line and the word of a Latin-1 file', () => {
  expect(problemOf(Buffer.from('---\ntitle: At Göttingen\n---\n', 'latin1'))).toBe(
    'content/posts/a.mdx:2:12 is not written in UTF-8 but, it seems, in Latin-1 (“Göttingen”); save it as UTF-8',
  );
});

it.each([
  Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le'),
  Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le').swap16(),
  Buffer.from('---\ntitle: A long title\n---\n', 'utf16le'),
])('names UTF-16, with and without its mark', (bytes) => {
  expect(problemOf(bytes)).toBe('content/posts/a.mdx is written in UTF-16; save it as UTF-8');
});

it('names what is no text', () => {
  expect(problemOf(Buffer.from('PK\x03\x04\x14\0\x06\0'))).toContain('content/posts/a.mdx:1 is no text');
});

it('reads every text that is UTF-8, the sign of replacement too', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const whole = text.replace(/\p{Cs}|\0|^\ufeff/gu, '\ufffd');
      expect(decodeDocument(Buffer.from(whole), 'a')).toEqual({ text: whole });
    }),
  );
});
