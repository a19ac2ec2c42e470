import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { copyFonts } from '@/lib/fonts/copy-fonts';
import { bundleScripts } from '@/lib/build/bundle-scripts';
import { openDevelopmentNext } from './open-development-next';
import { runContentlayer } from '@/lib/build/run-contentlayer';

/** How long the end of Next and of the bundler is waited for, in milliseconds. */
const closingMs = 2_000;

/** What serves pages in development: Next, over what contentlayer and esbuild make anew whenever a source is saved. */
export async function startPages(port: number) {
  await copyFonts('public');
  await runContentlayer();
  const scripts = await bundleScripts({ watch: true });
  const contentlayer = watchContent();
  const next = await openDevelopmentNext(port);
  return {
    ...next,
    close: async () => {
      contentlayer.kill();
      // Next waits for a browser that has gone; whoever pressed Ctrl-C does not.
      const limit = new Promise((resolve) => setTimeout(resolve, closingMs).unref());
      await Promise.race([Promise.allSettled([scripts.stop(), next.close()]), limit]);
    },
  };
}

export type Pages = Awaited<ReturnType<typeof startPages>>;

/** Its own complaints are not shown: our check has made them before, with lines. */
function watchContent() {
  const require = createRequire(import.meta.url);
  const cli = join(dirname(require.resolve('contentlayer2/package.json')), 'bin/cli.cjs');
  const child = spawn(process.execPath, [cli, 'dev'], { stdio: 'ignore' });
  // However this process ends, nobody goes on writing into its folder.
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}
