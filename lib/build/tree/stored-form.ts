import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { workFormats } from '@/lib/site/formats';
import type { KeptForms } from './kept-forms';
import type { ManifestEntry } from '@/lib/http/manifest';

const brotli = promisify(brotliCompress);
const gunzippable = promisify(gzip);

/** Types that shrink, beside the forms of works, which are text. Fonts, images, PDFs and archives are compressed already. */
const shrinking =
  /^(?:text\/|application\/(?:[\w.-]+\+)?(?:json|xml)\b|application\/(?:javascript|wasm|rtf)|image\/svg)/;

const shrinks = (type: string): boolean =>
  shrinking.test(type) || workFormats.some(({ mediaType }) => mediaType === type.split(';')[0]);

/** What a reader waits for: pages, and what pages load. */
const awaited = /^(?:text\/(?:html|css|javascript)|application\/json|image\/svg)/;

/**
 * How hard to try with text. Of Brotli, by measurement on built pages of 44 kB: 11 takes 8 to 30 times as long as 5 and saves 11 %.
 * A site below the limit is compressed at 11 in a few seconds; a larger one would wait for minutes.
 */
export function qualityFor(totalTextBytes: number): Quality {
  return totalTextBytes <= 6 * 1024 * 1024 ? { brotli: 11, gzip: 9, atOnce: 32 } : { ...quick, atOnce: 1 };
}

/** For what programs fetch, beside large sites: feeds with their whole texts alone took two thirds of a build's compression. */
const quick = { brotli: 5, gzip: 6 };

export interface Quality {
  brotli: number;
  gzip: number;
  /** Files under way: many where Node's pool of threads compresses, one where it is done here. */
  atOnce: number;
}

export interface Writer {
  /** Folder that the files are written under. */
  directory: string;
  forms: KeptForms;
  quality: Quality;
}

/** Puts a body and, where it pays, its compressed forms into folders that are there; returns what the manifest says of them. */
export async function storeBody(
  { directory, forms, quality }: Writer,
  file: string,
  body: Buffer,
  mediaType: string,
): Promise<ManifestEntry['forms']> {
  const path = join(directory, file);
  const name = createHash('sha256').update(body).digest('hex');
  const identity = forms.has(name) ? forms.take(name, path) : forms.keep(name, path, body);
  if (!shrinks(mediaType) || body.length < 256) return { identity };
  const hard = awaited.test(mediaType) ? quality : quick;
  const [br, gz] = [`${name}.br${hard.brotli}`, `${name}.gz${hard.gzip}`];
  if (forms.has(br) && forms.has(gz))
    return { identity, br: forms.take(br, `${path}.br`), gzip: forms.take(gz, `${path}.gz`) };
  const [small, zipped] = await compress(body, hard);
  // Both or neither, so that one nginx location serves a whole class of files.
  if (small.length >= body.length || zipped.length >= body.length) return { identity };
  return { identity, br: forms.keep(br, `${path}.br`, small), gzip: forms.keep(gz, `${path}.gz`, zipped) };
}

/** From this many bytes on the way to Node's pool of threads and back is nothing beside the work, of whatever quality. */
const LONG = 64 * 1024;

/** Both at once in Node's pool of threads; the quick qualities of what is not long here, because the way there and back takes as long as they do. */
async function compress(body: Buffer, quality: Pick<Quality, 'brotli' | 'gzip'>): Promise<[Buffer, Buffer]> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality.brotli, [constants.BROTLI_PARAM_SIZE_HINT]: body.length };
  const level = quality.gzip;
  if (quality.brotli > 5 || body.length >= LONG)
    return Promise.all([brotli(body, { params }), gunzippable(body, { level })]);
  // Between two bodies whoever waits for an answer gets it: the makers are at work at the same time.
  await setImmediate();
  return [brotliCompressSync(body, { params }), gzipSync(body, { level })];
}
