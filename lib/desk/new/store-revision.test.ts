import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { beforeEach, expect, it } from 'vitest';
import { openContent } from '@/lib/content/store';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { contentFolder, type ContentFolder } from '../testing/content-folder';
import { storePastTexts, storeRevision } from './store-revision';

let folder: ContentFolder;
const text = '---\ntitle: Notes\ndate: 1843-09-01\n---\n\nOne.\n';
beforeEach(() => {
  folder = contentFolder({ 'posts/notes.mdx': text, 'posts/begun.mdx': '---\ndate: 1843-09-01\ndraft: true\n---\n' });
});

it('stores a post under the day of its text, to the byte, and never twice', () => {
  const path = storeRevision(folder.path, 'notes');
  expect(path).toBe(`${folder.path}/revisions/notes/1843-09-01.mdx`);
  expect(folder.read('revisions/notes/1843-09-01.mdx')).toBe(text);
  expect(() => storeRevision(folder.path, 'notes')).toThrow('is there already');
});

it('stores what a build published on a day, though it was edited since', () => {
  const published = new PublishedTexts(`${folder.path}/.published`);
  published.remember(openContent(folder.path));
  folder.write('posts/notes.mdx', text.replace('One', 'Two'));
  storeRevision(folder.path, 'notes', '1843-09-01', published);
  expect(folder.read('revisions/notes/1843-09-01.mdx')).toBe(text);
  expect(() => storeRevision(folder.path, 'notes', '1843-09-02', published)).toThrow(
    '--from-git takes what the repository of the content has',
  );
});

it('says what there is not', () => {
  expect(() => storeRevision(folder.path, 'note')).toThrow('There is no post "note"; did you mean notes?');
  expect(() => storeRevision(folder.path, 'begun')).toThrow('is a draft');
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

it('stores each text that a post names as the repository has it last, to the byte, though its file was renamed', () => {
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
  expect(storePastTexts(folder.path, 'notes')).toEqual({
    written: ['1843-09-01', '1843-10-02'].map((day) => `${folder.path}/revisions/notes/${day}.mdx`),
    unknown: ['1843-10-30'],
  });
  expect(folder.read('revisions/notes/1843-09-01.mdx')).toContain('One, corrected');
  expect(folder.read('revisions/notes/1843-10-02.mdx')).toBe(october);
  expect(storePastTexts(folder.path, 'notes')).toEqual({ written: [], unknown: ['1843-10-30'] });
});

it('finds nothing outside a repository', () => {
  folder.write('posts/notes.mdx', later('  - { date: 1843-11-03, note: a }\n', 'Three.'));
  expect(storePastTexts(folder.path, 'notes')).toEqual({ written: [], unknown: ['1843-09-01'] });
});
