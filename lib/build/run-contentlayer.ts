import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Content } from '@/lib/content/store';
import { keep } from '@/lib/kept/keep';

const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve('contentlayer2/package.json')), 'bin/cli.cjs');

/**
 * Runs `contentlayer2 build` as its own process (its Next plug-in is a webpack hook, and Next builds with Turbopack).
 * Throws what it printed when it fails.
 */
export async function runContentlayer(): Promise<void> {
  const child = spawn(process.execPath, [cli, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // contentlayer believes PWD, which whoever started this process may have left as it was.
    env: { ...process.env, PWD: process.cwd() },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`contentlayer could not read the content:\n${output}`);
}

/**
 * Has contentlayer read the content, unless it has read this very front matter by this very schema before: bodies it only passes on, so an
 * edit of a text is nothing to it. Throws as `runContentlayer` does.
 */
export async function letContentlayerRead(content: Content): Promise<void> {
  const frontMatter = content.documents.map(({ path, bodyLine }) => {
    const lines = content.files
      .get(path)!
      .bytes.toString('utf8')
      .split('\n', bodyLine - 1);
    return [path, ...lines].join('\n');
  });
  await keep(
    { name: 'contentlayer', maker: 'contentlayer.config.ts' },
    [content.directory, ...frontMatter],
    async () => {
      await runContentlayer();
      return Buffer.from('read');
    },
  );
}
