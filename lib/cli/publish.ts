// `npm run publish`: builds the present content if need be, and has it served by everything that runs, without a gap.
// `npm run publish -- <build>` goes back to an earlier build.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent } from '@/lib/content/store';
import { buildSite } from '@/lib/build/build-site';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { publishCommand } from './commands';
import { findBuild } from './find-build';
import { publishToNginx } from './publish-to-nginx';
import { runCommand } from './site-command';

const contentDirectory = contentDirectoryFrom(process.env);
const builds = new SiteBuilds();

/** How long the servers that run are waited for, in milliseconds. */
const patienceMs = 30_000;

await runCommand(publishCommand().action(publish));

async function publish(asked?: string): Promise<void> {
  const before = builds.current(contentDirectory);
  const stamp = asked ? findBuild(builds, contentDirectory, asked) : await buildSite(openContent(contentDirectory));
  builds.publish(contentDirectory, stamp);
  const ours = new Set(builds.list(contentDirectory));
  const servers = builds.holders().filter(({ build }) => ours.has(build));
  for (const { mark, isHere } of servers) if (isHere) process.kill(mark.pid, 'SIGHUP');
  const late = await waitFor(
    stamp,
    servers.filter(({ isHere }) => isHere).map(({ mark }) => mark.pid),
  );
  const elsewhere = servers.filter(({ isHere }) => !isHere);
  console.log(`Published: ${stamp}. ${countOf(servers.length - elsewhere.length - late.length)} now.`);
  if (before && before !== stamp) console.log(`To go back: npm run publish -- ${before}`);
  for (const { mark } of elsewhere)
    console.log(`Process ${mark.pid} on ${mark.host} is out of reach from here: send it SIGHUP there.`);
  console.log(await publishToNginx(builds, stamp, process.env));
  if (late.length > 0)
    throw new Error(`Still serving another build: process ${late.join(', ')}; see what it has logged.`);
}

/** The servers among these that do not serve the build in time. */
async function waitFor(stamp: string, pids: readonly number[]): Promise<number[]> {
  const missing = () => {
    const holders = builds.holders();
    const runs = (pid: number) => holders.some(({ mark }) => mark.pid === pid);
    const serves = (pid: number) => holders.some(({ mark, build }) => mark.pid === pid && build === stamp);
    return pids.filter((pid) => runs(pid) && !serves(pid));
  };
  for (const end = Date.now() + patienceMs; missing().length > 0 && Date.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return missing();
}

function countOf(count: number): string {
  if (count === 0) return 'No server runs here that could serve it';
  return `${count} ${count === 1 ? 'server serves' : 'servers serve'} it`;
}
