import { FetchError, toFetchError } from './errors';

/** The text of a response. Throws FetchError when it is longer than `limit` bytes, breaks off, or is a web page where data was asked for. `isBinary` gives a character for each byte. */
export async function readResponse(url: string, response: Response, limit: number, isBinary = false): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  const bytes = await readBytes(url, response, limit);
  const text = isBinary ? Buffer.from(bytes).toString('latin1') : decode(bytes, type);
  if (/\bhtml\b/i.test(type) || /^\s*(?:<!doctype html|<html)/i.test(text))
    throw new FetchError(url, 'answered with a web page in the place of data', true);
  if (text.trim() === '') throw new FetchError(url, 'answered with nothing', true);
  return text;
}

/** Read piece by piece, so that an answer without an end is left when it has become too long. */
async function readBytes(url: string, response: Response, limit: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of response.body ?? []) {
      length += (piece as Uint8Array).length;
      if (length > limit) throw new FetchError(url, `answered with more than ${Math.round(limit / 1e6)} MB`, false);
      pieces.push(piece as Uint8Array);
    }
  } catch (error) {
    throw toFetchError(url, error);
  }
  return Buffer.concat(pieces);
}

/** UTF-8 wherever it is that, whatever the header says: JSON and XML nearly always are. Else as declared, else as Windows has it. */
function decode(bytes: Uint8Array, type: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const declared = /charset=["']?([\w-]+)/i.exec(type)?.[1] ?? 'windows-1252';
    const known = /^utf-?8$/i.test(declared) ? 'windows-1252' : declared;
    try {
      return new TextDecoder(known).decode(bytes);
    } catch {
      return new TextDecoder('windows-1252').decode(bytes);
    }
  }
}
