import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { nextDirectory } from './folders';

const require = createRequire(import.meta.url);

/** Says what the code in Next's folder was compiled from. Next clears its folder when it compiles, and this file with it. */
const compiledFrom = join(nextDirectory, 'compiled-from');

/**
 * Compiles the pages' code, unless it is that of the sources of this name already: no document goes into it. In a process of its own that
 * ends before pages are rendered, because the compiler holds the most memory of a build. Resolves with whether it had to. Rejects when `signal` aborts it.
 */
export async function compilePages(sources: string, signal?: AbortSignal): Promise<boolean> {
  if ((await readFile(compiledFrom, 'utf8').catch(() => '')) === sources) return false;
  const failed = await runCompiler(signal);
  signal?.throwIfAborted();
  if (failed !== undefined) throw new Error(`The pages could not be compiled:\n${failed}`);
  await writeFile(compiledFrom, sources);
  return true;
}

/** The same, whatever is there. */
export async function compileAnew(sources: string): Promise<void> {
  await rm(nextDirectory, { recursive: true, force: true });
  await compilePages(sources);
}

/** The first half of `next build`: https://nextjs.org/docs/app/api-reference/cli/next. Resolves with what it printed if it failed. */
async function runCompiler(signal?: AbortSignal): Promise<string | undefined> {
  const child = spawn(
    process.execPath,
    [require.resolve('next/dist/bin/next'), 'build', '--experimental-build-mode', 'compile'],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
      signal,
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  // What the signal ended says so by an error, and closes like any other.
  child.on('error', () => undefined);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return code === 0 ? undefined : output;
}
