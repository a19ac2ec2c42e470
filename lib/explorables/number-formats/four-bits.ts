import { NF4, quantizeToCodebook } from './codebook';
import { E2M1, integer, type ElementFormat } from './element-format';
import { quantize, type Recipe } from './quantize';
import { recipes } from './recipes';
import { type Distribution, sampleTensor } from './tensor';

/** A way of holding a value in four bits under the scale of its block. */
export interface FourBitFormat {
  name: string;
  block: number;
  /** Mean bits, the scale counted in; a scale that is no format of its own counts sixteen. */
  bits: number;
  round: (values: Float64Array) => Float64Array;
}

const SCALE_BITS = 16;

function scaled(name: string, element: ElementFormat, block: number): FourBitFormat {
  const recipe: Recipe = { element, groupSize: block, scale: 'fp32' };
  return { name, block, bits: 4 + SCALE_BITS / block, round: (values) => quantize(values, recipe).values };
}

function normalFloat(block: number): FourBitFormat {
  return {
    name: 'NF4',
    block,
    bits: 4 + SCALE_BITS / block,
    round: (values) => quantizeToCodebook(values, NF4, block),
  };
}

function named(name: keyof typeof recipes): FourBitFormat {
  const recipe = recipes[name];
  return {
    name,
    block: recipe.groupSize,
    bits: 4 + 8 / recipe.groupSize,
    round: (values) => quantize(values, recipe).values,
  };
}

const blocks = [16, 32, 128];

/** Every four-bit format that the essay compares. */
export const fourBitFormats: readonly FourBitFormat[] = [
  ...blocks.map((block) => scaled('INT4', integer(4), block)),
  ...blocks.map((block) => scaled('FP4 E2M1', E2M1, block)),
  ...blocks.map(normalFloat),
  named('MXINT4'),
  named('MXFP4'),
  named('NVFP4'),
];

/** Signal-to-quantization-noise ratio, in dB. */
export function sqnrOf(values: ArrayLike<number>, rounded: ArrayLike<number>): number {
  let [signal, noise] = [0, 0];
  for (let i = 0; i < values.length; i += 1) {
    signal += (values[i] ?? 0) ** 2;
    noise += ((values[i] ?? 0) - (rounded[i] ?? 0)) ** 2;
  }
  return 10 * Math.log10(signal / noise);
}

/** Values of variance 1 that all formats are compared on. */
export function sampleOf(distribution: Distribution): Float64Array {
  return sampleTensor({ distribution, length: 1 << 16, seed: 1, outlierSize: 1, outlierShare: 0 }).values;
}
