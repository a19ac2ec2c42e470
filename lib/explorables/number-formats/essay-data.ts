import { mixedMeanBits } from './quantize';
import { rulerSqnr } from './ruler';
import { sampleOf } from './four-bits';
import type { Distribution } from './tensor';

const names: Record<Distribution, string> = { gaussian: 'Gaussian', laplace: 'Laplace', 'student-t': 'Student t' };

/** Where the ruler is tried to end, in standard deviations. */
export const reaches = Array.from({ length: 141 }, (_, i) => 1 + i * 0.05);

/** Rows of `clipping.csv`: distribution, reach in standard deviations, SQNR in dB on a symmetric ruler of four bits. */
export function clippingRows(): string[] {
  const rows = (Object.keys(names) as Distribution[]).flatMap((distribution) => {
    const values = sampleOf(distribution);
    return reaches
      .filter((_, i) => i % 5 === 0)
      .map((reach) => `${names[distribution]},${reach.toFixed(2)},${rulerSqnr(values, reach, 4).toFixed(2)}`);
  });
  return ['distribution,reach_sigma,sqnr_db', ...rows];
}

/** A measured point of the first version: size in billions of parameters, quantization ratio, perplexity. */
export interface MeasuredPoint {
  parameters: number;
  ratio: number;
  perplexity: number;
}

/** Bits of MXINT4 in blocks of 32. */
const LOW_BITS = 4.25;

/** Gigabytes of the weights of a mixed model. */
export function gigabytes({ parameters, ratio }: MeasuredPoint): number {
  return (parameters * mixedMeanBits(ratio, LOW_BITS)) / 8;
}

/** Points that no other beats in perplexity at the same bytes or fewer, by rising bytes. */
export function cheapest(points: readonly MeasuredPoint[]): MeasuredPoint[] {
  const front: MeasuredPoint[] = [];
  for (const point of [...points].sort((a, b) => gigabytes(a) - gigabytes(b) || a.perplexity - b.perplexity)) {
    const last = front.at(-1);
    if (!last || point.perplexity < last.perplexity) front.push(point);
  }
  return front;
}

/** Rows of `bits_and_perplexity.csv`: size, ratio, gigabytes of weights, perplexity. */
export function buyerRows(points: readonly MeasuredPoint[]): string[] {
  return [
    'params_B,Qr,gigabytes,ppl',
    ...points.map((point) => `${point.parameters},${point.ratio},${gigabytes(point).toFixed(2)},${point.perplexity}`),
  ];
}

/** Peaks of an H100 SXM: bytes a second, and operations a second in sixteen bits without sparsity. */
export const h100 = { bytesPerSecond: 3.35e12, operationsPerSecond: 989e12 };

/**
 * Least seconds of one decoding step of a model of `parameters`, each held in `bits`, for a batch: every weight is read
 * once, and each parameter costs two operations a sequence. The larger of the two is the floor (a roofline).
 */
export function decodeStep(parameters: number, bits: number, batch: number): number {
  const read = (parameters * bits) / 8 / h100.bytesPerSecond;
  const computed = (2 * parameters * batch) / h100.operationsPerSecond;
  return Math.max(read, computed);
}

/** The batch from which computing takes longer than reading the weights. */
export function ridgeBatch(bits: number): number {
  return ((bits / 8) * h100.operationsPerSecond) / (2 * h100.bytesPerSecond);
}

/** Rows of `decode_roofline.csv`: bits a weight, batch, tokens per second of an 8-billion-parameter model. */
export function decodeRows(): string[] {
  const batches = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
  const rows = ([16, 8, 4.25] as const).flatMap((bits) =>
    batches.map((batch) => `${bits},${batch},${(batch / decodeStep(8e9, bits, batch)).toFixed(0)}`),
  );
  return ['bits,batch,tokens_per_s', ...rows];
}
