import { inflateSync } from 'node:zlib';

/**
 * A WOFF 1 file as the OpenType file that it holds (https://www.w3.org/TR/WOFF/): the drawing library reads no web fonts.
 * It is given the family name `family`: a face comes in one file for each script, all of one name, and the drawing library
 * would not look past the first. Throws when the bytes are not WOFF 1.
 */
export function toOpenType(woff: Buffer, family: string): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('is not a WOFF 1 font');
  const tables = readDirectory(woff).map((table) =>
    table.tag === 'name' ? { ...table, data: nameTable(family) } : table,
  );
  const header = Buffer.alloc(12 + 16 * tables.length);
  const range = 2 ** Math.floor(Math.log2(tables.length));
  woff.copy(header, 0, 4, 8);
  header.writeUInt16BE(tables.length, 4);
  header.writeUInt16BE(range * 16, 6);
  header.writeUInt16BE(Math.log2(range), 8);
  header.writeUInt16BE((tables.length - range) * 16, 10);
  const parts = [header];
  let offset = header.length;
  for (const [index, { tag, checksum, data }] of tables.entries()) {
    const record = 12 + index * 16;
    header.write(tag, record, 'latin1');
    header.writeUInt32BE(checksum, record + 4);
    header.writeUInt32BE(offset, record + 8);
    header.writeUInt32BE(data.length, record + 12);
    const padded = Buffer.alloc(Math.ceil(data.length / 4) * 4);
    data.copy(padded);
    parts.push(padded);
    offset += padded.length;
  }
  return Buffer.concat(parts);
}

function readDirectory(woff: Buffer): { tag: string; checksum: number; data: Buffer }[] {
  return Array.from({ length: woff.readUInt16BE(12) }, (_, index) => {
    const entry = 44 + index * 20;
    const start = woff.readUInt32BE(entry + 4);
    const stored = woff.subarray(start, start + woff.readUInt32BE(entry + 8));
    const length = woff.readUInt32BE(entry + 12);
    return {
      tag: woff.toString('latin1', entry, entry + 4),
      checksum: woff.readUInt32BE(entry + 16),
      data: stored.length < length ? inflateSync(stored) : stored,
    };
  });
}

/** A `name` table of a family name and a PostScript name (https://learn.microsoft.com/typography/opentype/spec/name), which both are asked for. */
function nameTable(family: string): Buffer {
  const names = [
    { id: 1, words: toUtf16(family) },
    { id: 6, words: toUtf16(family.replaceAll(' ', '-')) },
  ];
  const records: number[] = [];
  let offset = 0;
  for (const { id, words } of names) {
    records.push(3, 1, 0x409, id, words.length, offset);
    offset += words.length;
  }
  const head = [0, names.length, 6 + 2 * records.length, ...records];
  return Buffer.concat([
    Buffer.from(head.flatMap((value) => [value >> 8, value & 0xff])),
    ...names.map(({ words }) => words),
  ]);
}

const toUtf16 = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
