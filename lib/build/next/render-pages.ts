import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { sourceStamp } from '@/lib/kept/build-stamp';
import { keptRoutesFile, nextDirectory, snapshotDirectory } from './folders';

const require = createRequire(import.meta.url);

/** From this many routes on, beside those that every build renders, a second process that renders is worth its start: 8 s of processor time. */
const MANY = 50;

/** Says what the code in Next's folder was compiled from. Next clears its folder when it compiles, and this file with it. */
const compiledFrom = join(nextDirectory, 'compiled-from');

/**
 * Compiles the pages' code, unless it is that of these very sources already: no document goes into it. In a process of its own that
 * ends before pages are rendered, because the compiler holds the most memory of a build. Rejects when `signal` aborts it.
 */
export async function compilePages(signal?: AbortSignal): Promise<void> {
  const stamp = await sourceStamp();
  if ((await readFile(compiledFrom, 'utf8').catch(() => '')) === stamp) return;
  const failed = await runNext('compile', { signal });
  signal?.throwIfAborted();
  insist(failed, 'compiled');
  await writeFile(compiledFrom, stamp);
}

/**
 * Renders every page but the `kept` routes, into the folder of the compiled code; what earlier builds rendered may lie there too, and
 * is no part of Next's list. `others` is how many of the routes that may be kept are not. What may be wrong with code that an earlier build compiled is cured by compiling it anew.
 */
export async function renderPages(kept: Iterable<string>, others: number): Promise<void> {
  await writeFile(keptRoutesFile, JSON.stringify([...kept]));
  const workers = others < MANY ? 1 : 2;
  if (!(await runNext('generate', { workers }))) return;
  await rm(nextDirectory, { recursive: true, force: true });
  await compilePages();
  insist(await runNext('generate', { workers }), 'rendered');
}

function insist(failed: string | undefined, what: string): void {
  if (failed !== undefined) throw new Error(`The pages could not be ${what}:\n${failed}`);
}

/** One half of `next build`: https://nextjs.org/docs/app/api-reference/cli/next. Resolves with what it printed if it failed. */
async function runNext(
  half: 'compile' | 'generate',
  { workers = 2, signal }: { workers?: number; signal?: AbortSignal | undefined } = {},
): Promise<string | undefined> {
  const child = spawn(
    process.execPath,
    [require.resolve('next/dist/bin/next'), 'build', '--experimental-build-mode', half],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        NEXT_TELEMETRY_DISABLED: '1',
        CONTENT_SNAPSHOT: snapshotDirectory,
        KEPT_ROUTES_FILE: keptRoutesFile,
        RENDER_WORKERS: String(workers),
      },
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
