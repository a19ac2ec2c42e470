import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { renderProcess } from '@/lib/trees/render-process';

/** Starts the process that renders the pages of a tree, which the tree brings with it. What it prints goes with our errors. */
export function startRenderProcess(directory: string): ChildProcess {
  return fork(join(directory, renderProcess), [directory], {
    // Of this process's own start the bounds of its memory alone, neither a loader nor a debugger.
    execArgv: process.execArgv.filter((argument) => argument.startsWith('--max-')),
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
}
