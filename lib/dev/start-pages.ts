import { bundleScripts } from '@/lib/build/bundle-scripts';
import { openDevelopmentNext } from './open-development-next';

/** How long the end of Next and of the bundler is waited for, in milliseconds. */
const closingMs = 2_000;

/** What serves pages in development: Next, over the scripts that esbuild makes anew whenever a source is saved. */
export async function startPages(port: number) {
  const [scripts, next] = await Promise.all([bundleScripts({ watch: true }), openDevelopmentNext(port)]);
  return {
    ...next,
    close: async () => {
      // Next waits for a browser that has gone; whoever pressed Ctrl-C does not.
      const limit = new Promise((resolve) => setTimeout(resolve, closingMs).unref());
      await Promise.race([Promise.allSettled([scripts.stop(), next.close()]), limit]);
    },
  };
}

export type Pages = Awaited<ReturnType<typeof startPages>>;
