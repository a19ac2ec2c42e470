import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { nginxConfiguration } from '@/lib/build/tree/nginx-configuration';
import type { Manifest } from '@/lib/http/manifest';
import type { Served } from './sites';

/** nginx in front of a site that is served already, from its laid-out folder. Rejects where nginx is not installed. */
export async function serveBehindNginx(directory: string, upstream: Served, port: number): Promise<Served> {
  const nginx = ['/usr/sbin/nginx', 'nginx'].find((path) => spawnSync(path, ['-v']).status === 0);
  if (!nginx) throw new Error('nginx is not installed');
  const home = await mkdtemp(join(tmpdir(), 'bench-nginx-'));
  await mkdir(join(home, 'nginx-temp'));
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8')) as Manifest;
  const options = {
    root: resolve(directory, 'files'),
    listen: `127.0.0.1:${port}`,
    upstreams: [upstream.origin.replace('http://', '')],
  };
  await writeFile(join(home, 'nginx.conf'), nginxConfiguration(manifest, options));
  const child = spawn(
    nginx,
    ['-p', home, '-c', 'nginx.conf', '-g', `daemon off;${process.getuid?.() === 0 ? ' user root;' : ''}`],
    { stdio: 'ignore' },
  );
  const origin = `http://127.0.0.1:${port}`;
  for (
    let tries = 0;
    tries < 50 &&
    !(await fetch(`${origin}/healthz`).then(
      ({ ok }) => ok,
      () => false,
    ));
    tries++
  )
    await new Promise((wait) => setTimeout(wait, 100));
  return {
    origin,
    async stop() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      await rm(home, { recursive: true });
      await upstream.stop();
    },
  };
}
