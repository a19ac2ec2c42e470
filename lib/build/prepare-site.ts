import { join } from 'node:path';
import { ContentError } from '@/lib/content/problem';
import { reportProblems } from '@/lib/content/report-problems';
import type { Content } from '@/lib/content/store';
import { copyFonts } from '@/lib/fonts/copy-fonts';
import { keptFolder } from '@/lib/kept/keep';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { knownScripts } from '@/lib/site/scheme-script';
import { basePathOf, siteUrlFrom } from '@/lib/site/site-url';
import { rememberedAs, shortNameOf } from '@/lib/trees/site-builds';
import { bundleScriptsOnce } from './kept-scripts';
import { snapshotDirectory } from './next/folders';
import { compileAnew, compilePages } from './next/compile-pages';
import { KeptRoutes, type KeptBuild } from './pages/kept-routes';
import { renderSite, type RenderedSite, type SiteToRender } from './pages/render-site';
import { letContentlayerRead } from './run-contentlayer';
import { step } from './step';
import { surveyContent } from './survey-content';
import type { Survey } from './survey';

/** A site that is about to be laid out. */
export interface PreparedSite {
  survey: Survey;
  kept: KeptBuild;
  /** Every page but the kept ones. */
  rendering: Promise<RenderedSite>;
}

/**
 * All that pages are rendered from, and their rendering begun. The code compiles while the content is read, and is loaded as soon as it is
 * there; both stop when the content is bad.
 */
export async function prepareSite(content: Content, sources: string): Promise<PreparedSite> {
  const stopped = new AbortController();
  const compiling = step('code compiled', () => compile(sources, stopped.signal));
  const reading = step('content checked and read', () => readAndCheck(content));
  const read = reading.then((survey) => toRender(content, survey));
  const rendering = compiling.then((isNewCode) => render(read, isNewCode, sources));
  // They may fail while another is waited for; their reasons are heard when they are waited for themselves.
  for (const each of [compiling, reading, read, rendering]) each.catch(() => undefined);
  try {
    const survey = await reading;
    await compiling;
    return { survey, kept: (await read).kept, rendering };
  } catch (error) {
    stopped.abort();
    await Promise.allSettled([compiling, rendering]);
    throw error;
  }
}

/** All that pages run on; resolves with whether their own code was compiled now, and not by an earlier build. */
async function compile(sources: string, signal: AbortSignal): Promise<boolean> {
  await copyFonts('public');
  await bundleScriptsOnce(sources);
  return compilePages(sources, signal);
}

/** What may be wrong with code that an earlier build compiled is cured by compiling it anew. */
async function render(read: Promise<SiteToRender>, isNewCode: boolean, sources: string): Promise<RenderedSite> {
  try {
    return await renderSite(read);
  } catch (error) {
    const site = await read;
    if (isNewCode) throw error;
    await compileAnew(sources);
    return renderSite(site);
  }
}

function toRender(content: Content, survey: Survey): SiteToRender {
  const options = {
    knownScripts: new Set(knownScripts),
    basePath: basePathOf(siteUrlFrom(survey.website, process.env)),
  };
  return { kept: findKept(content, survey), options };
}

/** Both at once: contentlayer is a process of its own. What our check says of a mistake comes first, because it says where. */
async function readAndCheck(content: Content): Promise<Survey> {
  const [checked, read] = await Promise.allSettled([assertContent(content), letContentlayerRead(content)]);
  if (checked.status === 'rejected') throw checked.reason;
  if (read.status === 'rejected') throw read.reason;
  return checked.value;
}

async function assertContent(content: Content): Promise<Survey> {
  const survey = await surveyContent(content, snapshotDirectory);
  if (survey.problems.some(({ severity }) => severity === 'error')) throw new ContentError(survey.problems);
  for (const line of reportProblems([...survey.problems, ...new PublishedTexts().findLost(content)]))
    console.warn(line);
  return survey;
}

/** The routes of posts that an earlier build made of the very same inputs. */
function findKept({ directory }: Content, survey: Survey): KeptBuild {
  const keys = new Map(Object.entries(survey.keys));
  const store = new KeptRoutes(join(keptFolder, 'routes', shortNameOf(rememberedAs(directory, process.env))));
  return { store, keys, listKey: survey.listKey, found: store.find(keys) };
}
