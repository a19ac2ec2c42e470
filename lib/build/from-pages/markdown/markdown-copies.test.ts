import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { postOf, smallSite } from '@/lib/testing/small-site';
import { findElement, isNamed } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import { checkLlmsText } from './check-llms-text';
import { makeLlmsText } from './llms-text';
import { makeMarkdownCopies } from './make-markdown-copies';
import { toMarkdown } from './to-markdown';

const siteUrl = 'https://example.org';
const content = smallSite();
const post = readFileSync('lib/build/from-pages/feeds/fixtures/post.html', 'utf8');
const convert = (html: string) =>
  toMarkdown(findElement(readTree(`<main>${html}</main>`), isNamed('main'))!, `${siteUrl}/blog/notes`);

test('a post as Markdown', async () => {
  const [copy] = await makeMarkdownCopies({
    pages: [{ address: '/blog/notes', html: post }],
    siteUrl,
    content,
    taken: new Set(),
  });
  expect(copy?.address).toBe('/blog/notes.md');
  await expect(String(copy?.body)).toMatchFileSnapshot('fixtures/post.md');
});

test('the home page has its copy at /index.md, a taken address none, a page of errors none', async () => {
  const html = '<main><h1>Home</h1></main>';
  const pages = ['/', '/cv', '/404'].map((address) => ({ address, html }));
  const copies = await makeMarkdownCopies({ pages, siteUrl, content, taken: new Set(['/cv.md']) });
  expect(copies.map(({ address }) => address)).toEqual(['/index.md']);
});

test('formulas go back to their TeX, inline and displayed', () => {
  expect(
    convert(
      '<p>As <math data-tex="x_1^*"><mi>x</mi></math> grows,</p><math display="block" data-tex="\\frac{a}{b}"></math>',
    ),
  ).toBe('As $x_1^*$ grows,\n\n$$\n\\frac{a}{b}\n$$\n');
  expect(
    convert(
      '<p><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x</annotation></semantics></math></p>',
    ),
  ).toBe('$x$\n');
});

test('tables, term lists and data behind details stay readable', () => {
  const markdown = convert(
    '<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2 | 3</td></tr></tbody></table><dl><dt>Term</dt><dd>Meaning.</dd></dl><details><summary>Data</summary><p>x</p></details>',
  );
  expect(markdown).toBe('| a | b      |\n| - | ------ |\n| 1 | 2 \\| 3 |\n\n**Term**\n\nMeaning.\n\n**Data**\n\nx\n');
});

test('text that looks like Markdown stays text', () => {
  expect(convert('<p># not a heading, *not* emphasis, [not](a link)</p>')).toBe(
    '\\# not a heading, \\*not\\* emphasis, \\[not]\\(a link)\n',
  );
});

test('llms.txt keeps its grammar, links to copies and knows no drafts', async () => {
  const notes = '---\ntitle: "Notes [1]"\ndescription: On the engine.\ndate: 1843-09-01\ntopics: []\n---\n';
  const content = smallSite({ 'posts/notes.mdx': notes, 'posts/secret.mdx': postOf('1843-09-02', 'draft: true\n') });
  const pages = ['/', '/blog/notes', '/blog/secret'].map((address) => ({ address, html: '' }));
  const [file] = await makeLlmsText({
    pages,
    siteUrl,
    content,
    taken: new Set(),
  });
  const text = String(file?.body);
  expect(checkLlmsText(text)).toEqual([]);
  expect(text).toContain('- [Notes \\[1\\]](https://example.org/blog/notes.md): On the engine.');
  expect(text).not.toContain('secret');
});
