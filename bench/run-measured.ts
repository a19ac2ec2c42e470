import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { median } from './median';

export interface Measured {
  seconds: number;
  /** Greatest sum of resident memory of the process and its descendants, in MiB; sampled, Linux only (0 elsewhere). */
  peakMiB: number;
}

/** The medians of several runs: "27.9 s", "940 MiB". */
export const middleOf = (runs: readonly Measured[]): { time: string; memory: string } => ({
  time: `${median(runs.map(({ seconds }) => seconds)).toFixed(1)} s`,
  memory: `${Math.round(median(runs.map(({ peakMiB }) => peakMiB)))} MiB`,
});

/** Runs a command to its end and measures its time and memory. Rejects with its output when it fails. */
export function runMeasured(
  command: string,
  args: string[],
  options: { cwd: string; env?: Record<string, string> },
): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    let peakMiB = 0;
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const sampler = setInterval(() => (peakMiB = Math.max(peakMiB, residentMiB(child.pid ?? 0))), 200);
    child.on('close', (code) => {
      clearInterval(sampler);
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, peakMiB });
      else reject(new Error(`${command} ${args.join(' ')} in ${options.cwd}:\n${output.slice(-3000)}`));
    });
  });
}

/** The resident memory of a process and its descendants, in MiB, of those whose command line counts; 0 where it cannot be read. */
export function residentMiB(root: number, counts: (command: string) => boolean = () => true): number {
  const parents = new Map<number, number>();
  const resident = new Map<number, number>();
  let names: string[];
  try {
    names = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return 0;
  }
  for (const name of names) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]));
      if (counts(readFileSync(`/proc/${name}/cmdline`, 'utf8')))
        resident.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0));
    } catch {
      // The process has ended between the listing and the reading.
    }
  }
  const isOurs = (pid: number): boolean => pid === root || (parents.has(pid) && pid > 1 && isOurs(parents.get(pid)!));
  return [...resident].reduce((sum, [pid, kib]) => sum + (isOurs(pid) ? kib / 1024 : 0), 0);
}
