// `npm run dev`: contentlayer watches the content, esbuild the page scripts, and Next serves the pages and reloads them.
// The same server stands in front as in production, so that redirects, negotiation and query variants work here too.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyFonts } from '@/lib/assets/copy-fonts';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { formatProblem } from '@/lib/content/problem';
import { readContent } from '@/lib/content/read';
import { readVariants } from '@/lib/cv/read';
import { cvQueryVariants } from '@/lib/cv/variants';
import { listen, stopOnSignal } from '@/lib/server/listen';
import { createSiteServer } from '@/lib/server/site-server';
import { bundleScripts } from '@/lib/site/bundle-scripts';
import { readRedirects } from '@/lib/site/redirects';
import { checkContent } from './check-content';
import { openDevelopmentNext } from './open-development-next';
import { readPort } from './read-port';
import { reportFailure } from './report-failure';
import { runContentlayer } from './run-contentlayer';
import { watchFiles } from './watch-files';

const contentDirectory = contentDirectoryFrom(process.env);
Object.assign(process.env, { NODE_ENV: 'development' });

try {
  const port = readPort(process.env.PORT);
  for (const problem of await checkContent(contentDirectory)) console.error(formatProblem(problem));
  await copyFonts('public');
  await runContentlayer();
  const scripts = await bundleScripts({ watch: true });
  const watcher = watchContent();
  const files = watchFiles(contentDirectory);
  const next = await openDevelopmentNext(port);
  const content = await readContent(contentDirectory);
  const server = createSiteServer({
    mode: 'development',
    nextHandler: next.handle,
    nextUpgradeHandler: next.upgrade,
    redirects: readRedirects(content),
    variants: cvQueryVariants(readVariants(content)),
    onError: console.error,
  });
  await listen(server, port);
  stopOnSignal(server, async () => {
    watcher.kill();
    files.close();
    await scripts.stop();
    await next.close();
  });
  console.log(`Serving on http://localhost:${port}; a saved file shows at once.`);
} catch (error) {
  reportFailure(error);
}

function watchContent() {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('contentlayer2/package.json')), 'bin/cli.cjs');
  return spawn(process.execPath, [cli, 'dev'], { stdio: ['ignore', 'ignore', 'inherit'] });
}
