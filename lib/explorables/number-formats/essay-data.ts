import { integer } from './element-format';
import { measure } from './measure';
import { meanBits, mixedMeanBits, quantize } from './quantize';
import { seededRandom } from './random';
import { rulerSqnr } from './ruler';
import { endOfLaw1, law1 } from './scaling-laws';
import { sampleOf } from './four-bits';
import { sampleTensor, type Distribution } from './tensor';

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

/** Blocks of the table of MXINT4; the last is the whole tensor. */
const BLOCKS = [16, 32, 64, 128, 512, Infinity];

/** Cells of the table of MXINT4 by block: bits, SQNR clean, SQNR and share at zero of the rest with one value in a thousand × 50. */
export function blockCells(
  length: number,
): { block: number; bits: number; clean: number; rest: number; zero: number }[] {
  const { values } = sampleTensor({ distribution: 'gaussian', length, seed: 1, outlierSize: 1, outlierShare: 0 });
  const random = seededRandom(2);
  const isOutlier = Uint8Array.from(values, () => Number(random() < 0.001));
  const loud = values.map((value, index) => (isOutlier[index] ? 50 * value : value));
  return BLOCKS.map((block) => {
    const recipe = { element: integer(4, 2), groupSize: block, scale: 'e8m0' } as const;
    const clean = measure({ values, isOutlier: new Uint8Array(length) }, recipe, quantize(values, recipe));
    const stored = quantize(loud, recipe);
    const rest = measure({ values: loud, isOutlier }, recipe, stored);
    const [ordinary, zeros] = loud.reduce(
      ([count, zero], value, index) =>
        isOutlier[index] ? [count!, zero!] : [count! + 1, zero! + Number(stored.values[index] === 0)],
      [0, 0],
    );
    return {
      block,
      bits: meanBits(recipe, Infinity),
      clean: clean.sqnr,
      rest: rest.ordinarySqnr,
      zero: zeros! / ordinary!,
    };
  });
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

/** A point of the first law's figure: budget (%), parameters (billions), share at high precision. */
export interface LawPoint {
  budget: number;
  parameters: number;
  share: number;
}

/** Rows of `law_one.csv`: the points read off the figure, and the ends of the published line of each budget between half a billion and 32. */
export function lawOneRows(points: readonly LawPoint[]): string[] {
  const ends = law1.flatMap(({ budgetPercent, k, c }) =>
    [0.5, Math.min(32, endOfLaw1(c))].map((parameters) => ({
      budget: budgetPercent,
      parameters: Number(parameters.toFixed(2)),
      share: Math.abs(Number(((Math.log(parameters) - c) / k).toFixed(3))),
    })),
  );
  const rowOf = (kind: string) => (point: LawPoint) => `${point.budget},${point.parameters},${point.share},${kind}`;
  return ['budget_pct,params_B,high_precision_share,kind', ...points.map(rowOf('read')), ...ends.map(rowOf('law'))];
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

/** Keys and values that one token of context takes: 2 × 32 layers × 8 heads × 128, the shape of the modelled network. */
const CACHE_VALUES = 2 * 32 * 8 * 128;

/** Bytes of the cache of a batch of sequences of `context` tokens, each value in `bits`. */
export function cacheBytes(bits: number, batch: number, context: number): number {
  return (CACHE_VALUES * batch * context * bits) / 8;
}

/** Rows of `cache_roofline.csv`: tokens of context, bits of weights and cache, tokens per second at a batch of 32, at most. */
export function cacheRows(): string[] {
  const contexts = [256, 512, 1024, 2048, 4096, 8192, 16384];
  const stored = [
    { name: 'weights 16, cache 16', weights: 16, cache: 16 },
    { name: 'weights 4.25, cache 16', weights: 4.25, cache: 16 },
    { name: 'weights 16, cache 4.25', weights: 16, cache: 4.25 },
    { name: 'weights 4.25, cache 4.25', weights: 4.25, cache: 4.25 },
  ];
  const rows = stored.flatMap(({ name, weights, cache }) =>
    contexts.map((context) => `"${name}",${context},${cachedRate(weights, cache, context).toFixed(0)}`),
  );
  return ['stored,context,tokens_per_s', ...rows];
}

const CACHE_BATCH = 32;

/** Tokens per second of a batch of 32 with a cache: reading weights and cache, or computing with the weights, whichever is slower. */
export function cachedRate(weightBits: number, cacheBits: number, context: number): number {
  const read = ((8e9 * weightBits) / 8 + cacheBytes(cacheBits, CACHE_BATCH, context)) / h100.bytesPerSecond;
  return CACHE_BATCH / Math.max(read, (2 * 8e9 * CACHE_BATCH) / h100.operationsPerSecond);
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
