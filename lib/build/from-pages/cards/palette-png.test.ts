import sharp from 'sharp';
import { expect, test } from 'vitest';
import { toPalettePng } from './palette-png';

const picture = (width: number, height: number, colourAt: (x: number, y: number) => number[]) => {
  const colours = Array.from({ length: width * height }, (_, index) =>
    colourAt(index % width, Math.floor(index / width)),
  );
  return { width, height, pixels: Buffer.from(colours.flat()) };
};

test('the pixels are the very same, in rows that repeat and rows that do not', async () => {
  const drawn = picture(40, 30, (x, y) => (y < 10 ? [255, 255, 255, 255] : [x, y > 20 ? 7 : y % 4, 3, 255]));
  const read = await sharp(toPalettePng(drawn)).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([read.info.width, read.info.height]).toEqual([40, 30]);
  expect(read.data.equals(drawn.pixels)).toBe(true);
});

test('a picture of more colours, or one that is not opaque, is left to others', () => {
  expect(toPalettePng(picture(20, 20, (x, y) => [x, y, 0, 255]))).toBeUndefined();
  expect(toPalettePng(picture(2, 2, () => [0, 0, 0, 254]))).toBeUndefined();
});
