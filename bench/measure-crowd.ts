import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { residentMiB } from './run-measured';
import { serveBehindNginx } from './serve-behind-nginx';

/** How many clients ask for what is dearest, and how many pages are asked for meanwhile. */
const clients = 50;
const pages = 200;
const page = '/cv';

const words =
  'model weight activation scale error cost search graph edge queue latency budget precision token policy'.split(' ');
const styles = ['apa', 'ieee', 'acm', 'chicago', 'harvard', 'mla', 'nature', 'vancouver'];

/** Questions that nobody has asked before: searches, filters in every form, references in a style. */
function question(turn: number): string {
  const word = `${words[turn % words.length]}+${words[(turn * 7 + 3) % words.length]}+${turn}`;
  return [
    `/search?q=${word}`,
    `/publications?text=${word.slice(0, 12)}`,
    `/publications.bib?text=${word.slice(0, 5)}&year=${2000 + (turn % 25)}`,
    `/publications.txt?style=${styles[turn % styles.length]}&text=${word.slice(0, 3)}`,
    `/publications.ris?year=${2000 + (turn % 25)}&n=${turn}`,
  ][turn % 5]!;
}

interface Crowd {
  answered: number;
  refused: number;
  failed: number;
}

/** Has clients ask one question after the other until they are told to stop. */
async function crowd(origin: string, isOver: () => boolean): Promise<Crowd> {
  const count: Crowd = { answered: 0, refused: 0, failed: 0 };
  let turn = 0;
  const client = async () => {
    while (!isOver()) {
      const answer = await fetch(origin + question((turn += 1)), { headers: { Accept: 'text/html, */*;q=0.1' } }).catch(
        () => undefined,
      );
      await answer?.arrayBuffer().catch(() => undefined);
      if (answer && [429, 503].includes(answer.status)) {
        count.refused += 1;
        await new Promise((wait) => setTimeout(wait, 100));
      } else if (!answer || answer.status >= 500) count.failed += 1;
      else count.answered += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return count;
}

/** The 95th percentile of the time of a page, in milliseconds. */
async function timesOfPage(origin: string): Promise<number> {
  const times: number[] = [];
  for (let turn = 0; turn < pages; turn += 1) {
    const start = performance.now();
    const answer = await fetch(origin + page, { headers: { Accept: 'text/html' } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${page}: ${answer.status}`);
    times.push(performance.now() - start);
  }
  return times.sort((a, b) => a - b)[Math.floor(0.95 * pages)]!;
}

/** A page alone, and beside fifty clients of what is dearest to answer. */
export async function measureCrowd(origin: string): Promise<string> {
  await timesOfPage(origin);
  await fetch(`${origin}/search?q=first`).then((answer) => answer.arrayBuffer());
  const alone = await timesOfPage(origin);
  let isOver = false;
  const asking = crowd(origin, () => isOver);
  await new Promise((wait) => setTimeout(wait, 2000));
  const beside = await timesOfPage(origin);
  isOver = true;
  const { answered, refused, failed } = await asking;
  return `p95 ${alone.toFixed(1)} ms alone, ${beside.toFixed(1)} ms beside (${(beside / alone).toFixed(1)} ×); of the crowd ${answered} answered, ${refused} asked to come back, ${failed} failed`;
}

/** Serves a tree in a heap of this size, asks for many things, and says what the server and its renderer took at most. */
export async function measureMemory(
  directory: string,
  heapMiB: number,
  port: number,
  questions = 3000,
): Promise<string> {
  const args = [
    `--max-old-space-size=${heapMiB}`,
    '--import',
    'tsx',
    'e2e/support/serve-built-site.ts',
    directory,
    String(port),
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  let peak = 0;
  const sampler = setInterval(() => (peak = Math.max(peak, residentMiB(child.pid!))), 500);
  let turn = 0;
  const asking = await crowd(`http://127.0.0.1:${port}`, () => (turn += 1) > questions);
  clearInterval(sampler);
  const outcome = child.exitCode === null ? 'held' : 'DIED';
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
  return `${outcome}, ${Math.round(peak)} MiB at most in two processes; ${asking.answered} answered, ${asking.refused} asked to come back, ${asking.failed} failed`;
}

/** The same as `measureCrowd` through nginx, with its limits and its cache. */
export async function measureCrowdBehindNginx(directory: string, upstream: string, port: number): Promise<string> {
  const served = await serveBehindNginx(directory, { origin: upstream, stop: () => Promise.resolve() }, port);
  return measureCrowd(served.origin).finally(() => served.stop());
}
