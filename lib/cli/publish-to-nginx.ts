import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { nginxConfiguration } from '@/lib/build/tree/nginx-configuration';
import { contentOf } from '@/lib/files/quietly';
import { writeWhole } from '@/lib/files/write-whole';
import { readManifest } from '@/lib/trees/read-manifest';
import type { SiteBuilds } from '@/lib/trees/site-builds';
import { unreadable } from './unreadable';

/**
 * Writes the configuration of the published build to a place that stays, `.site/nginx.conf`, and has an nginx that was started with it
 * read it anew. The folder of the build stands in it by its own name, so that what nginx read and what it sends are always of one
 * build. Resolves with what there is to say.
 */
export async function publishToNginx(
  builds: SiteBuilds,
  stamp: string,
  { LISTEN, UPSTREAMS }: Record<string, string | undefined>,
): Promise<string> {
  const directory = builds.directoryOf(stamp);
  const configuration = nginxConfiguration(readManifest(directory), {
    root: `${stamp}/files`,
    ...(LISTEN && { listen: LISTEN }),
    ...(UPSTREAMS && { upstreams: UPSTREAMS.split(/[\s,]+/).filter(Boolean) }),
  });
  mkdirSync(join(builds.root, 'nginx-temp'), { recursive: true });
  writeWhole(join(builds.root, 'nginx.conf'), configuration);
  const command = `nginx -p ${resolve(builds.root)}/ -c nginx.conf`;
  const blocked = unreadable(join(directory, 'files'));
  const warning = blocked
    ? [
        `Nobody else may read ${blocked}: nginx's worker will leave every address to Node. Let it in: chmod o+rx ${dirname(resolve(directory))} and the folders above it.`,
      ]
    : [];
  const pid = Number(contentOf(join(builds.root, 'nginx.pid')));
  if (!pid) return [`For nginx: ${command}`, ...warning].join('\n');
  const { status, stderr } = spawnSync(
    'nginx',
    ['-p', `${resolve(builds.root)}/`, '-c', 'nginx.conf', '-s', 'reload'],
    { encoding: 'utf8' },
  );
  const said =
    status === 0
      ? 'nginx serves it too.'
      : `nginx did not take it (${stderr?.trim() ?? 'it cannot be run here'}): ${command} -s reload`;
  return [said, ...warning].join('\n');
}
