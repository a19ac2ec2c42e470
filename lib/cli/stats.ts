// `npm run stats`: what the content and the last build amount to, and what is lacking.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent } from '@/lib/content/store';
import { formatStats } from '@/lib/stats/format-stats';
import { takeStats } from '@/lib/stats/take-stats';
import { readManifest } from '@/lib/trees/read-manifest';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { statsCommand } from './commands';
import { runCommand } from './site-command';

await runCommand(statsCommand().action(stats));

async function stats({ json }: { json?: boolean }): Promise<void> {
  const contentDirectory = contentDirectoryFrom(process.env);
  const builds = new SiteBuilds();
  const build = builds.latest(contentDirectory);
  const manifest = build === undefined ? undefined : readManifest(builds.directoryOf(build));
  const counted = await takeStats(openContent(contentDirectory), new Date().toISOString().slice(0, 10), manifest);
  console.log(json ? JSON.stringify({ ...counted, build }, null, 2) : formatStats(counted, build));
}
