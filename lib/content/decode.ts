import type { Problem } from './problem';

/**
 * The text of a file, and what is wrong with its encoding. Everything else that reads the content takes it for UTF-8: a file in
 * another encoding would be published with signs of replacement in the place of its letters.
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; problem?: Problem } {
  const wide = wideEncoding(bytes);
  if (wide) {
    const mend = 'save it as UTF-8';
    return { text: '', problem: { file, message: `is written in ${wide}`, mend, severity: 'error' } };
  }
  const text = Buffer.from(bytes).toString('utf8');
  if (!text.includes('\uFFFD') || isUtf8(bytes)) return { text };
  const before = text.slice(0, text.indexOf('\uFFFD'));
  const lines = before.split('\n');
  const line = Buffer.from(bytes).toString('latin1').split('\n')[lines.length - 1] ?? '';
  const word = /\S*[\x80-\xff]\S*/.exec(line)?.[0] ?? '';
  return {
    text,
    problem: {
      file,
      line: lines.length,
      column: lines.at(-1)!.length + 1,
      message: `is not written in UTF-8 but, it seems, in Latin-1 (“${word}”)`,
      mend: 'save it as UTF-8',
      severity: 'error',
    },
  };
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little-endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big-endian)';
  // Without its mark, every other byte of a Latin text is zero.
  const zeros = bytes.subarray(0, 64).filter((byte) => byte === 0).length;
  return zeros > 8 ? 'UTF-16' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
