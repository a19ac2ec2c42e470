import { keep } from '@/lib/kept/keep';
import { toSfnt } from './sfnt';

const kind = { name: 'faces', maker: 'lib/fonts/sfnt.ts' };

/** What `toSfnt` makes of a font file, kept between runs: to start what unpacks a face takes longer than to set a CV. */
export const keptSfnt = (woff: Buffer, options: { family: string; weight?: number | undefined }): Promise<Buffer> =>
  keep(kind, [JSON.stringify(options), woff], () => toSfnt(woff, options));
