import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSiteContent } from '@/lib/content/site-content';
import { findElement, isNamed } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import { checkLlmsText } from './check-llms-text';
import { makeLlmsText } from './llms-text';
import { makeTwins } from './make-twins';
import { toMarkdown } from './to-markdown';

const siteUrl = 'https://example.org';
const content = await readSiteContent('content');
const post = readFileSync('lib/build/from-pages/feeds/fixtures/post.html', 'utf8');
const convert = (html: string) =>
  toMarkdown(findElement(readTree(`<main>${html}</main>`), isNamed('main'))!, `${siteUrl}/blog/notes`);

test('a post as Markdown', async () => {
  const [twin] = await makeTwins({
    pages: [{ address: '/blog/notes', html: post }],
    siteUrl,
    content,
    taken: new Set(),
  });
  expect(twin?.address).toBe('/blog/notes.md');
  await expect(String(twin?.body)).toMatchFileSnapshot('fixtures/post.md');
});

test('the home page has its twin at /index.md, a taken address none, a page of errors none', async () => {
  const html = '<main><h1>Home</h1></main>';
  const pages = ['/', '/cv', '/404'].map((address) => ({ address, html }));
  const twins = await makeTwins({ pages, siteUrl, content, taken: new Set(['/cv.md']) });
  expect(twins.map(({ address }) => address)).toEqual(['/index.md']);
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

test('llms.txt keeps its grammar, links to twins and knows no drafts', async () => {
  const contentDirectory = await mkdtemp(join(tmpdir(), 'llms-'));
  await mkdir(join(contentDirectory, 'posts'));
  await writeFile(join(contentDirectory, 'profile.mdx'), '---\nname: Ada Lovelace\ndescription: Wrote notes.\n---\n');
  await writeFile(
    join(contentDirectory, 'posts/notes.mdx'),
    '---\ntitle: "Notes [1]"\ndescription: On the engine.\ndate: 1843-09-01\ntopics: []\n---\n',
  );
  await writeFile(
    join(contentDirectory, 'posts/secret.mdx'),
    '---\ntitle: Secret\ndescription: x\ndate: 1843-09-02\ntopics: []\ndraft: true\n---\n',
  );
  const pages = ['/', '/blog/notes', '/blog/secret'].map((address) => ({ address, html: '' }));
  const [file] = await makeLlmsText({
    pages,
    siteUrl,
    content: await readSiteContent(contentDirectory),
    taken: new Set(),
  });
  const text = String(file?.body);
  expect(checkLlmsText(text)).toEqual([]);
  expect(text).toContain('- [Notes \\[1\\]](https://example.org/blog/notes.md): On the engine.');
  expect(text).not.toContain('Secret');
});
