import { afterEach, beforeEach, expect, it } from 'vitest';
import { openContent } from '@/lib/content/store';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { contentFolder, type ContentFolder } from '../testing/content-folder';
import { storeRevision } from './store-revision';

let folder: ContentFolder;
const text = '---\ntitle: Notes\ndate: 1843-09-01\n---\n\nOne.\n';
beforeEach(() => {
  folder = contentFolder({ 'posts/notes.mdx': text, 'posts/begun.mdx': '---\ndate: 1843-09-01\ndraft: true\n---\n' });
});
afterEach(() => folder.remove());

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
    'look for that text in your history',
  );
});

it('says what there is not', () => {
  expect(() => storeRevision(folder.path, 'note')).toThrow('There is no post "note"; did you mean notes?');
  expect(() => storeRevision(folder.path, 'begun')).toThrow('is a draft');
});
