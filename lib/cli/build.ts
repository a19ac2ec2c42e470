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
import { buildCommand } from './commands';
import { runCommand } from './site-command';
import { SiteBuilds } from '@/lib/trees/site-builds';

const builds = new SiteBuilds();

await runCommand(buildCommand().action(run));

async function run({ static: isStatic, json }: { static?: boolean; json?: boolean }): Promise<void> {
  // What a build says of its steps is no part of its result.
  if (json) console.log = console.error;
  const content = openContent(contentDirectoryFrom(process.env));
  const built = await build(content);
  const left = isStatic ? await makeStaticTree(await withEveryWork(content, built), '.site/static') : undefined;
  const result = { directory: built, ...(left && { static: '.site/static', withoutLinks: left.length }) };
  if (json) return void process.stdout.write(`${JSON.stringify(result)}\n`);
  console.log(`Built: ${built}`);
  if (left) console.log(describeStatic(left.length));
}

function describeStatic(left: number): string {
  return [
    'For a host of plain files: .site/static. What differs there:',
    ...staticDifferences.map((line) => `- ${line}`),
    ...(left > 0
      ? [`- Cloudflare Pages reads 100 rules of headers; ${left} addresses go without their own links in the header.`]
      : []),
  ].join('\n');
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
