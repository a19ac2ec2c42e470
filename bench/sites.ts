import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import { createGzip } from 'node:zlib';
import { openContent } from '@/lib/content/store';
import { buildStamp } from '@/lib/kept/build-stamp';
import { nextDirectory } from '@/lib/build/next/folders';
import { forgetKept } from '@/lib/kept/keep';
import { SiteBuilds } from '@/lib/trees/site-builds';
import { changeOnePost, writeContent, writeMarkdown } from './corpus';
import { measureStart, type MeasuredStart } from './measure-start';
import { medianBy, repeat } from './median';
import { runMeasured, type Measured } from './run-measured';

export const work = 'bench/.work';

const builds = new SiteBuilds();

export interface Served {
  origin: string;
  stop(): Promise<void>;
}

/** One of the sites that are compared: how it gets a corpus, is built, and is served. */
export interface Site {
  name: string;
  prepare(posts: number, publications: number): Promise<void>;
  build(): Promise<Measured>;
  /** Changes a sentence of one post and builds again, with all that the build before left behind; so many times. */
  rebuild(times: number): Promise<Measured[]>;
  serve(port: number): Promise<Served>;
  /** Pages to look at, where the site has them. */
  pages: Record<string, string>;
}

/** Copies a peer's few files into the working folder and installs its packages there, once. */
export async function installPeer(name: string): Promise<string> {
  const directory = join(work, name);
  await mkdir(directory, { recursive: true });
  await cp(join('bench/peers', name), directory, { recursive: true });
  if (!existsSync(join(directory, 'node_modules')))
    await runMeasured('npm', ['install', '--no-audit', '--no-fund'], { cwd: directory });
  return directory;
}

/** The corpus as this site's content. */
export const ownContent = join(work, 'content');

const buildOwn = () => runMeasured('npm', ['run', 'build'], { cwd: '.', env: { CONTENT_DIR: ownContent } });

/** Cold: nothing that an earlier build remembered, nor a build of this very content. */
async function forget(): Promise<void> {
  forgetKept();
  await rm('.cache/bundles', { recursive: true, force: true });
  for (const folder of ['.contentlayer', nextDirectory]) await rm(folder, { recursive: true, force: true });
  const stamps = [builds.latest(ownContent), await buildStamp(openContent(ownContent), process.env)];
  for (const stamp of stamps) if (stamp) await rm(builds.directoryOf(stamp), { recursive: true, force: true });
}

/** `npm start` of the corpus to its first page: cold, and after a sentence of a post was changed; the medians of so many. */
export async function measureStarts(port: number, times: number): Promise<{ cold: string; edited: string }> {
  const cold = await repeat(times, async () => {
    await forget();
    return measureStart(ownContent, port);
  });
  const edited = await repeat(times, async () => {
    await changeOnePost(join(ownContent, 'posts/post-7.mdx'));
    return measureStart(ownContent, port);
  });
  const middle = (starts: readonly MeasuredStart[]) => medianBy(starts, ({ seconds }) => seconds).said;
  return { cold: middle(cold), edited: middle(edited) };
}

/** The folder of this site's build of the corpus. */
export async function ownDirectory(): Promise<string> {
  const stamp = builds.latest(ownContent);
  if (!stamp) throw new Error('The bench has not built this site.');
  return builds.directoryOf(stamp);
}

/** The name of all its bytes. */
const ownBuild = async () =>
  (JSON.parse(await readFile(join(await ownDirectory(), 'manifest.json'), 'utf8')) as { build: string }).build;

