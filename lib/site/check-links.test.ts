import { expect, it } from 'vitest';
import { parseContentFile } from '@/lib/content/front-matter';
import { formatProblem } from '@/lib/content/problem';
import { checkLinks } from './check-links';

function contentWith(body: string) {
  const files = {
    'profile.mdx': '---\nname: A\nredirects:\n  - { from: /blog/old, to: /blog/x }\n---\n',
    'posts/x.mdx': `---\ntitle: X\n---\n\n${body}\n`,
    'posts/unready.mdx': '---\ntitle: U\ndraft: true\n---\n[nowhere](/blog/nothing)\n',
    'topics/reasoning.mdx': '---\ntitle: R\n---\n',
  };
  const documents = Object.entries(files).map(([path, source]) => parseContentFile(`content/${path}`, path, source).content);
  return { directory: 'content', documents, others: [], problems: [] };
}

const said = (body: string) => checkLinks(contentWith(body), ['a2020']).map(formatProblem);

it('accepts pages in all their forms, old addresses, other sites, and examples in code', () => {
  const good = '[a](/blog/x#part) [b](/publications/a2020.bib) [c](/research/reasoning.md) [d](/blog/old) [e](https://e.org/blog/y) [f](/cv)';
  expect(said(`${good}\n\n\`[g](/blog/y)\`\n\n\`\`\`md\n[h](/blog/y)\n\`\`\``)).toEqual([]);
});

it('names a link to a page that is not there, or is a draft, with its place and the page that was meant', () => {
  expect(said('See\n[this](/research/resoning), [that](/publications/zz) and [the other](/blog/unready).')).toEqual([
    'content/posts/x.mdx:6:6 links to "/research/resoning", where there is no page; did you mean "/research/reasoning"?',
    'content/posts/x.mdx:6:34 links to "/publications/zz", where there is no page; name a page that is published',
    'content/posts/x.mdx:6:68 links to "/blog/unready", where there is no page; name a page that is published',
  ]);
});
