import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { openContent } from '@/lib/content/store';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { contentFolder, type ContentFolder } from '../testing/content-folder';
import type { FindDrawn } from './keep-beside';
import { storePastTexts, storeRevision } from './store-revision';

/** Every text of these tests draws from this file, where it is there, and cites one work. */
const findDrawn: FindDrawn = ({ files }) => {
  const entry = { key: 'menabrea1842', type: 'misc', fields: {}, csl: { id: 'menabrea1842', type: 'document' } };
  const data = files.get('data/turns.csv');
  const works = data ? [{ ...entry, raw: '', file: 'x.bib', line: 1, column: 1 }] : [];
  return Promise.resolve({ files: data ? [data] : [], works });
};

let folder: ContentFolder;
const text = '---\ntitle: Notes\ndate: 1843-09-01\n---\n\nOne.\n';
beforeEach(() => {
  folder = contentFolder({ 'posts/notes.mdx': text, 'posts/begun.mdx': '---\ndate: 1843-09-01\ndraft: true\n---\n' });
});

it('stores a post under the day of its text, to the byte, and never twice', async () => {
  const [path] = await storeRevision(folder.path, 'notes', findDrawn);
  expect(path).toBe(`${folder.path}/revisions/notes/1843-09-01.mdx`);
  expect(folder.read('revisions/notes/1843-09-01.mdx')).toBe(text);
  await expect(storeRevision(folder.path, 'notes', findDrawn)).rejects.toThrow('is there already');
});

it('stores beside it the data and the works that it draws from', async () => {
  folder.write('data/turns.csv', 'turns\n1843\n');
  const written = await storeRevision(folder.path, 'notes', findDrawn);
  expect(written.slice(1)).toEqual([
    `${folder.path}/revisions/notes/1843-09-01/data/turns.csv`,
    `${folder.path}/revisions/notes/1843-09-01/works.jsonl`,
  ]);
  expect(folder.read('revisions/notes/1843-09-01/data/turns.csv')).toBe('turns\n1843\n');
  expect(folder.read('revisions/notes/1843-09-01/works.jsonl')).toContain('"menabrea1842"');
});

it('stores what a build published on a day, though it was edited since', async () => {
  const published = new PublishedTexts(`${folder.path}/.published`);
  published.remember(openContent(folder.path));
  folder.write('posts/notes.mdx', text.replace('One', 'Two'));
  const store = (day: string) => storeRevision(folder.path, 'notes', findDrawn, { day, published });
  await store('1843-09-01');
  expect(folder.read('revisions/notes/1843-09-01.mdx')).toBe(text);
  await expect(store('1843-09-02')).rejects.toThrow('--from-git takes what the repository of the content has');
});

it('says what there is not', async () => {
  await expect(storeRevision(folder.path, 'note', findDrawn)).rejects.toThrow(
    'There is no post "note"; did you mean notes?',
  );
  await expect(storeRevision(folder.path, 'begun', findDrawn)).rejects.toThrow('is a draft');
});

const git = (...command: string[]) =>
  execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...command], { cwd: folder.path });
const commit = (text: string, name = 'notes') => {
  folder.write(`posts/${name}.mdx`, text);
  git('add', '-A');
  git('commit', '-qm', 'An edit');
};
const later = (changes: string, words: string) =>
  `---\ntitle: Notes\ndate: 1843-09-01\nupdated: 1843-11-03\nchanges:\n${changes}---\n\n${words}\n`;

it('stores each text that a post names as the repository has it last, to the byte, though its file was renamed', async () => {
  const october = '---\r\ntitle: Nötes\r\ndate: 1843-09-01\r\nupdated: 1843-10-02\r\n---\r\n\r\nTwo.\r\n';
  git('init', '-q');
  rmSync(`${folder.path}/posts/notes.mdx`);
  commit(text, 'önce upon');
  commit(text.replace('One', 'One, corrected'), 'önce upon');
  git('mv', 'posts/önce upon.mdx', 'posts/notes.mdx');
  git('commit', '-qm', 'A name');
  commit(october);
  commit(
    later(
      '  - { date: 1843-11-03, note: a }\n  - { date: 1843-10-30, note: b }\n  - { date: 1843-10-02, note: c }\n',
      'Three.',
    ),
  );
  expect(await storePastTexts(folder.path, 'notes', findDrawn)).toEqual({
    written: ['1843-09-01', '1843-10-02'].map((day) => `${folder.path}/revisions/notes/${day}.mdx`),
    unknown: ['1843-10-30'],
  });
  expect(folder.read('revisions/notes/1843-09-01.mdx')).toContain('One, corrected');
  expect(folder.read('revisions/notes/1843-10-02.mdx')).toBe(october);
  expect(await storePastTexts(folder.path, 'notes', findDrawn)).toEqual({ written: [], unknown: ['1843-10-30'] });
});

it('finds nothing outside a repository', async () => {
  folder.write('posts/notes.mdx', later('  - { date: 1843-11-03, note: a }\n', 'Three.'));
  expect(await storePastTexts(folder.path, 'notes', findDrawn)).toEqual({ written: [], unknown: ['1843-09-01'] });
});

it('stores beside a text what it drew from at its commit, of one that was stored before as well', async () => {
  git('init', '-q');
  folder.write('data/turns.csv', 'turns\n1843\n');
  commit(text);
  folder.write('data/turns.csv', 'turns\n1844\n');
  commit(later('  - { date: 1843-11-03, note: a }\n', 'Two.'));
  const beside = `${folder.path}/revisions/notes/1843-09-01`;
  const parts = [`${beside}/data/turns.csv`, `${beside}/works.jsonl`];
  const store = async () => (await storePastTexts(folder.path, 'notes', findDrawn)).written;
  expect(await store()).toEqual([`${beside}.mdx`, ...parts]);
  expect(folder.read('revisions/notes/1843-09-01/data/turns.csv')).toBe('turns\n1843\n');
  rmSync(beside, { recursive: true });
  expect(await store()).toEqual(parts);
  expect(await store()).toEqual([]);
});

it('stores a first text that said a false day under the day that the post gives now, and changes nothing else in it', async () => {
  git('init', '-q');
  const misdated = text.replace('1843-09-01', '1843-08-01').replace('One.', 'Of date: 1843-08-01.');
  commit(misdated);
  commit(later('  - { date: 1843-11-03, note: a }\n', 'Two.'));
  expect((await storePastTexts(folder.path, 'notes', findDrawn)).unknown).toEqual(['1843-09-01']);
  const path = `${folder.path}/revisions/notes/1843-09-01.mdx`;
  const store = () => storePastTexts(folder.path, 'notes', findDrawn, '1843-08-01');
  expect(await store()).toEqual({ written: [path], unknown: [] });
  expect(folder.read('revisions/notes/1843-09-01.mdx')).toBe(
    '---\ntitle: Notes\ndate: 1843-09-01\n---\n\nOf date: 1843-08-01.\n',
  );
});
