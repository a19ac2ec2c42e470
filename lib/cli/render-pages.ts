import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { isRendered } from '@/lib/static/copy-next-server';
import { listFiles } from '@/lib/static/next-output';
import { sourceStamp } from './build-stamp';
import { keptRoutesFile, nextDirectory } from './site-builds';

const require = createRequire(import.meta.url);

/** Says what the code in Next's folder was compiled from. Next clears its folder when it compiles, and this file with it. */
const compiledFrom = join(nextDirectory, 'compiled-from');

/**
 * Compiles the pages' code, unless it is that of these very sources already: no document goes into it. In a process of its own that
 * ends before pages are rendered, because the compiler holds the most memory of a build. Rejects when `signal` aborts it.
 */
export async function compilePages(signal?: AbortSignal): Promise<void> {
  const stamp = await sourceStamp();
  if ((await readFile(compiledFrom, 'utf8').catch(() => '')) === stamp) return;
  // Turbopack keeps what it compiled. A cache that was cut off by a crash must not stop the owner: a second try is made without.
  const failed = await runNext('compile', signal);
  signal?.throwIfAborted();
  if (failed) {
    await forgetCompiled();
    await insist(runNext('compile', signal), 'compiled');
  }
  await writeFile(compiledFrom, stamp);
}

/** Renders every page but the `kept` routes. What is wrong with the compiled code is cured by compiling it anew, once. */
export async function renderPages(kept: Iterable<string>): Promise<void> {
  await writeFile(keptRoutesFile, JSON.stringify([...kept]));
  await forgetRendered();
  if (!(await runNext('generate'))) return;
  await forgetCompiled();
  await compilePages();
  await insist(runNext('generate'), 'rendered');
}

const forgetCompiled = () => rm(nextDirectory, { recursive: true, force: true });

/** Pages of the build before stand among the compiled code. */
async function forgetRendered(): Promise<void> {
  const paths = await listFiles(nextDirectory);
  await Promise.all(paths.filter((path) => isRendered(relative(nextDirectory, path))).map((path) => rm(path)));
}

async function insist(run: Promise<string | undefined>, what: string): Promise<void> {
  const failed = await run;
  if (failed !== undefined) throw new Error(`The pages could not be ${what}:\n${failed}`);
}

/** One half of `next build`: https://nextjs.org/docs/app/api-reference/cli/next. Resolves with what it printed if it failed. */
async function runNext(half: 'compile' | 'generate', signal?: AbortSignal): Promise<string | undefined> {
  const child = spawn(process.execPath, [require.resolve('next/dist/bin/next'), 'build', '--experimental-build-mode', half], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', KEPT_ROUTES_FILE: keptRoutesFile },
    signal,
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  // What the signal ended says so by an error, and closes like any other.
  child.on('error', () => undefined);
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return code === 0 ? undefined : output;
}
