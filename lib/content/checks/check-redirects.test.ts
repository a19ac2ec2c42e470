import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { checkRedirects } from './check-redirects';
import { readRedirects } from '../redirects';
import { contentOfTexts } from '../store';

function contentWith(redirects: string) {
  return contentOfTexts('content', {
    'profile.mdx': `---\nname: A\nredirects:\n${redirects}---\n`,
    'posts/x.mdx': '---\ntitle: X\n---\n',
    'files/paper.pdf': '',
  });
}

it('accepts old addresses that lead to pages, papers, files and other sites', () => {
  const content = contentWith(
    '  - { from: /old/, to: /blog/x }\n  - { from: /paper, to: /publications/a2020 }\n  - { from: /old.pdf, to: /files/paper.pdf }\n  - { from: /lab, to: "https://example.org" }\n',
  );
  expect(checkRedirects(content, ['a2020'])).toEqual([]);
  expect(readRedirects(content)['/old']).toBe('/blog/x');
});

it('names a redirect that hides a page, leads nowhere, stands twice or is no path, with its line', () => {
  const content = contentWith(
    '  - { from: /blog/x, to: /cv }\n  - { from: /a, to: /blog/y }\n  - { from: /a, to: /cv }\n  - { from: b, to: /cv }\n',
  );
  expect(checkRedirects(content, []).map(formatProblem)).toEqual([
    'content/profile.mdx:4 redirects /blog/x, which is a page of this site; two things cannot have one address: rename the page or remove this line',
    'content/profile.mdx:5 redirects /a to "/blog/y", where there is no page; did you mean "/blog/x"?',
    'content/profile.mdx:6 redirects /a a second time; keep one of the two lines',
    'content/profile.mdx:7 redirects from "b"; write a path: "/b"',
  ]);
});
