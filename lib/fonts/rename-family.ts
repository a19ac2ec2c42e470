/**
 * Gives a font another family name of the same length, in place, in its `name` table
 * (https://learn.microsoft.com/typography/opentype/spec/name): the only names Typst looks fonts up by.
 * Fonts are found by name among those of the machine; under names of our own only ours can be found.
 * @throws RangeError when the names differ in length, or the font has no `name` table.
 */
export function renameFamily(sfnt: Buffer, from: string, to: string): Buffer {
  if (from.length !== to.length) throw new RangeError(`"${to}" is not as long as "${from}"`);
  const renamed = Buffer.from(sfnt);
  const { offset, length } = findTable(renamed, 'name');
  const table = renamed.subarray(offset, offset + length);
  for (const encode of [encodeUtf16be, (text: string) => Buffer.from(text, 'latin1')]) {
    const [old, fresh] = [encode(from), encode(to)];
    for (let at = table.indexOf(old); at !== -1; at = table.indexOf(old, at + 1)) fresh.copy(table, at);
  }
  return renamed;
}

function findTable(sfnt: Buffer, tag: string): { offset: number; length: number } {
  const tables = sfnt.readUInt16BE(4);
  for (let index = 0; index < tables; index++) {
    const record = 12 + index * 16;
    if (sfnt.toString('latin1', record, record + 4) === tag) {
      return { offset: sfnt.readUInt32BE(record + 8), length: sfnt.readUInt32BE(record + 12) };
    }
  }
  throw new RangeError(`the font has no "${tag}" table`);
}

function encodeUtf16be(text: string): Buffer {
  return Buffer.from(text, 'utf16le').swap16();
}
