import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { copyFonts } from '@/lib/assets/copy-fonts';
import { generatedDirectory } from '@/lib/content/content-directory';
import { ContentError, formatProblem } from '@/lib/content/problem';
import { readContent, type Content } from '@/lib/content/read';
import { bundleScripts } from '@/lib/site/bundle-scripts';
import { readRedirects } from '@/lib/site/redirects';
import { assertSiteUrl, siteUrlFrom } from '@/lib/site/site-url';
import { KeptRoutes, type KeptBuild } from '@/lib/static/kept-routes';
import { layOutSite } from '@/lib/static/lay-out-site';
import { postKeys } from '@/lib/static/post-keys';
import { stampWithoutPosts } from './build-stamp';
import { checkContent } from './check-content';
import { makers } from './makers';
import { runContentlayer } from './run-contentlayer';
import { isBuilt, keptRoutesFile, nextDirectory, recordBuild, siteDirectory, withBuildLock } from './site-builds';

const require = createRequire(import.meta.url);

/** Builds the site of a content folder into the folder of its stamp; says each step and its seconds. Throws `ContentError` on bad content. */
export async function buildSite(contentDirectory: string, stamp: string): Promise<void> {
  assertSiteUrl(process.env);
  await withBuildLock(async () => {
    if (isBuilt(stamp)) return;
    await step('content checked and read', () => readAndCheck(contentDirectory));
    await step('fonts and scripts', async () => {
      await copyFonts('public');
      await bundleScripts();
    });
    const facts = await readFacts(contentDirectory);
    await step('pages rendered', () => renderPages(facts.kept));
    await step('site laid out', () => layOut(facts, siteDirectory(stamp)));
    await recordBuild(contentDirectory, stamp);
  });
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

/** Both at once: contentlayer is a process of its own. What our check says of a mistake comes first, because it says where. */
async function readAndCheck(contentDirectory: string): Promise<void> {
  const outcomes = await Promise.allSettled([assertContent(contentDirectory), runContentlayer()]);
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
}

async function assertContent(contentDirectory: string): Promise<void> {
  const problems = await checkContent(contentDirectory);
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
  for (const problem of problems) console.warn(formatProblem(problem));
}

/** What the build has to know of the content besides its pages; the documents themselves are let go before Next needs the memory. */
interface Facts {
  contentDirectory: string;
  profile: Record<string, unknown>;
  redirects: Readonly<Record<string, string>>;
  kept: KeptBuild;
}

async function readFacts(contentDirectory: string): Promise<Facts> {
  const content = await readContent(contentDirectory);
  const profile = content.documents.find(({ path }) => path === 'profile.mdx')?.data ?? {};
  return { contentDirectory, profile, redirects: readRedirects(content), kept: await findKept(content) };
}

/** The routes of posts that an earlier build made of the very same inputs. */
async function findKept({ directory, documents }: Content): Promise<KeptBuild> {
  const keys = postKeys(documents, await stampWithoutPosts(directory, process.env));
  const folder = createHash('sha256').update(directory).digest('hex').slice(0, 8);
  const store = new KeptRoutes(join('.cache/routes', folder));
  return { store, keys, found: store.find(keys) };
}

async function layOut({ contentDirectory, profile, redirects, kept }: Facts, outDirectory: string): Promise<void> {
  await layOutSite({
    nextDirectory,
    outDirectory,
    contentDirectory,
    generatedDirectory: generatedDirectory(),
    siteUrl: siteUrlFrom(String(profile.website), process.env),
    contact: { email: String(profile.email), language: String(profile.language) },
    redirects,
    kept,
    makers,
    log: (line) => console.log(`          ${line}`),
  });
}

/**
 * Renders what is not kept. Compiled code is kept from build to build, by Turbopack; should a build fail with it, a second one
 * without decides, because a cache that was cut off by a crash must not stop the owner.
 */
async function renderPages({ found }: KeptBuild): Promise<void> {
  const compiled = join(nextDirectory, 'cache');
  await writeFile(keptRoutesFile, JSON.stringify([...found.keys()]));
  if (existsSync(compiled) && (await runNext()).code === 0) return;
  await rm(nextDirectory, { recursive: true, force: true });
  const { code, output } = await runNext();
  if (code !== 0) throw new Error(`The pages could not be rendered:\n${output}`);
}

/** `next build`, which clears its folder of all but the cache. What it prints is kept: it is shown only when it fails. */
async function runNext(): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [require.resolve('next/dist/bin/next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', KEPT_ROUTES_FILE: keptRoutesFile },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, output };
}
