import { productTime, transferTime, type Machines } from './machines';

/** A matrix product of the chain: numbers that go in and come out for every token. */
export interface Operator {
  name: string;
  inputs: number;
  outputs: number;
}

const BLOCK: readonly Operator[] = [
  { name: 'QKV', inputs: 4096, outputs: 6144 },
  { name: 'out', inputs: 4096, outputs: 4096 },
  { name: 'up', inputs: 4096, outputs: 28672 },
  { name: 'down', inputs: 14336, outputs: 4096 },
];

/** Two transformer blocks as their matrix products; attention's own arithmetic and the cache are left out. */
export const OPERATORS: readonly Operator[] = [...BLOCK, ...BLOCK];

export function weightBytes({ inputs, outputs }: Operator): number {
  return 2 * inputs * outputs;
}

export const MODEL_BYTES = OPERATORS.reduce((sum, operator) => sum + weightBytes(operator), 0);

/** Where the numbers between two operators lie: on one device, on both, or divided by tokens or by features. */
export type Layout = 'fast' | 'slow' | 'both' | 'tokens' | 'features';

/**
 * How an operator is laid out: on one device; on both, each with all weights and its part of the tokens; or with its weights divided
 * by columns (outputs) or by rows (inputs), whose partial sums are then added over the link.
 */
export const STRATEGIES = ['fast', 'slow', 'tokens', 'columns', 'rows'] as const;
export type Strategy = (typeof STRATEGIES)[number];

const layouts: Record<Strategy, { takes: Layout; gives: Layout }> = {
  fast: { takes: 'fast', gives: 'fast' },
  slow: { takes: 'slow', gives: 'slow' },
  tokens: { takes: 'tokens', gives: 'tokens' },
  columns: { takes: 'both', gives: 'features' },
  rows: { takes: 'features', gives: 'both' },
};

/** What an operator costs under a strategy: c and d of the objective, and the room it takes on the fast device. */
export interface OperatorCost {
  takes: Layout;
  gives: Layout;
  /** Seconds of arithmetic on each device, and of adding partial sums over the link afterwards. */
  fast: number;
  slow: number;
  combine: number;
  memory: number;
}

export function operatorCost(operator: Operator, strategy: Strategy, tokens: number, machines: Machines): OperatorCost {
  const { inputs, outputs } = operator;
  const { share } = machines;
  const time = (device: 'fast' | 'slow', part: { tokens?: number; inputs?: number; outputs?: number }) => {
    const own = device === 'fast' ? share : 1 - share;
    return productTime(
      machines[device],
      tokens * (part.tokens ? own : 1),
      inputs * (part.inputs ? own : 1),
      outputs * (part.outputs ? own : 1),
    );
  };
  const onBoth = (part: Parameters<typeof time>[1]) => ({ fast: time('fast', part), slow: time('slow', part) });
  const bytes = weightBytes(operator);
  const none = { fast: 0, slow: 0, combine: 0, memory: 0, ...layouts[strategy] };
  switch (strategy) {
    case 'fast':
      return { ...none, fast: time('fast', {}), memory: bytes };
    case 'slow':
      return { ...none, slow: time('slow', {}) };
    case 'tokens':
      return { ...none, ...onBoth({ tokens: 1 }), memory: bytes };
    case 'columns':
      return { ...none, ...onBoth({ outputs: 1 }), memory: share * bytes };
    case 'rows':
      return {
        ...none,
        ...onBoth({ inputs: 1 }),
        combine: transferTime(machines, 2 * tokens * outputs),
        memory: share * bytes,
      };
  }
}

/** Seconds to bring `tokens` rows of `width` numbers from one layout into another: R of the objective. */
export function conversionTime(from: Layout, to: Layout, tokens: number, width: number, machines: Machines): number {
  return transferTime(machines, 2 * tokens * width * movedShare(from, to, machines.share));
}

/** The part of the numbers that the busier direction of the link carries. */
function movedShare(from: Layout, to: Layout, share: number): number {
  if (from === to || from === 'both') return 0;
  const isDivided = (layout: Layout) => layout === 'tokens' || layout === 'features';
  if (isDivided(from)) {
    if (to === 'fast') return 1 - share;
    if (to === 'slow') return share;
    return to === 'both' ? Math.max(share, 1 - share) : share * (1 - share);
  }
  if (!isDivided(to)) return 1;
  return from === 'fast' ? 1 - share : share;
}
