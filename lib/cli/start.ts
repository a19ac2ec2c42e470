// `npm start`: serves the site, building it first when what is there is not of these inputs.
// `npm start -- current` serves what is published and builds nothing; `npm start -- <build>` publishes an earlier build and serves it.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent } from '@/lib/content/store';
import { ProcessBusy } from '@/lib/files/process-lock';
import { buildStamp } from '@/lib/kept/build-stamp';
import { serveSite } from '@/lib/serve/serve-site';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { startCommand } from './commands';
import { findBuild } from './find-build';
import { isOn, readHost, readPort } from './read-port';
import { reportFailure } from './report-failure';
import { runCommand } from './site-command';

const contentDirectory = contentDirectoryFrom(process.env);
const builds = new SiteBuilds();
const anotherBuilds = 'Another process is building the present content; npm run publish shows it when it is built.';

await runCommand(startCommand().action(start));

async function start(asked?: string): Promise<void> {
  const port = readPort(process.env.PORT);
  const host = readHost(process.env.HOST);
  const { stamp, note } = asked
    ? { stamp: findBuild(builds, contentDirectory, asked), note: undefined }
    : await presentBuild();
  publish(stamp);
  await serveSite({
    directory: builds.directoryOf(stamp),
    port,
    log: console.error,
    current,
    ...(host && { host }),
    ...(isOn(process.env.ACCESS_LOG) && { logAnswer: (line: string) => process.stdout.write(`${line}\n`) }),
    ...(process.env.METRICS_PORT && { metricsPort: readPort(process.env.METRICS_PORT, 'METRICS_PORT') }),
    ...(note && { note }),
    ...(!asked && { repair: rebuild }),
  });
  console.log(`Serving on http://${host ?? 'localhost'}:${port} (build ${stamp})`);
}

interface Chosen {
  stamp: string;
  /** Why it is not the build of the present content. */
  note?: string;
}

/** The build of the present inputs, made if need be; the last good one while another process builds, and when it cannot be made. */
async function presentBuild(): Promise<Chosen> {
  const lastGood = () => builds.lastGood(contentDirectory);
  try {
    const content = openContent(contentDirectory);
    const stamp = await buildStamp(content, process.env);
    if (builds.isBuilt(stamp)) return { stamp };
    const earlier = builds.building() ? lastGood() : undefined;
    if (earlier) return instead(earlier, anotherBuilds);
    // Loaded only here: a start that finds its site built should not load what builds it.
    const { buildSite } = await import('@/lib/build/build-site');
    return { stamp: await buildSite(content) };
  } catch (error) {
    const earlier = lastGood();
    if (!earlier) throw error;
    // It began after it was looked for.
    if (error instanceof ProcessBusy) return instead(earlier, anotherBuilds);
    reportFailure(error);
    process.exitCode = 0;
    return instead(earlier, 'The present content could not be built.');
  }
}

function instead(stamp: string, note: string): Chosen {
  console.error(`${note} The site built before is served (build ${stamp}).`);
  return { stamp, note };
}

function current(): string | undefined {
  const stamp = builds.current(contentDirectory);
  return stamp && builds.directoryOf(stamp);
}

/** Where nothing can be written, the site is served all the same. */
function publish(stamp: string): void {
  try {
    if (builds.current(contentDirectory) !== stamp) builds.publish(contentDirectory, stamp);
  } catch (error) {
    console.error(`The link to what is published could not be made: ${(error as Error).message}`);
  }
}

/**
 * Has a damaged tree built again, in a process of its own: it takes what memory a build takes, and is gone. Names the tree to serve:
 * the same, or the last good one where the content has changed since and the old tree is gone.
 */
async function rebuild(directory: string): Promise<string> {
  console.error('Building it again.');
  const child = spawn(process.execPath, [...process.execArgv, 'lib/cli/run.mjs', 'build'], { stdio: ['ignore', 2, 2] });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('The damaged tree could not be made again; it is served as it is.');
  const lastGood = builds.lastGood(contentDirectory);
  if (existsSync(directory) || !lastGood) return directory;
  publish(lastGood);
  return builds.directoryOf(lastGood);
}
