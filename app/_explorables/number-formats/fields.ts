import {
  BF16,
  E2M1,
  E2M3,
  E3M2,
  E4M3,
  E5M2,
  FP16,
  integer,
  type ElementFormat,
} from '@/lib/explorables/number-formats/element-format';
import type { Recipe } from '@/lib/explorables/number-formats/quantize';
import { choice, range, type StateOf } from '../_furniture/figure-state';

/** The sampled tensor: 64 channels of 128 values. */
export const CHANNEL = 128;
export const CHANNELS = 64;

/** As first shown, one value in a thousand stands forty times as far out as all others and sets the scale for them. */
export const fields = {
  format: choice({
    label: 'format',
    initial: 'e2m1',
    options: [
      { value: 'int', label: 'INT', title: 'integers, 2 to 16 bits' },
      { value: 'e2m1', label: 'FP4 E2M1', title: '4 bits: 1 sign, 2 exponent, 1 mantissa' },
      { value: 'e2m3', label: 'FP6 E2M3', title: '6 bits: 1 sign, 2 exponent, 3 mantissa' },
      { value: 'e3m2', label: 'FP6 E3M2', title: '6 bits: 1 sign, 3 exponent, 2 mantissa' },
      { value: 'e4m3', label: 'FP8 E4M3', title: '8 bits: 1 sign, 4 exponent, 3 mantissa' },
      { value: 'e5m2', label: 'FP8 E5M2', title: '8 bits: 1 sign, 5 exponent, 2 mantissa' },
      { value: 'fp16', label: 'FP16', title: '16 bits: 1 sign, 5 exponent, 10 mantissa' },
      { value: 'bf16', label: 'BF16', title: '16 bits: 1 sign, 8 exponent, 7 mantissa' },
    ],
  }),
  scope: choice({
    label: 'one scale to each',
    initial: 'tensor',
    options: [
      { value: 'tensor', label: 'tensor', title: 'one scale to all 8,192 values' },
      { value: 'channel', label: 'channel', title: 'one scale to each row of 128' },
      { value: '64', label: 'block of 64', title: 'block of 64 values' },
      { value: '32', label: '32', title: 'block of 32, as the MX formats have it' },
      { value: '16', label: '16', title: 'block of 16, as NVFP4 has it' },
    ],
  }),
  scale: choice({
    label: 'scale stored as',
    initial: 'e8m0',
    options: [
      { value: 'e8m0', label: 'E8M0', title: 'a power of two in 8 bits' },
      { value: 'e4m3', label: 'E4M3', title: 'FP8 in 8 bits, under one FP32 scale of the tensor' },
      { value: 'fp32', label: 'FP32', title: 'a full float in 32 bits' },
    ],
  }),
  distribution: choice({
    label: 'values drawn from',
    initial: 'gaussian',
    options: [
      { value: 'gaussian', label: 'Gaussian' },
      { value: 'laplace', label: 'Laplace' },
      { value: 'student-t', label: 'Student t', title: 'four degrees of freedom: heavy tails' },
    ],
  }),
  rotation: choice({
    label: 'rotated in runs of',
    initial: 'none',
    options: [
      { value: 'none', label: 'not', title: 'stored as they stand' },
      {
        value: '32',
        label: '32',
        title: 'random signs and a Hadamard matrix over every 32 values, undone after rounding',
      },
      { value: '128', label: '128', title: 'the same over each row of 128' },
      { value: '8192', label: 'all', title: 'the same over all 8,192 values at once' },
    ],
  }),
  bits: range({ label: 'bits', min: 2, max: 16, step: 1, initial: 4 }),
  x: range({ label: 'value', min: -60000, max: 60000, step: 0.001, initial: 2.71 }),
  outlier: range({ label: 'outlier × max', min: 1, max: 64, step: 1, initial: 40, unit: '×' }),
  share: range({ label: 'share of outliers', min: 0.05, max: 5, step: 0.05, initial: 0.1, unit: '%' }),
};

export type FormatsState = StateOf<typeof fields>;

const floats = { e2m1: E2M1, e2m3: E2M3, e3m2: E3M2, e4m3: E4M3, e5m2: E5M2, fp16: FP16, bf16: BF16 };

export function elementOf({ format, bits }: FormatsState): ElementFormat {
  return format === 'int' ? integer(bits) : floats[format];
}

/** FP16 and BF16 reach far enough to be stored as they are. */
export function isScaled({ format }: FormatsState): boolean {
  return format !== 'fp16' && format !== 'bf16';
}

const groupSizes = { tensor: Infinity, channel: CHANNEL, '64': 64, '32': 32, '16': 16 };

export function recipeOf(state: FormatsState): Recipe {
  return { element: elementOf(state), groupSize: isScaled(state) ? groupSizes[state.scope] : 0, scale: state.scale };
}
