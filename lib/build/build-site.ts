import { existsSync } from 'node:fs';
import { prerenderedWorksFrom } from '@/lib/bibliography/works-on-request';
import { openContent, type Content } from '@/lib/content/store';
import { allEnded } from '@/lib/files/all-ended';
import { InputsChanged, nameInputs, type BuildInputs } from '@/lib/kept/build-inputs';
import { dropUnused } from '@/lib/kept/keep';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { assertSiteUrl } from '@/lib/site/site-url';
import { rememberedAs, SiteBuilds } from '@/lib/trees/site-builds';
import { formatDamage, verifyTree } from '@/lib/trees/verify-tree';
import { prepareSite } from './prepare-site';
import { step } from './step';

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
  // Nothing is being cleared away any more when this build is laid out, or has failed and another may begin.
  const [{ survey, kept, rendered, layOutBuild }] = await allEnded([readAndRender(content, inputs), builds.clear()]);
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

/** The pages of a content folder, and what lays them out, which is loaded while they are rendered: half a second. */
async function readAndRender(content: Content, { sources, assertUnchanged }: BuildInputs) {
  const { survey, kept, rendering } = await prepareSite(content, sources).catch(async (error: unknown) => {
    // A file caught half-written reads like a mistake.
    await assertUnchanged();
    throw error;
  });
  const [{ layOutBuild }, rendered] = await Promise.all([
    import('./lay-out-build'),
    step('pages rendered', () => rendering),
  ]);
  return { survey, kept, rendered, layOutBuild };
}
