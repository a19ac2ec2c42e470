import type { Beta } from './pass-at-k';

/**
 * How hard the questions of three public runs are for the model that answers them: p ~ Beta(a, b) over questions, fitted by maximum
 * likelihood to ten direct answers to each of a hundred (fit-beta.ts; a test fits them anew).
 */
export const fittedRuns = {
  '405b-lists': { a: 0.2772, b: 0.2448 },
  '70b-lists': { a: 0.1876, b: 0.9916 },
  '70b-sets': { a: 1.3193, b: 1.3788 },
} as const satisfies Record<string, Beta>;

export type FittedRun = keyof typeof fittedRuns;
