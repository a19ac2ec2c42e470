import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { copyFonts } from '@/lib/assets/copy-fonts';
import { ContentError, formatProblem } from '@/lib/content/problem';
import { bundleScripts } from '@/lib/site/bundle-scripts';
import { assertSiteUrl } from '@/lib/site/site-url';
import { KeptRoutes, type KeptBuild } from '@/lib/static/kept-routes';
import { runContentlayer } from './run-contentlayer';
import { surveyContent, type Survey } from './survey-content';
import { isBuilt, keptRoutesFile, nextDirectory, recordBuild, shortNameOf, siteDirectory, withBuildLock } from './site-builds';

const require = createRequire(import.meta.url);

/** Builds the site of a content folder into the folder of its stamp; says each step and its seconds. Throws `ContentError` on bad content. */
export async function buildSite(contentDirectory: string, stamp: string): Promise<void> {
  assertSiteUrl(process.env);
  await withBuildLock(async () => {
    if (isBuilt(stamp)) return;
    const content = await step('content checked and read', () => readAndCheck(contentDirectory));
    await step('fonts and scripts', async () => {
      await copyFonts('public');
      await bundleScripts();
    });
    const kept = findKept(contentDirectory, content);
    await step('pages rendered', () => renderPages(kept));
    // Loaded only now: what the makers bring would stand beside Next in memory.
    const { layOutBuild } = await import('./lay-out-build');
    await step('site laid out', () => layOutBuild(contentDirectory, content, kept, siteDirectory(stamp)));
    await recordBuild(contentDirectory, stamp);
  });
}

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

/** Both at once: contentlayer is a process of its own. What our check says of a mistake comes first, because it says where. */
async function readAndCheck(contentDirectory: string): Promise<Survey> {
  const [checked, read] = await Promise.allSettled([assertContent(contentDirectory), runContentlayer()]);
  if (checked.status === 'rejected') throw checked.reason;
  if (read.status === 'rejected') throw read.reason;
  return checked.value;
}

async function assertContent(contentDirectory: string): Promise<Survey> {
  const survey = await surveyContent(contentDirectory);
  if (survey.problems.some(({ severity }) => severity === 'error')) throw new ContentError(survey.problems);
  for (const problem of survey.problems) console.warn(formatProblem(problem));
  return survey;
}

/** The routes of posts that an earlier build made of the very same inputs. */
function findKept(contentDirectory: string, survey: Survey): KeptBuild {
  const keys = new Map(Object.entries(survey.keys));
  const store = new KeptRoutes(join('.cache/routes', shortNameOf(contentDirectory)));
  return { store, keys, found: store.find(keys) };
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
