import { generatedDirectory } from '@/lib/content/content-directory';
import { siteUrlFrom } from '@/lib/site/site-url';
import type { KeptBuild } from './pages/kept-routes';
import { layOutSite } from './tree/lay-out-site';
import { makers } from './makers';
import { nextDirectory } from './next/folders';
import type { Survey } from './survey';

/** Lays out what Next rendered, with all that is made of it; `assertUnchanged` as for `layOutSite`. */
export async function layOutBuild(
  contentDirectory: string,
  { profile, redirects, works, shelf }: Survey,
  kept: KeptBuild,
  outDirectory: string,
  assertUnchanged: () => Promise<void>,
): Promise<void> {
  await layOutSite({
    nextDirectory,
    outDirectory,
    contentDirectory,
    generatedDirectory: generatedDirectory(),
    siteUrl: siteUrlFrom(String(profile.website), process.env),
    contact: { email: String(profile.email), language: String(profile.language) },
    redirects,
    works,
    shelf,
    kept,
    assertUnchanged,
    makers,
    log: (line) => console.log(`          ${line}`),
  });
}
