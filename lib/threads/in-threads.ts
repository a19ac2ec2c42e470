import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { serialize } from 'node:v8';
import { Tinypool } from 'tinypool';
import { bundleWork } from './bundle-work';

/** Work on a list of things: a named export of a module, so that a thread can find it. */
export interface Work<Input, Result, Shared = undefined> {
  run: (input: Input, shared: Shared) => Promise<Result[]>;
  /** `import.meta.url` of the module that exports `run` under its own name. */
  module: string;
}

/** What all parts of a piece of work need: as it stands here, and as data for threads, to which it crosses over once. */
export interface Sharing<Shared> {
  here: Shared;
  there: () => Shared;
}

/** Of fewer things than this the work is done here: threads take a moment to load what it needs. */
export const WORTH_THREADS = 100;
const CHUNK = 25;

const threadModule = new URL('./thread.mjs', import.meta.url).href;

let pool: Tinypool | undefined;

/**
 * The results of all items, in their order, worked on by as many threads as there are processors. `toInput` makes what `run` is
 * given from a part of the items; it crosses over as a copy, so it may hold data only. Rejects with the first error.
 */
export async function inThreads<Item, Input, Result, Shared = undefined>(
  { run, module }: Work<Input, Result, Shared>,
  items: readonly Item[],
  toInput: (part: readonly Item[]) => Input,
  sharing?: Sharing<Shared>,
): Promise<Result[]> {
  if (items.length < WORTH_THREADS) return run(toInput(items), sharing?.here as Shared);
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
  const shared = sharing && pack(sharing.there());
  const task = (part: readonly Item[]) => ({ module: bundle, name: run.name, input: toInput(part), shared });
  const results = await Promise.all(parts.map((part) => threads.run(task(part)) as Promise<Result[]>));
  return results.flat();
}

/** Written once, and read by every thread from the same memory. */
function pack(value: unknown): { id: string; bytes: SharedArrayBuffer } {
  const written = serialize(value);
  const bytes = new SharedArrayBuffer(written.length);
  Buffer.from(bytes).set(written);
  return { id: randomUUID(), bytes };
}
