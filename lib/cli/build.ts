// `npm run build`: checks the content and builds the site, if the one in place is not already of these very inputs.
// `npm run build -- --static` makes a tree for a host of plain files of it as well.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent, type Content } from '@/lib/content/store';
import { buildSite, isWhole } from '@/lib/build/build-site';
import { buildStamp } from '@/lib/kept/build-stamp';
import { addresses } from '@/lib/site/addresses';
import { makeStaticTree, staticDifferences } from '@/lib/build/tree/static-host';
import type { Manifest } from '@/lib/http/manifest';
import { reportFailure } from './report-failure';
import { SiteBuilds } from '@/lib/trees/site-builds';

const builds = new SiteBuilds();

try {
  const content = openContent(contentDirectoryFrom(process.env));
  const built = await build(content);
  console.log(`Built: ${built}`);
  if (process.argv.includes('--static')) {
    const left = await makeStaticTree(await withEveryWork(content, built), '.site/static');
    console.log(
      [
        'For a host of plain files: .site/static. What differs there:',
        ...staticDifferences.map((line) => `- ${line}`),
        ...(left.length > 0
          ? [
              `- Cloudflare Pages reads 100 rules of headers; ${left.length} addresses go without their own links in the header.`,
            ]
          : []),
      ].join('\n'),
    );
  }
} catch (error) {
  reportFailure(error);
}

async function build(content: Content): Promise<string> {
  const stamp = await buildStamp(content, process.env);
  if (!(await isWhole(stamp))) return builds.directoryOf(await buildSite(content));
  console.log('The built site is up to date.');
  return builds.directoryOf(stamp);
}

/** A host of plain files renders nothing: a site of more works than are usually prerendered is built once more, with all of them. */
async function withEveryWork(content: Content, built: string): Promise<string> {
  const { entries, works } = JSON.parse(await readFile(join(built, 'manifest.json'), 'utf8')) as Manifest;
  if (works.every((name) => Object.hasOwn(entries, addresses.publication(name)))) return built;
  process.env.PRERENDERED_WORKS = 'all';
  return build(content);
}
