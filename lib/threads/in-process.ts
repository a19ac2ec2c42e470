import { Tinypool } from 'tinypool';
import { bundleWork } from './bundle-work';

const processModule = new URL('./thread.mjs', import.meta.url).href;

/** What the export `name` of a module makes of an input, in a process of its own, whose memory goes when it ends. What crosses over is JSON. */
export async function inProcess<Result>(
  { name, module }: { name: string; module: string },
  input: unknown,
): Promise<Result> {
  const pool = new Tinypool({ runtime: 'child_process', filename: processModule, minThreads: 0, maxThreads: 1 });
  try {
    return (await pool.run({ module: await bundleWork(module), name, input })) as Result;
  } finally {
    await pool.destroy();
  }
}
