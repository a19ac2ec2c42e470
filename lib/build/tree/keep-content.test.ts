import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepContent } from './keep-content';

it('keeps the documents and the bibliographies of a build, and nothing that only its pages needed', async () => {
  const root = await mkdtemp(join(tmpdir(), 'keep-'));
  const [contentDirectory, generatedDirectory, kept] = ['content', 'generated', 'kept'].map((name) =>
    join(root, name),
  ) as [string, string, string];
  await mkdir(join(generatedDirectory, 'Post'), { recursive: true });
  await mkdir(contentDirectory);
  await writeFile(join(contentDirectory, 'publications.bib'), '@misc{a}');
  await writeFile(join(contentDirectory, 'profile.mdx'), '---');
  await writeFile(join(generatedDirectory, 'index.mjs'), '');
  await writeFile(join(generatedDirectory, 'Post/_index.json'), '[]');
  await writeFile(join(generatedDirectory, 'Post/a.mdx.json'), '{}');
  await keepContent({ contentDirectory, generatedDirectory }, kept);
  expect((await readdir(kept, { recursive: true })).sort()).toEqual([
    'generated',
    'generated/Post',
    'generated/Post/_index.json',
    'publications.bib',
  ]);
  expect(await readFile(join(kept, 'publications.bib'), 'utf8')).toBe('@misc{a}');
  await rm(root, { recursive: true });
});
