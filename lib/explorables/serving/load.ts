import { seededRandom } from '../random';

/** One request of a load. Times in seconds, lengths in tokens. */
export interface Request {
  arrival: number;
  prompt: number;
  /** Tokens of the answer, which nobody knows in advance; at least 1. */
  output: number;
}

/** The longest sequence that the modelled server takes, prompt and answer together. */
export const LONGEST = 8192;
const LONGEST_PROMPT = 6144;

/**
 * Mean tokens of prompt and answer in the Azure traces published with Splitwise, as the owner's serving baselines summarise them
 * (content/data/adaserve_azure_baseline_summary.csv).
 */
export const MEANS = {
  conversation: { prompt: 1155, output: 211 },
  code: { prompt: 2048, output: 28 },
} as const;

export type Mix = keyof typeof MEANS | 'both';

export interface LoadSettings {
  /** Which service the requests come from; `both` throws a coin for each. */
  mix: Mix;
  /** Requests per second, arriving independently (a Poisson process). */
  rate: number;
  requests: number;
  seed: number;
}

/**
 * Draws a load. The traces' means are kept and their shapes are not: lengths are exponential, which is an assumption. Another rate
 * brings the same requests closer together, so that two rates can be compared.
 */
export function drawLoad({ mix, rate, requests, seed }: LoadSettings): Request[] {
  const random = seededRandom(seed);
  const exponential = (mean: number) => -mean * Math.log(1 - random.next());
  let time = 0;
  return Array.from({ length: requests }, () => {
    time += exponential(1);
    const coin = random.next();
    const means = MEANS[mix === 'both' ? (coin < 0.5 ? 'conversation' : 'code') : mix];
    const length = (mean: number, most: number) => Math.min(most, Math.max(1, Math.round(exponential(mean))));
    return {
      arrival: time / rate,
      prompt: length(means.prompt, LONGEST_PROMPT),
      output: length(means.output, LONGEST - LONGEST_PROMPT),
    };
  });
}
