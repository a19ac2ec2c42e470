import { describe, expect, it } from 'vitest';
import { parseContentFile } from '@/lib/content/front-matter';
import { postKeys } from './post-keys';

const posts = (bodies: Record<string, string>) =>
  Object.entries(bodies).map(([slug, body]) => parseContentFile(`content/posts/${slug}.mdx`, `posts/${slug}.mdx`, `---\ntitle: ${slug}\n---\n${body}`).content);
const before = { a: 'Words. [@x]', b: 'Others.' };
const changed = (after: Record<string, string>, shared = 's') => {
  const [old, now] = [postKeys(posts(before), 's'), postKeys(posts(after), shared)];
  return [...old].filter(([route, key]) => now.get(route) !== key).map(([route]) => route);
};

describe('the names of what posts are made from', () => {
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
  });

  it('change for all with the front matter of one', () => {
    const [old, now] = [posts(before), posts(before)];
    now[1]!.data.title = 'Another title';
    expect(postKeys(now, 's').get('/blog/a')).not.toBe(postKeys(old, 's').get('/blog/a'));
  });
});
