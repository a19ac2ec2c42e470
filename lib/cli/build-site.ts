import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { copyFonts } from '@/lib/assets/copy-fonts';
import { ContentError, formatProblem } from '@/lib/content/problem';
import { readContent } from '@/lib/content/read';
import { bundleScripts } from '@/lib/site/bundle-scripts';
import { readRedirects } from '@/lib/site/redirects';
import { assertSiteUrl, siteUrlFrom } from '@/lib/site/site-url';
import { layOutSite } from '@/lib/static/lay-out-site';
import { checkContent } from './check-content';
import { makers } from './makers';
import { runContentlayer } from './run-contentlayer';
import { isBuilt, nextDirectory, recordBuild, siteDirectory, withBuildLock } from './site-builds';

const require = createRequire(import.meta.url);

/** Builds the site of a content folder into the folder of its stamp; says each step and its seconds. Throws `ContentError` on bad content. */
export async function buildSite(contentDirectory: string, stamp: string): Promise<void> {
  assertSiteUrl(process.env);
  await withBuildLock(async () => {
    if (isBuilt(stamp)) return;
    await step('content checked', () => assertContent(contentDirectory));
    await step('content read', runContentlayer);
    await step('fonts and scripts', async () => {
      await copyFonts('public');
      await bundleScripts();
    });
    await step('pages rendered', renderPages);
    await step('site laid out', () => layOut(contentDirectory, siteDirectory(stamp)));
    await recordBuild(contentDirectory, stamp);
  });
}

async function step(name: string, work: () => Promise<void>): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${name}`);
}

async function assertContent(contentDirectory: string): Promise<void> {
  const problems = await checkContent(contentDirectory);
  if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
  for (const problem of problems) console.warn(formatProblem(problem));
}

async function layOut(contentDirectory: string, outDirectory: string): Promise<void> {
  const content = await readContent(contentDirectory);
  const profile = content.documents.find(({ path }) => path === 'profile.mdx')?.data ?? {};
  await layOutSite({
    nextDirectory,
    outDirectory,
    contentDirectory,
    siteUrl: siteUrlFrom(String(profile.website), process.env),
    contact: { email: String(profile.email), language: String(profile.language) },
    redirects: readRedirects(content),
    makers,
    log: (line) => console.log(`          ${line}`),
  });
}

/** Runs `next build` quietly: what it prints is shown only when it fails. */
async function renderPages(): Promise<void> {
  await rm(nextDirectory, { recursive: true, force: true });
  const child = spawn(process.execPath, [require.resolve('next/dist/bin/next'), 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`The pages could not be rendered:\n${output}`);
}
