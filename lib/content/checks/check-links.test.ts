import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkLinks } from './check-links';

function check(body: string): string[] {
  const files = {
    'profile.mdx': '---\nredirects:\n  - { from: /old, to: /cv }\n---\n',
    'posts/x.mdx': `---\ntitle: X\n---\n${body}`,
    'posts/unready.mdx': '---\ntitle: U\ndraft: true\n---\n[nowhere](/blog/nothing)\n',
    'files/a.pdf': '',
    'files/talks/the slides.pdf': '',
    'topics/reasoning.mdx': '---\ntitle: R\n---\n',
  };
  return checkLinks(contentOfTexts('content', files), ['a2020']).map(formatProblem);
}

it('accepts pages, works, old addresses, fragments, queries, files and other sites', () => {
  const targets = [
    '/',
    '/cv',
    '/blog/x',
    '/blog/x/',
    '/blog/x#a',
    '/publications/a2020',
    '/publications/a2020.bib',
    '/old',
    '/publications?topic=a',
    '/files/a.pdf',
    '/files/talks/the%20slides.pdf',
    '//other.org/a',
    'https://a.org/b',
    '#here',
  ];
  expect(check(targets.map((target) => `[a](${target})`).join('\n'))).toEqual([]);
});

it('names a link to a file that the content does not hold', () => {
  expect(check('[slides](/files/b.pdf)')).toEqual([
    'content/posts/x.mdx:4:8 links to "/files/b.pdf", where there is no page; did you mean "/files/a.pdf"?',
  ]);
});

it('names a link to a page that is not there, or is a draft, with its place and the page that was meant', () => {
  expect(
    check(
      'See\n[this](/research/resoning), [that](/publications/hochreiter1997 "title") and [the other](/blog/unready).',
    ),
  ).toEqual([
    'content/posts/x.mdx:5:6 links to "/research/resoning", where there is no page; did you mean "/research/reasoning"?',
    'content/posts/x.mdx:5:34 links to "/publications/hochreiter1997", where there is no page; name a page that is published',
    'content/posts/x.mdx:5:88 links to "/blog/unready", where there is no page; name a page that is published',
  ]);
});

it('does not read code', () => {
  expect(check('`[a](/nowhere)`\n\n```md\n[a](/nowhere)\n```\n')).toEqual([]);
});
