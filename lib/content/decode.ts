import { decodeText, type DecodedText } from '@/lib/text/decode-text';
import type { Problem } from './problem';

/**
 * The text of a document, and what is wrong with its encoding. Contentlayer takes documents for UTF-8: one in another encoding would
 * be published with signs of replacement in the place of its letters.
 */
export function decodeDocument(bytes: Uint8Array, file: string): { text: string; problem?: Problem } {
  const decoded = decodeText(bytes);
  const wrong = whatIsWrong(decoded, bytes);
  return { text: decoded.text, ...(wrong && { problem: { file, ...wrong, severity: 'error' } }) };
}

function whatIsWrong(
  { encoding, line, text }: DecodedText,
  bytes: Uint8Array,
): Omit<Problem, 'file' | 'severity'> | undefined {
  if (encoding === 'binary') {
    const before = bytes.subarray(0, bytes.indexOf(0)).filter((byte) => byte === 10).length;
    return {
      line: before + 1,
      message: 'is no text: it holds zero bytes',
      mend: 'take them out, or move the file out of here',
    };
  }
  if (encoding === 'utf-16') return { message: 'is written in UTF-16', mend: 'save it as UTF-8' };
  if (encoding === 'utf-8' || line === undefined) return undefined;
  const written = text.split('\n')[line - 1] ?? '';
  const start = Buffer.from(bytes).toString('utf8').split('\n')[line - 1]?.indexOf('\ufffd') ?? 0;
  const word = /(?<!\S)\S*$/.exec(written.slice(0, start))![0] + /^\S*/.exec(written.slice(start))![0];
  return {
    line,
    column: start + 1,
    message: `is not written in UTF-8 but, it seems, in Latin-1 (“${word}”)`,
    mend: 'save it as UTF-8',
  };
}
