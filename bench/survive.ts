import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { nextDirectory } from '@/lib/build/next/folders';
import { openContent } from '@/lib/content/store';
import { buildStamp } from '@/lib/kept/build-stamp';
import { forgetKept, keptFolder } from '@/lib/kept/keep';
import { readManifest } from '@/lib/trees/read-manifest';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { verifyTree } from '@/lib/trees/verify-tree';
import { seededRandom } from '@/lib/explorables/random';
import { optionsOf } from './options';
import { wholeNumber } from '@/lib/cli/site-command';
import { work } from './sites';

const options = await optionsOf<{ kills: number; corruptions: number; seed: number }>(
  new Command('npx tsx bench/survive.ts')
    .description(
      'Kill builds of a small site at random moments, and damage files that are kept; look each time whether the right words are served.',
    )
    .option('--kills <number>', 'how many builds are killed', wholeNumber, 60)
    .option('--corruptions <number>', 'how many files are damaged', wholeNumber, 30)
    .option('--seed <number>', 'of the moments and files', wholeNumber, 1)
    .exitOverride(),
);
const { next: random, integer } = seededRandom(options.seed);
const pick = <Item>(items: readonly Item[]): Item => items[integer(items.length)]!;

const content = join(work, 'survive');
const builds = new SiteBuilds();
const environment = { ...process.env, CONTENT_DIR: content };
/** How many builds are killed before one is made to its end, and how many kept files are damaged before a build. */
const KILLS_EACH = 4;
const DAMAGED_AT_ONCE = 3;
/** A word that stands nowhere else, and says which edit it is of. */
const WORD = /Quellwort(\d+)/g;

const failures: string[] = [];
const expect = (holds: boolean, what: string) => {
  if (holds) return;
  failures.push(what);
  console.log(`FAILED: ${what}`);
};

