// `npm start`: serves the site, building it first when what is there is not of these inputs.
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { serveSite } from '@/lib/serve/serve-site';
import { buildStamp } from '@/lib/kept/build-stamp';
import { readPort } from './read-port';
import { reportFailure } from './report-failure';
import { isBuilt, latestBuild, runningBuild, siteDirectory } from '@/lib/build/site-builds';

const contentDirectory = contentDirectoryFrom(process.env);

try {
  const port = readPort(process.env.PORT);
  const stamp = await stampToServe();
  await serveSite({ directory: siteDirectory(stamp), port, log: console.error });
  console.log(`Serving on http://localhost:${port} (build ${stamp})`);
} catch (error) {
  reportFailure(error);
}

/** The stamp of the present inputs, built if need be; while another process builds, the newest complete build. */
async function stampToServe(): Promise<string> {
  const stamp = await buildStamp(contentDirectory, process.env);
  if (isBuilt(stamp)) return stamp;
  const latest = await latestBuild(contentDirectory);
  if (latest && (await runningBuild())) {
    console.log(
      'A build is running; until it ends, the site built before is served. Start again to serve the new one.',
    );
    return latest;
  }
  // Loaded only here: a start that finds its site built should not load what builds it.
  const { buildSite } = await import('@/lib/build/build-site');
  return buildSite(contentDirectory);
}
