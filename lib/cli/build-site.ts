import { join } from 'node:path';
import { copyFonts } from '@/lib/assets/copy-fonts';
import { prerenderedWorksFrom } from '@/lib/bibliography/shelf';
import { ContentError, formatProblem } from '@/lib/content/problem';
import { bundleScripts } from '@/lib/site/bundle-scripts';
import { assertSiteUrl } from '@/lib/site/site-url';
import { KeptRoutes, type KeptBuild } from '@/lib/static/kept-routes';
import { compilePages, renderPages } from './render-pages';
import { runContentlayer } from './run-contentlayer';
import type { Survey } from './survey';
import { surveyContent } from './survey-content';
import { isBuilt, recordBuild, shortNameOf, siteDirectory, withBuildLock } from './site-builds';

/** Builds the site of a content folder into the folder of its stamp; says each step and its seconds. Throws `ContentError` on bad content. */
export async function buildSite(contentDirectory: string, stamp: string): Promise<void> {
  assertSiteUrl(process.env);
  prerenderedWorksFrom(process.env);
  await withBuildLock(async () => {
    if (isBuilt(stamp)) return;
    const content = await prepare(contentDirectory);
    const kept = findKept(contentDirectory, content);
    // What the makers bring is loaded while Next renders: half a second.
    const [{ layOutBuild }] = await Promise.all([import('./lay-out-build'), step('pages rendered', () => renderPages(kept.found.keys()))]);
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

/** All that pages are rendered from. The code compiles while the content is read; it stops when the content is bad. */
async function prepare(contentDirectory: string): Promise<Survey> {
  const stopped = new AbortController();
  const compiling = step('code compiled', async () => {
    await copyFonts('public');
    await bundleScripts();
    await compilePages(stopped.signal);
  });
  // It may fail while the content is still read; its reason is heard when it is waited for.
  compiling.catch(() => undefined);
  try {
    const content = await step('content checked and read', () => readAndCheck(contentDirectory));
    await compiling;
    return content;
  } catch (error) {
    stopped.abort();
    await compiling.catch(() => undefined);
    throw error;
  }
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