rmSync(content, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
cpSync('e2e/fixtures/noether', content, { recursive: true });
const started = performance.now();
edit(0);
await buildToEnd();
const length = await timed(async () => {
  edit(1);
  await buildToEnd();
});
console.log(`A build after an edit takes ${(length / 1000).toFixed(1)} s.`);
const expected = wordsServed().length;
if (expected < 3) throw new Error(`The word stands in ${expected} files of the site only.`);
await kills(options.kills);
await corruptions(options.corruptions);
console.log(
  `${failures.length === 0 ? 'Every time the right words were served' : `${failures.length} FAILURES`}, in ${Math.round((performance.now() - started) / 1000)} s.`,
);
process.exitCode = failures.length > 0 ? 1 : 0;

/**
 * Each edit is broken off at a random moment of its build; one build in `KILLS_EACH` is then made to its end, of what all of them left
 * behind.
 */
async function kills(count: number): Promise<void> {
  let inTime = 0;
  let alone = 0;
  let last = 1;
  for (let round = 2; round < count + 2; round += 1) {
    edit(round);
    // The whole group of processes, or the first alone, whose children then write on.
    const isAlone = random() < 0.25;
    alone += Number(isAlone);
    const wasKilled = await killAfter(random() * length * 1.1, isAlone);
    inTime += Number(wasKilled);
    // What a server that starts now would serve.
    const words = new Set(wordsServed());
    const [word] = words;
    expect(words.size === 1 && (word === round || word === last), `kill ${round - 1}: served ${[...words].join()}`);
    last = word ?? last;
    await expectWhole(`kill ${round - 1}`);
    console.log(`kill ${round - 1}: ${wasKilled ? 'killed' : 'had ended'}`);
    if ((round - 1) % KILLS_EACH > 0) continue;
    await buildToEnd();
    last = round;
    const after = wordsServed();
    expect(
      after.length === expected && after.every((each) => each === round),
      `kill ${round - 1}: afterwards ${after.join()}`,
    );
    await expectWhole(`kill ${round - 1}, afterwards`);
  }
  if (count === 0) return;
  const warm = buildId();
  await buildCold();
  expect(buildId() === warm, 'After all kills, the site from nothing differs from the one of kept parts.');
  console.log(`${count} kills (${inTime} before the build had ended, ${alone} of the first process alone).`);
}

/** Two states of the content take turns; what is kept of both is damaged in one file before each build. */
async function corruptions(count: number): Promise<void> {
  if (count === 0) return;
  const ids = new Map<number, string>();
  for (const state of [1_000_000, 1_000_001]) {
    edit(state);
    await buildCold();
    ids.set(state, buildId());
  }
  // The second from nothing has forgotten what the first kept.
  edit(1_000_000);
  rmSync(builds.directoryOf(await stampNow()), { recursive: true, force: true });
  await buildToEnd();
  expect(buildId() === ids.get(1_000_000), 'A build of kept parts differs from one from nothing.');
  const pristine = join(work, 'survive-kept');
  rmSync(pristine, { recursive: true, force: true });
  cpSync(keptFolder, pristine, { recursive: true, preserveTimestamps: true });
  const kinds: Record<string, number> = {};
  for (let round = 1; round <= Math.ceil(count / DAMAGED_AT_ONCE); round += 1) {
    const state = 1_000_000 + (round % 2);
    edit(state);
    rmSync(builds.directoryOf(await stampNow()), { recursive: true, force: true });
    rmSync(keptFolder, { recursive: true });
    cpSync(pristine, keptFolder, { recursive: true, preserveTimestamps: true });
    const done: string[] = [];
    while (done.length < DAMAGED_AT_ONCE) {
      const store = pick(readdirSync(keptFolder).filter((name) => filesIn(join(keptFolder, name)).length > 0));
      const file = pick(filesIn(join(keptFolder, store)));
      const how = damage(file);
      done.push(`${how} ${file}`);
      kinds[`${store}: ${how}`] = (kinds[`${store}: ${how}`] ?? 0) + 1;
    }
    await buildToEnd();
    console.log(`damaged: ${done.join(', ')}`);
    expect(buildId() === ids.get(state), `damaged: ${done.join(', ')}`);
    await expectWhole(`after damage ${round}`);
  }
  console.log(`${count} corruptions: ${JSON.stringify(kinds)}`);
}

function edit(number: number): void {
  const path = join(content, 'posts/conservation.mdx');
  const text = readFileSync(join('e2e/fixtures/noether/posts/conservation.mdx'), 'utf8');
  const edited = text
    .replace(/^(description: *["']?)/m, `$1Quellwort${number} `)
    .replace(/\s*$/, `\n\nThe last word is Quellwort${number}.\n`);
  writeFileSync(path, edited);
}

function stampNow(): Promise<string> {
  return buildStamp(openContent(content), environment);
}

function startBuild() {
  const child = spawn(process.execPath, ['lib/cli/run.mjs', 'build'], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
  return { child, output: () => output };
}

async function buildToEnd(): Promise<void> {
  const { child, output } = startBuild();
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The build failed (${code}):\n${output()}`);
}

async function buildCold(): Promise<void> {
  forgetKept();
  for (const folder of ['.contentlayer', nextDirectory, builds.directoryOf(await stampNow())])
    rmSync(folder, { recursive: true, force: true });
  await buildToEnd();
}

/** Whether the build was still under way. */
async function killAfter(milliseconds: number, isAlone: boolean): Promise<boolean> {
  const { child } = startBuild();
  const ended = once(child, 'exit').then(() => true);
  const hasEnded = await Promise.race([ended, new Promise((wait) => setTimeout(wait, milliseconds, false))]);
  if (hasEnded) return false;
  try {
    process.kill(isAlone ? child.pid! : -child.pid!, 'SIGKILL');
  } catch {
    return false;
  }
  await ended;
  return true;
}

function served(): string {
  return builds.directoryOf(builds.lastGood(content)!);
}

function buildId(): string {
  return readManifest(served()).build;
}

/** Every number that the word has in the files of the site, once a file. */
function wordsServed(): number[] {
  const files = filesIn(join(served(), 'files')).filter((path) => !/\.(?:br|gz)$/.test(path));
  return files.flatMap((path) => {
    const found = new Set([...readFileSync(path, 'latin1').matchAll(WORD)].map(([, number]) => Number(number)));
    return [...found];
  });
}

async function expectWhole(what: string): Promise<void> {
  const damage = await verifyTree(served());
  expect(damage.length === 0, `${what}: damaged ${JSON.stringify(damage.slice(0, 3))}`);
}

/** Turns a bit over, empties a file or cuts it off, as a disk or a loss of power does; its times stay as they were. */
function damage(path: string): string {
  const { atime, mtime } = statSync(path);
  const body = readFileSync(path);
  const how = pick(['a bit', 'emptied', 'cut off']);
  if (how === 'a bit' && body.length > 0) body[integer(body.length)]! ^= 1 << integer(8);
  writeFileSync(path, how === 'a bit' ? body : body.subarray(0, how === 'emptied' ? 0 : body.length >> 1));
  utimesSync(path, atime, mtime);
  return how;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function timed(action: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await action();
  return performance.now() - start;
}
