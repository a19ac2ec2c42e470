import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { bundleWork } from './bundle-work';

/** Work on a list of things: a named export of a module, so that a thread can find it. */
export interface Work<Input, Result> {
  run: (input: Input) => Promise<Result[]>;
  /** `import.meta.url` of the module that exports `run` under its own name. */
  module: string;
}

/** Of fewer things than this the work is done here: threads take a moment to load what it needs. */
const WORTH_THREADS = 100;
const CHUNK = 25;

const threadModule = new URL('./thread.mjs', import.meta.url).href;

let pool: Tinypool | undefined;

/**
 * The results of all items, in their order, worked on by as many threads as there are processors. `toInput` makes what `run` is
 * given from a part of the items; it crosses over as a copy, so it may hold data only. Rejects with the first error.
 */
export async function inThreads<Item, Input, Result>(
  { run, module }: Work<Input, Result>,
  items: readonly Item[],
  toInput: (part: readonly Item[]) => Input,
): Promise<Result[]> {
  if (items.length < WORTH_THREADS) return run(toInput(items));
  // Threads end soon after their last piece of work, and what they held in memory with them.
  pool ??= new Tinypool({
    filename: threadModule,
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: 200,
  });
  const parts = Array.from({ length: Math.ceil(items.length / CHUNK) }, (_, index) =>
    items.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const threads = pool;
  const bundle = await bundleWork(module);
  const results = await Promise.all(
    parts.map((part) => threads.run({ module: bundle, name: run.name, input: toInput(part) }) as Promise<Result[]>),
  );
  return results.flat();
}
