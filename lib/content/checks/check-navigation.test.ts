import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkNavigation } from './check-navigation';

const check = (lines: string) =>
  checkNavigation(
    contentOfTexts('content', {
      'profile.mdx': `---\nname: A\n${lines}\n---\n`,
      'pages/lab/us.mdx': '---\n---\n',
      'pages/soon.mdx': '---\ndraft: true\n---\n',
    }),
  ).map(formatProblem);

it('takes lists, single pages and free pages', () => {
  expect(check('navigation: [topics, posts, cv, search, feeds, /lab/us]\nhome: [now, posts]')).toEqual([]);
  expect(check('name2: B')).toEqual([]);
});

it('says what is nowhere, and what stands twice', () => {
  expect(check('navigation:\n  - posts\n  - talk\n  - /lab\n  - posts\n  - /soon\nhome: [now, now]')).toEqual([
    'content/profile.mdx:5 has "talk" in the navigation, which is no list and no page of this site; did you mean "talks"?',
    expect.stringContaining('content/profile.mdx:6 has "/lab" in the navigation, which is no list and no page'),
    'content/profile.mdx:7 has "posts" in "navigation" twice; keep one of the two',
    expect.stringContaining('content/profile.mdx:8 has "/soon" in the navigation'),
    'content/profile.mdx:9 has "now" in "home" twice; keep one of the two',
  ]);
});
