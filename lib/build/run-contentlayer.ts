import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { contentDirectoryFrom } from '@/lib/content/content-directory';
import { openContent, type Content } from '@/lib/content/store';
import { keep } from '@/lib/kept/keep';
import { withPlainEnds } from './with-plain-ends';

const require = createRequire(import.meta.url);
const cli = join(dirname(require.resolve('contentlayer2/package.json')), 'bin/cli.cjs');

/**
 * Runs `contentlayer2 build` as its own process (its Next plug-in is a webpack hook, and Next builds with Turbopack).
 * Throws what it printed when it fails.
 */
export async function runContentlayer(content = openContent(contentDirectoryFrom(process.env))): Promise<void> {
  const folder = withPlainEnds(content, '.contentlayer/content');
  forgetOtherFolder('.contentlayer/.cache', folder);
  const child = spawn(process.execPath, [cli, 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // contentlayer believes PWD, which whoever started this process may have left as it was.
    env: { ...process.env, PWD: process.cwd(), CONTENT_DIR: folder },
  });
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  if (code !== 0) throw new Error(`contentlayer could not read the content:\n${output}`);
}

/**
 * Empties what contentlayer has kept unless it is of this content folder. It takes a file for read when it has read one of the same path and
 * the same millisecond, in whichever folder, and files that were checked out together share both.
 */
export function forgetOtherFolder(kept: string, directory: string): void {
  const note = join(kept, 'folder');
  if (existsSync(note) && readFileSync(note, 'utf8') === directory) return;
  rmSync(kept, { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
  writeFileSync(note, directory);
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
      await runContentlayer(content);
      return Buffer.from('read');
    },
  );
}
