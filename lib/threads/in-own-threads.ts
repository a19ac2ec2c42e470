import { availableParallelism } from 'node:os';
import { Tinypool } from 'tinypool';
import { bundleWork } from './bundle-work';

/** Runs the export `name` of a module on some input, in a thread. What crosses over is data. */
export type RunInThread = <Result>(name: string, input: unknown) => Promise<Result>;

/**
 * Threads for pieces of work that build upon what earlier ones have loaded, and that no other work shares: they start with `env`, as many
 * as there are processors, and end when `work` has. Resolves and rejects as that does.
 */
export async function inOwnThreads<Result>(
  module: string,
  env: Record<string, string | undefined>,
  work: (run: RunInThread) => Promise<Result>,
): Promise<Result> {
  const pool = new Tinypool({
    filename: new URL('./thread.mjs', import.meta.url).href,
    env: Object.fromEntries(Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    minThreads: 0,
    maxThreads: availableParallelism(),
    idleTimeout: 60_000,
  });
  try {
    const bundle = await bundleWork(module);
    return await work((name, input) => pool.run({ module: bundle, name, input }));
  } finally {
    await pool.destroy();
  }
}
