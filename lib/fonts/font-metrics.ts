/** The measures of a face that a stand-in must have so that nothing moves when the face arrives. In font units. */
export interface FontMetrics {
  unitsPerEm: number;
  ascent: number;
  descent: number;
  lineGap: number;
  /** Mean advance of running text. */
  averageWidth: number;
}

/** English letter frequencies with the space, per thousand, for the mean width of running text. */
const frequency: Record<string, number> = {
  ' ': 182,
  e: 104,
  t: 74,
  a: 67,
  o: 61,
  i: 58,
  n: 58,
  s: 53,
  r: 50,
  h: 49,
  l: 34,
  d: 34,
  c: 25,
  u: 23,
  m: 20,
  w: 19,
  f: 18,
  g: 16,
  p: 16,
  y: 14,
  b: 12,
  ',': 10,
  '.': 10,
  v: 8,
  k: 6,
  x: 2,
  j: 1,
  q: 1,
  z: 1,
};

/** A system face that stands in, by its full name under each of its metric-compatible drawings. */
export interface StandIn {
  local: readonly string[];
  unitsPerEm: number;
  /** Read from Liberation's file with the function below, so weighed by the same table. */
  averageWidth: number;
}

const standIn = (names: string, averageWidth: number): StandIn => ({
  local: names.split(', '),
  unitsPerEm: 2048,
  averageWidth,
});

/** By kind, weight and style; Liberation, Arimo, Tinos and Cousine are drawn to the widths of the first of each. */
export const standIns: Readonly<Record<string, StandIn>> = {
  'serif regular normal': standIn('Times New Roman, Liberation Serif, Tinos', 812.2),
  'serif regular italic': standIn('Times New Roman Italic, Liberation Serif Italic, Tinos Italic', 815.5),
  'serif bold normal': standIn('Times New Roman Bold, Liberation Serif Bold, Tinos Bold', 863.5),
  'sans regular normal': standIn('Arial, Liberation Sans, Arimo', 896.5),
  'sans regular italic': standIn('Arial Italic, Liberation Sans Italic, Arimo Italic', 896.5),
  'sans bold normal': standIn('Arial Bold, Liberation Sans Bold, Arimo Bold', 968.5),
  'mono regular normal': standIn('Courier New, Liberation Mono, Cousine', 1229),
};

/** Reads the measures of a TrueType or OpenType file (not WOFF). Throws RangeError or Error when a table is missing. */
export function readFontMetrics(font: Buffer): FontMetrics {
  const tables = readTables(font);
  const at = (name: string) => {
    const offset = tables.get(name);
    if (offset === undefined) throw new Error(`The font has no ${name} table`);
    return offset;
  };
  const hhea = at('hhea');
  const advances = font.readUInt16BE(hhea + 34);
  const glyphOf = readCharacterMap(font, at('cmap'));
  const width = (character: string) =>
    font.readUInt16BE(at('hmtx') + 4 * Math.min(glyphOf(character.codePointAt(0)!), advances - 1));
  const weights = Object.entries(frequency);
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0);
  return {
    unitsPerEm: font.readUInt16BE(at('head') + 18),
    ascent: font.readInt16BE(hhea + 4),
    descent: -font.readInt16BE(hhea + 6),
    lineGap: font.readInt16BE(hhea + 8),
    averageWidth: weights.reduce((sum, [character, weight]) => sum + weight * width(character), 0) / total,
  };
}

function readTables(font: Buffer): Map<string, number> {
  const tables = new Map<string, number>();
  for (let index = 0; index < font.readUInt16BE(4); index++) {
    const record = 12 + 16 * index;
    tables.set(font.toString('latin1', record, record + 4), font.readUInt32BE(record + 8));
  }
  return tables;
}

/** The Unicode map of format 4, which every face has for the basic plane. */
function readCharacterMap(font: Buffer, cmap: number): (code: number) => number {
  const offsets = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 8 + 8 * index),
  );
  const table = offsets.find((offset) => font.readUInt16BE(offset) === 4);
  if (table === undefined) throw new Error('The font has no character map of format 4');
  const segments = font.readUInt16BE(table + 6) / 2;
  const end = table + 14;
  const start = end + 2 * segments + 2;
  return (code) => {
    for (let index = 0; index < segments; index++) {
      if (code > font.readUInt16BE(end + 2 * index)) continue;
      const first = font.readUInt16BE(start + 2 * index);
      if (code < first) return 0;
      const delta = font.readUInt16BE(start + 2 * segments + 2 * index);
      const rangeAt = start + 4 * segments + 2 * index;
      const range = font.readUInt16BE(rangeAt);
      const glyph = range === 0 ? code : font.readUInt16BE(rangeAt + range + 2 * (code - first));
      return glyph === 0 && range !== 0 ? 0 : (glyph + delta) & 0xffff;
    }
    return 0;
  };
}

/** The @font-face of the stand-in for a face, scaled and shifted to the face's own measures. */
export function standInRule(
  face: { family: string; weight: string; style: string },
  { local, unitsPerEm, averageWidth }: StandIn,
  metrics: FontMetrics,
): string {
  const scale = metrics.averageWidth / metrics.unitsPerEm / (averageWidth / unitsPerEm);
  const percent = (value: number) => `${(value * 100).toFixed(2)}%`;
  const part = (value: number) => percent(value / metrics.unitsPerEm / scale);
  const sources = local.map((name) => `local("${name}")`).join(',');
  return `@font-face{font-family:"${face.family} fallback";font-weight:${face.weight};font-style:${face.style};src:${sources};size-adjust:${percent(scale)};ascent-override:${part(metrics.ascent)};descent-override:${part(metrics.descent)};line-gap-override:${part(metrics.lineGap)}}`;
}
