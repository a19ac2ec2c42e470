import { Tinypool } from 'tinypool';

const processModule = new URL('./process.mjs', import.meta.url).href;

/** One piece of work in a process of its own, whose memory goes when it ends. What crosses over is JSON. */
export async function inProcess<Input, Result>({ run, module }: { run: (input: Input) => Promise<Result>; module: string }, input: Input): Promise<Result> {
  const pool = new Tinypool({ runtime: 'child_process', filename: processModule, minThreads: 0, maxThreads: 1 });
  try {
    return (await pool.run({ module, name: run.name, input })) as Result;
  } finally {
    await pool.destroy();
  }
}
