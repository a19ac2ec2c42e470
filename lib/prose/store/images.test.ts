import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { StoredFile } from '@/lib/content/stored-file';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { optimiseImage } from './images';

const directory = temporaryFolder('images');

const folder = () => ({ directory: join(directory, 'folder'), address: '/assets/images' });
const optimise = (name: string, bytes: Uint8Array | string) =>
  optimiseImage(new StoredFile(name, () => Buffer.from(bytes)), folder());
const plain = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#336' } });

describe('a file that is no picture is named, and nothing is thrown', () => {
  it.each<[string, Uint8Array | string, string]>([
    ['empty.png', '', 'is empty'],
    [
      'pointer.png',
      'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n',
      'is a pointer of Git LFS and not the picture',
    ],
    ['paper.png', '%PDF-1.7\n', 'is a PDF'],
    ['film.png', Buffer.from('\0\0\0\x18ftypmp42', 'latin1'), 'is a film'],
    ['phone.heic', Buffer.from('\0\0\0\x18ftypheic', 'latin1'), 'is a HEIC picture, which browsers do not show'],
    ['page.jpg', '<!DOCTYPE html><title>404</title>', 'is a web page'],
    ['noise.png', 'nothing of the kind', 'cannot be read as a picture'],
  ])('%s', async (name, bytes, unreadable) => {
    expect(await optimise(name, bytes)).toMatchObject({
      unreadable: expect.stringContaining(unreadable),
      mend: expect.stringMatching(/./),
    });
  });

  it('a picture that ends in its middle', async () => {
    const whole = await plain(300, 200).png().toBuffer();
    expect(await optimise('cut.png', whole.subarray(0, 60))).toMatchObject({ unreadable: 'is cut short or broken' });
  });

  it('a picture of more pixels than memory has room for', async () => {
    const vast = await plain(3, 2).png().toBuffer();
    for (const offset of [16, 20]) vast.writeUInt32BE(60_000, offset);
    expect(await optimise('vast.png', vast)).toMatchObject({ unreadable: 'has too many pixels to be read' });
  });
});

it('a picture that its camera turned has the size it is shown at', async () => {
  const turned = await plain(60, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect(await optimise('turned.jpg', turned)).toMatchObject({ width: 40, height: 60 });
});

it('an animation keeps its frames', async () => {
  const frames = await Promise.all([
    plain(8, 8).png().toBuffer(),
    sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer(),
  ]);
  const gif = await sharp(frames, { join: { animated: true } })
    .gif({ delay: [100, 100] })
    .toBuffer();
  const image = await optimise('moves.gif', gif);
  expect(image).toMatchObject({ width: 8, height: 8, sources: [{ type: 'image/webp' }] });
  const { url } = image as { url: string };
  expect((await sharp(join(directory, 'folder', url.split('/').at(-1)!)).metadata()).pages).toBe(2);
});
