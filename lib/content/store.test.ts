import { readFileSync } from 'node:fs';
import { mkdir, truncate, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { formatProblem } from './problem';
import { contentOfTexts, fingerprint, openContent } from './store';

const page = '---\ntitle: A\n---\n';

it('takes a linked file for the file, and enters no linked folder', async () => {
  const directory = temporaryFolder('content ünï');
  const elsewhere = temporaryFolder('elsewhere');
  await writeFile(join(elsewhere, 'library.bib'), '');
  await symlink(join(elsewhere, 'library.bib'), join(directory, 'publications.bib'));
  await symlink(directory, join(directory, 'circle'));
  await symlink(join(elsewhere, 'gone'), join(directory, 'gone.mdx'));
  const { files, problems } = openContent(directory);
  expect([...files.keys()]).toEqual(['publications.bib']);
  expect(problems.map(formatProblem).sort()).toEqual([
    `${directory}/circle is a link to a folder, and those are not entered; put the folder itself here, or links to its files`,
    `${directory}/gone.mdx is a link to a file that is not there; mend the link, or remove it`,
  ]);
});

it('names folders in the place of files, and goes on reading', async () => {
  const directory = temporaryFolder('content');
  await mkdir(join(directory, 'posts/a.mdx'), { recursive: true });
  await mkdir(join(directory, 'works.bib'));
  await writeFile(join(directory, 'posts/b.mdx'), page);
  const { documents, problems } = openContent(directory);
  expect(documents.map(({ path }) => path)).toEqual(['posts/b.mdx']);
  expect(problems.map(({ file }) => file).sort()).toEqual([`${directory}/posts/a.mdx`, `${directory}/works.bib`]);
});

it('names a file that may not be read', async () => {
  const directory = temporaryFolder('content');
  await writeFile(join(directory, 'profile.mdx'), page);
  const refuse = () => {
    throw Object.assign(new Error('not allowed'), { code: 'EACCES' });
  };
  expect(openContent(directory, refuse).problems.map(formatProblem)).toEqual([
    `${directory}/profile.mdx cannot be read (EACCES); give this user the right to read it`,
  ]);
});

it('names a file that no build could read in one piece, before it is asked for its bytes', async () => {
  const directory = temporaryFolder('content');
  await writeFile(join(directory, 'film.mp4'), '');
  await truncate(join(directory, 'film.mp4'), 2 ** 31);
  expect(openContent(directory).problems.map(formatProblem)).toEqual([
    `${directory}/film.mp4 has more than 2 GiB, which no page can hold; keep it elsewhere and link to it`,
  ]);
});

it('says how to mend a folder that is none', async () => {
  const directory = temporaryFolder('content');
  await writeFile(join(directory, 'file'), '');
  expect(() => openContent(join(directory, 'none'))).toThrow(
    'there is nothing of this name. Set CONTENT_DIR to a folder',
  );
  expect(() => openContent(join(directory, 'file'))).toThrow('it is a file');
});

it('reads each file once, and pictures only when someone asks', async () => {
  const directory = temporaryFolder('content');
  await mkdir(join(directory, 'images'));
  for (const path of ['profile.mdx', 'own.bib', 'images/a.png']) await writeFile(join(directory, path), page);
  const read: string[] = [];
  const content = openContent(directory, (path) => {
    read.push(path.slice(directory.length + 1));
    return readFileSync(path);
  });
  expect(content.documents).toHaveLength(1);
  expect(read).toEqual(['own.bib', 'profile.mdx']);
  for (let time = 0; time < 2; time += 1) expect(content.files.get('images/a.png')!.hash).toHaveLength(22);
  expect([fingerprint(content), content.files.get('own.bib')!.text]).toContain(page);
  expect(read).toEqual(['own.bib', 'profile.mdx', 'images/a.png']);
});

it('has one fingerprint for the same files, and another once one is renamed or changed', () => {
  const name = (texts: Record<string, string>) => fingerprint(contentOfTexts('content', texts));
  const before = name({ 'a.bib': '1', 'b.bib': '2' });
  expect(name({ 'b.bib': '2', 'a.bib': '1' })).toBe(before);
  const changed = [name({ 'a.bib': '12', 'b.bib': '' }), name({ 'a.bib': '1', 'c.bib': '2' }), name({ 'a.bib': '1' })];
  expect(new Set([before, ...changed]).size).toBe(4);
});
