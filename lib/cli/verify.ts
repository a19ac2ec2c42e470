// `npm run verify`: compares the published build, file by file, with what was written down when it was made.
// `npm run verify -- <build>` looks at another one, `npm run verify -- https://example.org` asks a site for every address, and
// `npm run verify -- https://example.org --static` one on a host of plain files.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { readManifest } from '@/lib/trees/read-manifest';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { verifyLive } from '@/lib/trees/verify-live';
import { formatDamage, verifyTree } from '@/lib/trees/verify-tree';
import { verifyCommand } from './commands';
import { findBuild } from './find-build';
import { runCommand } from './site-command';

const builds = new SiteBuilds();
const contentDirectory = contentDirectoryFrom(process.env);

await runCommand(verifyCommand().action(verify));

async function verify(what = 'current', build = 'current', { static: isStatic = false }: { static?: boolean }) {
  if (/^https?:\/\//.test(what))
    await verifySite(what.replace(/(?<!\/)\/+$/, ''), findBuild(builds, contentDirectory, build), isStatic);
  else await verifyBuild(findBuild(builds, contentDirectory, what));
}

async function verifyBuild(stamp: string): Promise<void> {
  const directory = builds.directoryOf(stamp);
  const damage = await verifyTree(directory);
  if (damage.length > 0)
    throw new Error(`The build ${stamp} is damaged; npm run build makes it again:\n${formatDamage(directory, damage)}`);
  console.log(`The build ${stamp} is whole.`);
}

async function verifySite(origin: string, stamp: string, isStatic: boolean): Promise<void> {
  const manifest = readManifest(builds.directoryOf(stamp));
  const differences = await verifyLive(manifest, { origin, isStatic });
  const lines = differences.slice(0, 50).map(({ address, what }) => `  ${origin}${address}: ${what}`);
  const more = differences.length > 50 ? [`  and ${differences.length - 50} more`] : [];
  const addresses = Object.keys(manifest.entries).length;
  if (lines.length > 0) throw new Error([`${origin} differs from the build ${stamp}:`, ...lines, ...more].join('\n'));
  console.log(`${origin} answers as it was built (build ${stamp}, ${addresses} addresses).`);
}
