import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { formatProblem } from './problem';
import { readContent } from './read';

const page = '---\ntitle: A\n---\n';

it('takes a linked file for the file, and enters no linked folder', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'content ünï '));
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  await writeFile(join(elsewhere, 'library.bib'), '');
  await symlink(join(elsewhere, 'library.bib'), join(directory, 'publications.bib'));
  await symlink(directory, join(directory, 'circle'));
  await symlink(join(elsewhere, 'gone'), join(directory, 'gone.mdx'));
  const { others, problems } = await readContent(directory);
  expect(others).toEqual(['publications.bib']);
  expect(problems.map(formatProblem).sort()).toEqual([
    `${directory}/circle is a link to a folder, and those are not entered; put the folder itself here, or links to its files`,
    `${directory}/gone.mdx is a link to a file that is not there; mend the link, or remove it`,
  ]);
});

it('names folders in the place of files, and goes on reading', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'content-'));
  await mkdir(join(directory, 'posts/a.mdx'), { recursive: true });
  await mkdir(join(directory, 'works.bib'));
  await writeFile(join(directory, 'posts/b.mdx'), page);
  const { documents, problems } = await readContent(directory);
  expect(documents.map(({ path }) => path)).toEqual(['posts/b.mdx']);
  expect(problems.map(({ file }) => file).sort()).toEqual([`${directory}/posts/a.mdx`, `${directory}/works.bib`]);
});

it('names a file that may not be read', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'content-'));
  await writeFile(join(directory, 'profile.mdx'), page);
  const refuse = () => Promise.reject(Object.assign(new Error('not allowed'), { code: 'EACCES' }));
  expect((await readContent(directory, refuse)).problems.map(formatProblem)).toEqual([
    `${directory}/profile.mdx cannot be read (EACCES); give this user the right to read it`,
  ]);
});

it('says how to mend a folder that is none', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'content-'));
  await writeFile(join(directory, 'file'), '');
  await expect(readContent(join(directory, 'none'))).rejects.toThrow('there is nothing of this name. Set CONTENT_DIR to a folder');
  await expect(readContent(join(directory, 'file'))).rejects.toThrow('it is a file');
});
