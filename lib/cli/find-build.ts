import type { SiteBuilds } from '@/lib/trees/site-builds';

/**
 * The build that someone names: `current` for the published one, else its stamp or the beginning of it. Throws with a list of those
 * there are.
 */
export function findBuild(builds: SiteBuilds, contentDirectory: string, asked: string): string {
  if (asked === 'current') {
    const stamp = builds.lastGood(contentDirectory);
    if (stamp) return stamp;
    throw new Error('Nothing has been published yet. Build the site first: npm run build');
  }
  const all = builds.list(contentDirectory);
  const found = all.filter((stamp) => asked.length >= 4 && stamp.startsWith(asked) && builds.isBuilt(stamp));
  if (found.length === 1) return found[0]!;
  const why = found.length > 1 ? 'Several builds begin with' : 'There is no whole build';
  const list =
    all.length > 0
      ? ['The builds there are, the newest last:', ...all.map((stamp) => `  ${stamp}`)]
      : ['No build is there: npm run build'];
  throw new Error([`${why} "${asked}".`, ...list].join('\n'));
}
