import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { copyFonts } from '@/lib/fonts/copy-fonts';
import { prerenderedWorksFrom } from '@/lib/bibliography/works-on-request';
import { ContentError } from '@/lib/content/problem';
import { reportProblems } from '@/lib/content/report-problems';
import { openContent, type Content } from '@/lib/content/store';
import { bundleScripts } from './bundle-scripts';
import { knownScripts } from '@/lib/site/scheme-script';
import { assertSiteUrl, basePathOf, siteUrlFrom } from '@/lib/site/site-url';
import { KeptRoutes, type KeptBuild } from './pages/kept-routes';
import { InputsChanged, nameInputs } from '@/lib/kept/build-inputs';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { dropUnused, keptFolder } from '@/lib/kept/keep';
import { snapshotDirectory } from './next/folders';
import { compileAnew, compilePages } from './next/compile-pages';
import { renderSite, type RenderedSite } from './pages/render-site';
import { letContentlayerRead } from './run-contentlayer';
import type { Survey } from './survey';
import { surveyContent } from './survey-content';
import { rememberedAs, shortNameOf, SiteBuilds } from '@/lib/trees/site-builds';
import { formatDamage, verifyTree } from '@/lib/trees/verify-tree';

/** How often a build starts over because its inputs changed under it; an editor that saves as one types is waited for by a few. */
const ATTEMPTS = 5;

const builds = new SiteBuilds();

/**
 * Builds the site of an opened content folder into the folder of its stamp, and resolves with the stamp; says each step and its seconds. When a
 * file changes meanwhile, nothing of the build is kept and it starts over: a folder never holds other words than its name says. Throws
 * `ContentError` on bad content.
 */
export async function buildSite(opened: Content): Promise<string> {
  assertSiteUrl(process.env);
  prerenderedWorksFrom(process.env);
  return builds.withLock(async () => {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      const content = attempt === 1 ? opened : openContent(opened.directory);
      const stamp = await buildOnce(content).catch((error: unknown) => {
        if (!(error instanceof InputsChanged)) throw error;
        console.log('A file was changed while the site was being built; building it again.');
      });
      if (stamp) return stamp;
    }
    throw new Error(`Files were changed during each of ${ATTEMPTS} builds. Build again when nothing is being saved.`);
  });
}

/** Whether a build is there and every file of it is what it was made as; says what is not, because it will be made anew. */
export async function isWhole(stamp: string): Promise<boolean> {
  const directory = builds.directoryOf(stamp);
  if (!existsSync(directory)) return false;
  const damage = await verifyTree(directory);
  if (damage.length > 0)
    console.warn(`The build ${stamp} is damaged and will be made again:\n${formatDamage(directory, damage)}`);
  return damage.length === 0;
}

async function buildOnce(content: Content): Promise<string> {
  const inputs = await nameInputs(content, process.env);
  if (await isWhole(inputs.stamp)) return inputs.stamp;
  const prepared = await prepare(content).catch(async (error: unknown) => {
    // A file caught half-written reads like a mistake.
    await inputs.assertUnchanged();
    throw error;
  });
  const { survey } = prepared;
  const kept = findKept(content, survey);
  // What the makers bring is loaded while pages are rendered: half a second.
  const [{ layOutBuild }, rendered] = await Promise.all([
    import('./lay-out-build'),
    step('pages rendered', () => render(kept, prepared)),
  ]);
  // Laying out keeps the rendered pages for later builds, under the name of what they should have been made from.
  await inputs.assertUnchanged();
  await step('site laid out', () =>
    layOutBuild(content, survey, rendered, kept, builds.directoryOf(inputs.stamp), inputs.assertUnchanged),
  );
  new PublishedTexts().remember(content);
  builds.record(rememberedAs(content.directory, process.env), inputs.stamp);
  dropUnused();
  return inputs.stamp;
}

async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${name}`);
  return result;
}

interface Prepared {
  survey: Survey;
  /** Whether the code was compiled for this build, and not by an earlier one. */
  isNewCode: boolean;
}

/** Every page but the kept ones. What may be wrong with code that an earlier build compiled is cured by compiling it anew. */
async function render(kept: KeptBuild, { survey, isNewCode }: Prepared): Promise<RenderedSite> {
  const options = {
    knownScripts: new Set(knownScripts),
    basePath: basePathOf(siteUrlFrom(survey.website, process.env)),
  };
  try {
    return await renderSite(kept, options);
  } catch (error) {
    if (isNewCode) throw error;
    await compileAnew();
    return renderSite(kept, options);
  }
}

/** All that pages are rendered from. The code compiles while the content is read; it stops when the content is bad. */
async function prepare(content: Content): Promise<Prepared> {
  const stopped = new AbortController();
  const compiling = step('code compiled', async () => {
    await copyFonts('public');
    await bundleScripts();
    return compilePages(stopped.signal);
  });
  // It may fail while the content is still read; its reason is heard when it is waited for.
  compiling.catch(() => undefined);
  try {
    const survey = await step('content checked and read', () => readAndCheck(content));
    return { survey, isNewCode: await compiling };
  } catch (error) {
    stopped.abort();
    await compiling.catch(() => undefined);
    throw error;
  }
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
