// `npm test`: everything that must hold, in the order that fails soonest, and one line that counts it all.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isOwnersContent } from '@/owner/is-owners-content.js';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { profileOf } from '@/lib/content/front-matter';
import { openContent } from '@/lib/content/store';
import { copyFonts } from '@/lib/fonts/copy-fonts';
import { findBrowser } from './find-browser';
import { freePortPair } from './free-ports';
import { runContentlayer } from '@/lib/build/run-contentlayer';
import { basePathOf, siteUrlFrom } from '@/lib/site/site-url';
import { addCounts, countPlaywright, countVitest, formatCounts, type Counts } from './test-counts';

const results = '.cache/results';
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

const counts: Counts[] = [];

/** Runs a command as one check: passed when it exits with 0. */
function check(name: string, args: string[], env: Record<string, string> = {}): boolean {
  console.log(`\n— ${name}`);
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } });
  counts.push({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });
  return status === 0;
}

/** Runs commands that use one core each, as many at once as there are cores; what each says is printed whole when it has ended. */
async function checksAtOnce(commands: readonly (readonly [name: string, args: readonly string[]])[]): Promise<void> {
  const waiting = [...commands];
  async function takeOne(): Promise<void> {
    const next = waiting.shift();
    if (!next) return;
    const [name, args] = next;
    const child = spawn('npx', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    const ended = new Promise<number>((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (status) => resolve(status ?? 1));
    });
    const [status, out, errors] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    console.log(`\n— ${name}\n${out}${errors}`.trimEnd());
    counts.push({ passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 });
    return takeOne();
  }
  await Promise.all(Array.from({ length: availableParallelism() }, takeOne));
}

/** Runs a suite and adds its own counts; a suite that dies without a report counts as one failure. */
function suite(
  name: string,
  args: string[],
  report: string,
  count: (json: string) => Counts,
  env: Record<string, string> = {},
): void {
  console.log(`\n— ${name}`);
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const counted = existsSync(report) ? count(readFileSync(report, 'utf8')) : { passed: 0, failed: 0, skipped: 0 };
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  counts.push(counted);
}

/**
 * Where the site is tested: at the root of its host, from which the browser tests ask for every address. Under a path they have a second site.
 */
function atRoot(): Record<string, string> {
  const { documents } = openContent(contentDirectoryFrom(process.env));
  const siteUrl = siteUrlFrom(String(profileOf(documents)?.data.website), process.env);
  return basePathOf(siteUrl) ? { SITE_URL: new URL(siteUrl).origin } : {};
}

/** What needs the content to be whole: types and pages are made from it. */
async function testSite(): Promise<void> {
  await copyFonts('public');
  await runContentlayer();
  // The longest first.
  await checksAtOnce([
    ['lint', ['eslint', '.', '--max-warnings', '0']],
    ['types', ['tsc', '--noEmit']],
    ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
    ['dead code', ['knip', '--no-progress']],
    ['circles', ['depcruise', '--config', '.dependency-cruiser.json', 'lib', 'app', 'bench', 'e2e', 'owner']],
  ]);
  suite(
    'units',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${results}/units.json`],
    `${results}/units.json`,
    countVitest,
    // No snapshot is written by the run that compares with it.
    { CI: '1' },
  );
  const site = atRoot();
  if (!check('production build', ['tsx', 'lib/cli/build.ts'], site)) return;
  findBrowser();
  // Ports of their own: a site that someone serves meanwhile must not be the one that is tested.
  const port = await freePortPair(Number(process.env.PORT ?? 3210));
  suite('browser', ['playwright', 'test'], `${results}/browser.json`, countPlaywright, {
    ...site,
    PLAYWRIGHT_JSON_OUTPUT_NAME: `${results}/browser.json`,
    PORT: String(port),
  });
}

/** How many files of tests are left out, because they hold the facts of an owner whose content this is not. */
function leftOut(): number {
  if (!existsSync(join(contentDirectoryFrom(process.env), 'profile.mdx')) || isOwnersContent(process.env)) return 0;
  const files = readdirSync('owner', { recursive: true, encoding: 'utf8' });
  return files.filter((name) => /\.(?:test|spec)\.tsx?$/.test(name)).length;
}

try {
  if (check('content', ['tsx', 'lib/cli/check.ts'])) await testSite();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  counts.push({ passed: 0, failed: 1, skipped: 0 });
}

const total = addCounts(counts);
console.log(`\n${formatCounts(total, leftOut())}`);
process.exitCode = total.failed > 0 ? 1 : 0;
