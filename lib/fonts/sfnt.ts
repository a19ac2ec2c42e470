import subsetFont from 'subset-font';

/** A table of an OpenType file: its tag and bytes. */
interface Table {
  tag: string;
  checksum: number;
  data: Buffer;
}

/**
 * A font file of a package whole, unpacked and without hints, under a family name of our own: a face comes in a file for each script, all of one
 * name, and neither Typst nor the library that draws cards would look past the first. A variable face is taken at one weight.
 */
export async function toSfnt(woff: Buffer, options: { family?: string; weight?: number | undefined }): Promise<Buffer> {
  const sfnt = await subsetFont(woff, undefined, {
    keepAllGlyphs: true,
    noHinting: true,
    targetFormat: 'sfnt',
    ...(options.weight && { variationAxes: { wght: options.weight } }),
  });
  return options.family === undefined ? sfnt : renameFamily(sfnt, options.family);
}

/** The same font by another family name (https://learn.microsoft.com/typography/opentype/spec/name), which programs look it up by. */
export function renameFamily(sfnt: Buffer, family: string): Buffer {
  const tables = readTables(sfnt);
  const data = nameTable(family, styleOf(tables));
  return writeTables(
    sfnt.subarray(0, 4),
    tables.map((table) => (table.tag === 'name' ? { ...table, data } : table)),
  );
}

function readTables(sfnt: Buffer): Table[] {
  return Array.from({ length: sfnt.readUInt16BE(4) }, (_, index) => {
    const record = 12 + index * 16;
    const start = sfnt.readUInt32BE(record + 8);
    return {
      tag: sfnt.toString('latin1', record, record + 4),
      checksum: sfnt.readUInt32BE(record + 4),
      data: sfnt.subarray(start, start + sfnt.readUInt32BE(record + 12)),
    };
  });
}

function writeTables(version: Buffer, tables: readonly Table[]): Buffer {
  const header = Buffer.alloc(12 + 16 * tables.length);
  const range = 2 ** Math.floor(Math.log2(tables.length));
  version.copy(header);
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

const weights = ['Thin', 'ExtraLight', 'Light', 'Regular', 'Medium', 'SemiBold', 'Bold', 'ExtraBold', 'Black'];

/** "Bold", "Italic", "BoldItalic": what the OS/2 table says of weight and slope. */
function styleOf(tables: readonly Table[]): string {
  const os2 = tables.find(({ tag }) => tag === 'OS/2')?.data;
  if (!os2) return 'Regular';
  const weight = weights[Math.round(os2.readUInt16BE(4) / 100) - 1] ?? 'Regular';
  const isItalic = (os2.readUInt16BE(62) & 1) === 1;
  return isItalic ? `${weight === 'Regular' ? '' : weight}Italic` : weight;
}

/**
 * A `name` table of a family, a style and a PostScript name, which all are asked for. A PDF holds the last one alone, and programs that read
 * a CV know its headings by a name with "Bold" in it.
 */
function nameTable(family: string, style: string): Buffer {
  const names = [
    { id: 1, words: toUtf16(family) },
    { id: 2, words: toUtf16(style) },
    { id: 6, words: toUtf16(`${family.replaceAll(' ', '')}-${style}`) },
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
