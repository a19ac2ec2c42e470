import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface ContentToKeep {
  /** The content folder, whose .bib files are kept. */
  contentDirectory: string;
  /** contentlayer's output, of which the documents are kept. */
  generatedDirectory: string;
}

/**
 * Keeps what pages rendered on request are made from beside the build, so that a site being served goes on saying the same when the
 * content is edited. lib/content/content-directory.ts names the places.
 */
export async function keepContent({ contentDirectory, generatedDirectory }: ContentToKeep, to: string): Promise<void> {
  const bibliographies = (await readdir(contentDirectory)).filter((name) => name.endsWith('.bib'));
  const types = (await readdir(generatedDirectory, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(name, '_index.json'));
  await Promise.all([
    ...bibliographies.map((name) => copy(join(contentDirectory, name), join(to, name))),
    ...types.map((name) => copy(join(generatedDirectory, name), join(to, 'generated', name))),
  ]);
}

async function copy(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}
