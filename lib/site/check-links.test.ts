import { expect, it } from 'vitest';
import { parseContentFile } from '@/lib/content/front-matter';
import { formatProblem } from '@/lib/content/problem';
import { checkLinks } from './check-links';

function check(body: string): string[] {
  const { content: profile } = parseContentFile('content/profile.mdx', 'profile.mdx', '---\nredirects:\n  - { from: /old, to: /cv }\n---\n');
  const { content: post } = parseContentFile('content/posts/x.mdx', 'posts/x.mdx', `---\ntitle: X\n---\n${body}`);
  return checkLinks({ directory: 'content', documents: [profile, post], others: [], problems: [] }, ['a2020']).map(formatProblem);
}

it('accepts pages, works, old addresses, fragments, queries, files and other sites', () => {
  const targets = ['/', '/cv', '/blog/x', '/blog/x/', '/blog/x#a', '/publications/a2020', '/old', '/publications?topic=a', '/files/a.pdf', '//other.org/a', 'https://a.org/b', '#here'];
  expect(check(targets.map((target) => `[a](${target})`).join('\n'))).toEqual([]);
});

it('names a link to a page that is not there, with its line', () => {
  expect(check('Text.\n\n[a](/cv) and [b](/blog/y "title")')).toEqual(['content/posts/x.mdx:6 links to /blog/y, where there is no page; did you mean "/blog/x"?']);
});

it('does not read code', () => {
  expect(check('`[a](/nowhere)`\n\n```md\n[a](/nowhere)\n```\n')).toEqual([]);
});
