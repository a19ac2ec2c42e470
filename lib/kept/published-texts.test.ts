import { beforeEach, expect, test } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { contentOfTexts } from '@/lib/content/store';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { PublishedTexts } from './published-texts';

let folder: string;
let texts: PublishedTexts;
beforeEach(() => {
  folder = temporaryFolder('published');
  texts = new PublishedTexts(folder);
});

const site = (lines: string, body: string, others: Record<string, string> = {}) =>
  contentOfTexts('content', { 'posts/notes.mdx': `---\n${lines}\n---\n\n${body}\n`, ...others });
const lostIn = (...given: Parameters<typeof site>) => texts.findLost(site(...given)).map(formatProblem);

const first = 'date: 1843-09-01';
const second = 'date: 1843-09-01\nupdated: 1843-10-02\nchanges:\n  - { date: 1843-10-02, note: More. }';
const message = (day: string) =>
  `warning: content/posts/notes.mdx was published with another text on ${day}, which is stored nowhere; if readers may cite it, run npm run new -- revision notes --day ${day}, and say under "changes" what is new`;

test('a text that an edit took the place of is told, with and without a new day, until it is stored', () => {
  expect(lostIn(first, 'One.')).toEqual([]);
  texts.remember(site(first, 'One.'));
  expect(lostIn(first, 'One.')).toEqual([]);
  expect(lostIn('title: Other\n' + first, 'One.')).toEqual([]);
  expect(lostIn(first, 'Two.')).toEqual([message('1843-09-01')]);
  // What a later build publishes under the same day does not take the first text's place.
  texts.remember(site(first, 'Two.'));
  expect(lostIn(second, 'Three.')).toEqual([message('1843-09-01')]);
  expect(String(texts.textOf({ directory: 'content' }, 'posts/notes.mdx', '1843-09-01'))).toContain('One.');
  expect(lostIn(second, 'Three.', { 'revisions/notes/1843-09-01.mdx': `---\n${first}\n---\nOne.` })).toEqual([]);
});

test('a draft was published to nobody', () => {
  texts.remember(site(`${first}\ndraft: true`, 'One.'));
  expect(lostIn(first, 'Two.')).toEqual([]);
});