export const thisSite: Site = {
  name: 'This site',
  prepare: (posts, publications) => writeContent('content', ownContent, posts, publications),
  async build() {
    await forget();
    return buildOwn();
  },
  async rebuild(times) {
    const again = await repeat(times, async () => {
      await changeOnePost(join(ownContent, 'posts/post-7.mdx'));
      return buildOwn();
    });
    const warm = await ownBuild();
    await forget();
    await buildOwn();
    if ((await ownBuild()) !== warm) throw new Error('The rebuild differs from a cold build of the same content.');
    return again;
  },
  async serve(port) {
    return serveProcess(
      process.execPath,
      ['--import', 'tsx', 'e2e/support/serve-built-site.ts', await ownDirectory(), String(port)],
      '.',
      port,
    );
  },
  pages: {
    post: '/blog/post-1',
    publications: '/publications',
    home: '/',
    publication: '/publications/wong2025a3',
    CV: '/cv',
    topic: '/research/reasoning',
    project: '/projects/ample',
    search: '/search',
    feeds: '/feeds',
    '/cv.pdf': '/cv.pdf',
  },
};

export const plainNext: Site = {
  name: 'Plain Next',
  async prepare(posts) {
    await writeMarkdown(join(await installPeer('next'), 'posts'), posts);
  },
  async build() {
    const cwd = join(work, 'next');
    await rm(join(cwd, '.next'), { recursive: true, force: true });
    return runMeasured('npx', ['next', 'build'], { cwd, env: { NEXT_TELEMETRY_DISABLED: '1' } });
  },
  rebuild: (times) =>
    repeat(times, async () => {
      await changeOnePost(join(work, 'next/posts/post-7.md'));
      return runMeasured('npx', ['next', 'build'], { cwd: join(work, 'next'), env: { NEXT_TELEMETRY_DISABLED: '1' } });
    }),
  serve: (port) =>
    serveProcess(
      process.execPath,
      ['node_modules/next/dist/bin/next', 'start', '-p', String(port)],
      join(work, 'next'),
      port,
    ),
  pages: { post: '/blog/post-1', home: '/' },
};

export const astro: Site = {
  name: 'Astro',
  async prepare(posts) {
    await writeMarkdown(join(await installPeer('astro'), 'posts'), posts);
  },
  async build() {
    const cwd = join(work, 'astro');
    for (const folder of ['dist', '.astro', 'node_modules/.astro'])
      await rm(join(cwd, folder), { recursive: true, force: true });
    return runMeasured('npx', ['astro', 'build'], { cwd, env: { ASTRO_TELEMETRY_DISABLED: '1' } });
  },
  rebuild: (times) =>
    repeat(times, async () => {
      await changeOnePost(join(work, 'astro/posts/post-7.md'));
      return runMeasured('npx', ['astro', 'build'], {
        cwd: join(work, 'astro'),
        env: { ASTRO_TELEMETRY_DISABLED: '1' },
      });
    }),
  serve: async (port) => serveFiles(resolve(work, 'astro/dist'), port),
  pages: { post: '/blog/post-1/', home: '/' },
};

async function serveProcess(command: string, args: string[], cwd: string, port: number): Promise<Served> {
  const child: ChildProcess = spawn(command, args, {
    cwd,
    stdio: 'ignore',
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 150; tries++) {
    if (
      await fetch(origin).then(
        ({ ok }) => ok,
        () => false,
      )
    ) {
      return { origin, stop: async () => void (child.kill('SIGTERM'), await once(child, 'exit')) };
    }
    await new Promise((wait) => setTimeout(wait, 200));
  }
  child.kill('SIGKILL');
  throw new Error(`${command} ${args.join(' ')} did not answer on port ${port}.`);
}

const types: Record<string, string> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
};

/** Astro's output is files; they are sent gzipped, as the plainest static host does. */
async function serveFiles(directory: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname);
    const file = join(directory, path.endsWith('/') ? `${path}index.html` : path);
    if (!file.startsWith(directory) || !existsSync(file)) return void response.writeHead(404).end();
    const zips = /\.(?:html|css|js)$/.test(file);
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      ...(zips && { 'Content-Encoding': 'gzip' }),
    });
    if (zips)
      createReadStream(file)
        .pipe(createGzip({ level: 9 }))
        .pipe(response);
    else createReadStream(file).pipe(response);
  }).listen(port, '127.0.0.1');
  await once(server, 'listening');
  return { origin: `http://127.0.0.1:${port}`, stop: async () => void server.close().closeAllConnections() };
}
