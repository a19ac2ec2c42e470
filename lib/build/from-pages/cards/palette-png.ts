import { crc32, deflateSync } from 'node:zlib';

/** What a drawing library drew: four bytes a pixel, red first. */
export interface Pixels {
  width: number;
  height: number;
  pixels: Buffer;
}

/**
 * A picture of at most 256 colours, all opaque, as a PNG with a palette (https://www.w3.org/TR/png-3): a quarter of the bytes to
 * compress, and the very same pixels. Undefined for any other picture.
 */
export function toPalettePng({ width, height, pixels }: Pixels): Buffer | undefined {
  const colours = new Map<number, number>();
  const rows = toRows(pixels, width, colours);
  return (
    rows &&
    Buffer.concat([
      signature,
      chunk('IHDR', header(width, height)),
      chunk('PLTE', palette(colours)),
      chunk('IDAT', deflateSync(rows, { level: 3 })),
      chunk('IEND', Buffer.alloc(0)),
    ])
  );
}

/** The rows as PNG has them: an index into the palette for every pixel, colours numbered as they come. A row that repeats the one above it says only that. */
function toRows(pixels: Buffer, width: number, colours: Map<number, number>): Buffer | undefined {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const rows = Buffer.alloc(words.length + words.length / width);
  for (let from = 0, to = 0; from < words.length; from += width, to += 1 + width) {
    if (repeatsAbove(pixels, from * 4, width * 4)) rows[to] = AS_ABOVE;
    else if (!indexRow(words.subarray(from, from + width), rows.subarray(to + 1, to + 1 + width), colours))
      return undefined;
  }
  return rows;
}

/** The filter that takes the row above off a row; nothing else is left of one that is the same. */
const AS_ABOVE = 2;

const repeatsAbove = (pixels: Buffer, at: number, length: number) =>
  at > 0 && pixels.compare(pixels, at - length, at, at, at + length) === 0;

/** Whether all colours of a row found a place in the palette. */
function indexRow(words: Uint32Array, row: Buffer, colours: Map<number, number>): boolean {
  let last = -1;
  let index = 0;
  for (let x = 0; x < words.length; x++) {
    const colour = words[x]!;
    if (colour !== last) {
      index = colours.get(colour) ?? colours.size;
      colours.set(colour, index);
      if (index > 255 || !isOpaque(colour)) return false;
      last = colour;
    }
    row[x] = index;
  }
  return true;
}

const isLittle = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1;
const isOpaque = (colour: number) => (isLittle ? colour >>> 24 : colour & 0xff) === 0xff;

function palette(colours: ReadonlyMap<number, number>): Buffer {
  const words = Buffer.from(Uint32Array.from(colours.keys()).buffer);
  return Buffer.concat(Array.from(colours, (_colour, index) => words.subarray(index * 4, index * 4 + 3)));
}

function header(width: number, height: number): Buffer {
  // Eight bits a pixel, of the palette; the one compression and filter method there are; rows from top to bottom.
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return data;
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
