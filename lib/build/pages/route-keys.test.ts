import { describe, expect, it } from 'vitest';
import { parseContentFile } from '@/lib/content/front-matter';
import { routeKeys } from './route-keys';

const posts = (bodies: Record<string, string>) =>
  Object.entries(bodies).map(
    ([slug, body]) =>
      parseContentFile(`content/posts/${slug}.mdx`, `posts/${slug}.mdx`, `---\ntitle: ${slug}\n---\n${body}`).content,
  );
const keysOf = (documents: ReturnType<typeof posts>, shared = 's') =>
  routeKeys({
    documents,
    shared,
    wordless: ['/projects/p'],
    order: ['a', 'b', 'c', 'd'].filter((name) => documents.some(({ slug }) => slug === name)),
    days: new Map([['a', ['2026-01-02']]]),
  });
const before = { a: 'Words. [@x]', b: 'Others.', c: 'More.', d: 'Last.' };
const changed = (after: Record<string, string>, shared = 's') => {
  const [old, now] = [keysOf(posts(before)).routes, keysOf(posts(after), shared).routes];
  return [...old].filter(([route, key]) => now.get(route) !== key).map(([route]) => route);
};

describe('the names of what routes are made from', () => {
  it('change for the post alone whose words change, and for the pages that say how long it takes to read', () => {
    expect(changed({ ...before, a: 'Other words. [@x]' })).toEqual([
      '/blog/a',
      '/blog/a/references.bib',
      '/blog/a/v/2026-01-02',
      '/blog/b',
    ]);
    expect(changed({ ...before, c: 'Other words.' })).toEqual([
      '/blog/b',
      '/blog/c',
      '/blog/c/references.bib',
      '/blog/d',
    ]);
    expect(changed(before)).toEqual([]);
  });

  it('do not change for the list of routes when words do', () => {
    const listOf = (bodies: Record<string, string>, shared?: string) => keysOf(posts(bodies), shared).list;
    expect(listOf({ ...before, a: 'Other words. [@x]' })).toBe(listOf(before));
    expect(listOf({ ...before, a: 'Other words.' })).not.toBe(listOf(before));
    expect(listOf({ ...before, e: 'New.' })).not.toBe(listOf(before));
    expect(listOf(before, 't')).not.toBe(listOf(before));
  });

  it.each([
    ['what lies beside the posts', before, 't'],
    ['what a post cites', { ...before, a: 'Words. [@y]' }, 's'],
    ['where a post links', { ...before, b: 'Others, [see](/blog/a).' }, 's'],
    ['which posts there are', { ...before, e: 'New.' }, 's'],
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
      '/blog/a/v/2026-01-02',
      '/blog/b',
    ]);
  });

  it('change for all with the front matter of one', () => {
    const [old, now] = [posts(before), posts(before)];
    now[1]!.data.title = 'Another title';
    for (const route of ['/blog/a', '/projects/p'])
      expect(keysOf(now).routes.get(route)).not.toBe(keysOf(old).routes.get(route));
  });
});
