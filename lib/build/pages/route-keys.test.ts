import { describe, expect, it } from 'vitest';
import { parseContentFile } from '@/lib/content/front-matter';
import { routeKeys } from './route-keys';

const posts = (bodies: Record<string, string>) =>
  Object.entries(bodies).map(
    ([slug, body]) =>
      parseContentFile(`content/posts/${slug}.mdx`, `posts/${slug}.mdx`, `---\ntitle: ${slug}\n---\n${body}`).content,
  );
const before = { a: 'Words. [@x]', b: 'Others.' };
const changed = (after: Record<string, string>, shared = 's') => {
  const [old, now] = [routeKeys(posts(before), 's', ['/projects/p']), routeKeys(posts(after), shared, ['/projects/p'])];
  return [...old].filter(([route, key]) => now.get(route) !== key).map(([route]) => route);
};

describe('the names of what routes are made from', () => {
  it('change for the post alone whose words change', () => {
    expect(changed({ ...before, a: 'Other words. [@x]' })).toEqual(['/blog/a', '/blog/a/references.bib']);
    expect(changed(before)).toEqual([]);
  });

  it.each([
    ['what lies beside the posts', before, 't'],
    ['what a post cites', { ...before, a: 'Words. [@y]' }, 's'],
    ['where a post links', { ...before, b: 'Others, [see](/blog/a).' }, 's'],
    ['which posts there are', { ...before, c: 'New.' }, 's'],
  ])('change for all with %s', (_, after, shared) => {
    expect(changed(after as Record<string, string>, shared)).toContain('/blog/a');
    expect(changed(after as Record<string, string>, shared)).toContain('/blog/b');
    expect(changed(after as Record<string, string>, shared)).toContain('/projects/p');
  });

  it('change for what counts citations when a post cites the same once more', () => {
    expect(changed({ ...before, a: 'Words. [@x] And @x again.' })).toEqual([
      '/projects/p',
      '/blog/a',
      '/blog/a/references.bib',
    ]);
  });

  it('change for all with the front matter of one', () => {
    const [old, now] = [posts(before), posts(before)];
    now[1]!.data.title = 'Another title';
    for (const route of ['/blog/a', '/projects/p'])
      expect(routeKeys(now, 's', ['/projects/p']).get(route)).not.toBe(routeKeys(old, 's', ['/projects/p']).get(route));
  });
});
