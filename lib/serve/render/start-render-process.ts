import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const module = fileURLToPath(new URL('./render-process.ts', import.meta.url));

/** Starts the process that renders the pages of a tree. What it prints goes with our errors. */
export function startRenderProcess(directory: string): ChildProcess {
  return fork(module, [directory], {
    execArgv: [...process.execArgv.filter((argument) => !argument.startsWith('--inspect')), ...loader()],
    serialization: 'advanced',
    stdio: ['ignore', 2, 2, 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
}

/** Reads TypeScript, as this process does: one that was started otherwise than by tsx has it asked for. */
const loader = (): string[] =>
  process.execArgv.some((argument) => argument.includes('tsx')) ? [] : ['--import', 'tsx'];
