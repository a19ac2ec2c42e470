/** One OpenType file of a face: its characters and the family name it answers to. */
export interface FontFile {
  family: string;
  data: Buffer;
}

/** How a face whose characters are spread over several files sets text. */
export interface FontMetrics {
  /** Width in ems; enough to break lines where the drawing library will need them broken. */
  widthOf(text: string): number;
  /** The text in pieces, each with the family of the file that has its characters; what no file has is left out. */
  runsOf(text: string): { family: string; text: string }[];
}

/** Reads the files of a face; the first that has a character sets it. */
export function readFontMetrics(files: readonly FontFile[]): FontMetrics {
  const glyphs = new Map<number, { width: number; family: string }>();
  for (const { family, data } of files) {
    const tables = readTables(data);
    const unitsPerEm = tables.get('head')!.readUInt16BE(18);
    const advance = readAdvances(tables.get('hhea')!, tables.get('hmtx')!);
    for (const [character, glyph] of readCharacterMap(tables.get('cmap')!)) {
      if (!glyphs.has(character)) glyphs.set(character, { width: advance(glyph) / unitsPerEm, family });
    }
  }
  const glyphOf = (character: string) => glyphs.get(character.codePointAt(0)!);
  return {
    widthOf: (text) => [...text].reduce((sum, character) => sum + (glyphOf(character)?.width ?? 0), 0),
    runsOf: (text) => toRuns(text, (character) => glyphOf(character)?.family),
  };
}

function toRuns(text: string, familyOf: (character: string) => string | undefined): { family: string; text: string }[] {
  const runs: { family: string; text: string }[] = [];
  for (const character of text) {
    const family = familyOf(character);
    const last = runs.at(-1);
    if (family === undefined) continue;
    if (last?.family === family) last.text += character;
    else runs.push({ family, text: character });
  }
  return runs;
}

function readTables(file: Buffer): Map<string, Buffer> {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(4); index++) {
    const record = 12 + index * 16;
    const start = file.readUInt32BE(record + 8);
    tables.set(
      file.toString('latin1', record, record + 4),
      file.subarray(start, start + file.readUInt32BE(record + 12)),
    );
  }
  return tables;
}

/** Glyphs past the last stated advance share it. */
function readAdvances(hhea: Buffer, hmtx: Buffer): (glyph: number) => number {
  const count = hhea.readUInt16BE(34);
  return (glyph) => hmtx.readUInt16BE(Math.min(glyph, count - 1) * 4);
}

/** The Basic Multilingual Plane subtable, format 4 (https://learn.microsoft.com/typography/opentype/spec/cmap), which every text face has. */
function* readCharacterMap(cmap: Buffer): Generator<[character: number, glyph: number]> {
  for (let index = 0; index < cmap.readUInt16BE(2); index++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4));
    if (table.readUInt16BE(0) === 4) return yield* readSegments(table);
  }
}

function* readSegments(table: Buffer): Generator<[number, number]> {
  const size = table.readUInt16BE(6);
  for (let segment = 0; segment < size; segment += 2) {
    const end = table.readUInt16BE(14 + segment);
    const start = table.readUInt16BE(16 + size + segment);
    const delta = table.readUInt16BE(16 + 2 * size + segment);
    const rangeAt = 16 + 3 * size + segment;
    const range = table.readUInt16BE(rangeAt);
    for (let character = start; character <= end && character !== 0xffff; character++) {
      const glyph = range === 0 ? character : table.readUInt16BE(rangeAt + range + 2 * (character - start));
      if (glyph !== 0) yield [character, (glyph + delta) & 0xffff];
    }
  }
}
