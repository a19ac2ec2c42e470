// The modelled server: one accelerator of 80 GB with the published peaks of an H100 SXM, and a model of eight billion parameters in
// sixteen bits. A roofline: no kernel reaches it, so the times are floors and not forecasts.

const PARAMETERS = 8e9;
const WEIGHT_BYTES = 2 * PARAMETERS;
/** Bytes per second, and half of the 1,979 TFLOPS that are quoted with sparsity. */
const BANDWIDTH = 3.35e12;
const FLOPS = 0.5 * 1979e12;

/** Keys and values of 32 layers, 8 heads of dimension 128, two bytes each: 128 KiB for every token in flight. */
export const CACHE_BYTES = 2 * 32 * 8 * 128 * 2;

/** Tokens whose keys and values fit beside the weights. */
export const CACHE_TOKENS = Math.floor((80e9 - WEIGHT_BYTES) / CACHE_BYTES);

/**
 * Seconds of one pass over `tokens` new tokens, with `context` cached tokens read besides: the larger of arithmetic (two operations
 * for each weight and token; that of attention is left out) and of reading weights and cache once.
 */
export function passTime(tokens: number, context: number): number {
  return Math.max((2 * PARAMETERS * tokens) / FLOPS, (WEIGHT_BYTES + CACHE_BYTES * context) / BANDWIDTH);
}
