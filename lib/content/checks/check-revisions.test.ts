import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkRevisions } from './check-revisions';

const check = (path: string, lines: string) =>
  checkRevisions(
    contentOfTexts('content', { 'posts/notes.mdx': '---\ndate: 1843-09-01\n---\n', [path]: `---\n${lines}\n---\n` }),
  ).map(formatProblem);

it('accepts the text of a post under the day on which it stood', () => {
  expect(check('revisions/notes/1843-09-01.mdx', 'date: 1843-09-01')).toEqual([]);
  expect(check('revisions/notes/1843-10-02.mdx', 'date: 1843-09-01\nupdated: 1843-10-02')).toEqual([]);
});

it('names a text of no post, and one under another day', () => {
  expect(check('revisions/note/1843-09-01.mdx', 'date: 1843-09-01')).toEqual([
    'content/revisions/note/1843-09-01.mdx keeps a text of the post "note", which there is not; did you mean the folder revisions/notes?',
  ]);
  expect(check('revisions/notes/first.mdx', 'date: 1843-09-01')).toEqual([
    'content/revisions/notes/first.mdx:2 is named first, and its text is of 1843-09-01; name it revisions/notes/1843-09-01.mdx',
  ]);
});
