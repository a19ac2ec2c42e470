/** A file's text, and what is to be said of its encoding. */
export interface DecodedText {
  text: string;
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'binary';
  /** 1-based line of the first byte that is no UTF-8. */
  line?: number;
}

/**
 * The text of a file: UTF-8, UTF-16 with or without a mark, or else the encoding of old Windows, in which every Latin-1 file can be
 * read. Lines are decoded one by one then, because files that several programs wrote hold both. A binary file has no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16) return { text: withoutMark(new TextDecoder(utf16).decode(bytes)), encoding: 'utf-16' };
  if (bytes.includes(0)) return { text: '', encoding: 'binary' };
  try {
    return {
      text: withoutMark(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)),
      encoding: 'utf-8',
    };
  } catch {
    return decodeLines(bytes);
  }
}

function decodeLines(bytes: Uint8Array): DecodedText {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let first: number | undefined;
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(10, start);
    const end = found === -1 ? bytes.length : found;
    const line = bytes.subarray(start, end);
    try {
      lines.push(utf8.decode(line));
    } catch {
      first ??= lines.length + 1;
      lines.push(windows.decode(line));
    }
    start = end + 1;
  }
  return { text: withoutMark(lines.join('\n')), encoding: 'windows-1252', ...(first !== undefined && { line: first }) };
}

/** A mark at the start says it; without one, zeros in every second byte do, because .bib files are mostly ASCII. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 400);
  const zeros = (remainder: number) => head.filter((byte, index) => index % 2 === remainder && byte === 0).length;
  if (head.length < 4) return undefined;
  if (zeros(1) > head.length * 0.4 && zeros(0) === 0) return 'utf-16le';
  return zeros(0) > head.length * 0.4 && zeros(1) === 0 ? 'utf-16be' : undefined;
}

const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '');
