import { XmlElement, XmlText, parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { contentOfTexts } from '@/lib/content/store';
import { loadWhole } from '@/lib/prose/store/load-prose';
import type { ArticleFacts } from './model';
import { writeArticle } from './write-article';
import { britishWords } from '@/lib/words/words';

const bib = `@article{menabrea1843, title = {Sketch & engine}, author = {Menabrea, Luigi and {Royal <Society>}}, journal = {Memoirs},
  year = {1843}, volume = {3}, pages = {666--731}, doi = {10.1000/182} }`;
const files = { 'profile.mdx': '---\nname: Ada Lovelace\n---\n', 'publications.bib': bib };

const facts: ArticleFacts = {
  title: 'Notes & <engines>',
  description: 'd',
  authors: [
    {
      name: 'Ada Lovelace',
      givenName: 'Ada',
      familyName: 'Lovelace',
      orcid: '0000-0002-1825-0097',
      isOwner: true,
      roles: ['Software'],
    },
    { name: 'Plato', givenName: '', familyName: 'Plato', affiliation: 'Academy', isOwner: false, roles: [] },
  ],
  published: '1843-09-01',
  revised: '1843-10-02',
  language: 'en-GB',
  topics: ['Engines', 'Numbers'],
  licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  doi: '10.59350/abcde-12345',
  slug: 'notes',
  url: 'https://example.org/blog/notes',
  pdf: 'https://example.org/blog/notes.pdf',
  siteName: 'Ada Lovelace',
  siteUrl: 'https://example.org',
};

async function articleOf(body: string, changed: Partial<ArticleFacts> = {}): Promise<XmlElement> {
  const content = contentOfTexts('content', files);
  const { entries } = bibliographyOf(content);
  const document = { file: 'posts/notes.mdx', body, bodyLine: 1 };
  const { tree, references } = await loadWhole(document, {
    directory: 'content',
    files: content.files,
    entries,
    words: britishWords,
  });
  return parseXml(writeArticle({ tree, references, entries, macros: {}, facts: { ...facts, ...changed } })).root!;
}

const text = `Before [@sec:engine], with $x^2$ and a note[^n]. See [@eq:law] and [@menabrea1843], or [here](/blog/other).

[^n]: A *note*.

## The engine [#sec:engine]

$$ a < b $$ [#eq:law]

### Parts

- one

  two
- three

| a | b |
|---|--:|
| 1 | 2 |

\`\`\`python
if a < b: pass
\`\`\`

> Quoted.

## The mill

Words.`;

/** All elements of a name. */
function all(element: XmlElement, name: string): XmlElement[] {
  const inside = element.children.flatMap((child) => (child instanceof XmlElement ? all(child, name) : []));
  return element.name === name ? [element, ...inside] : inside;
}
const childNames = (element: XmlElement) =>
  element.children.flatMap((child) => (child instanceof XmlElement ? [child.name] : []));

/** What JATS allows directly in a section or the body, and in list items, notes and quotations. */
const blocks = 'p disp-formula fig table-wrap list def-list disp-quote code boxed-text statement sec title'.split(' ');
const parents = {
  body: blocks,
  sec: blocks,
  'list-item': ['label', 'p'],
  fn: ['label', 'p'],
  'disp-quote': ['p'],
  caption: ['p', 'title'],
};

function assertRules(article: XmlElement): void {
  for (const [name, allowed] of Object.entries(parents)) {
    for (const element of all(article, name)) {
      expect(allowed, name).toEqual(expect.arrayContaining(childNames(element)));
      const words = element.children.filter((child) => child instanceof XmlText && child.text.trim());
      expect(words, name).toEqual([]);
    }
  }
  const withIds = ['sec', 'fig', 'table-wrap', 'disp-formula', 'fn', 'ref', 'statement'].flatMap((name) =>
    all(article, name),
  );
  const ids = withIds.flatMap(({ attributes }) => attributes.id ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^\p{L}[\p{L}\p{N}._-]*$/u);
  for (const { attributes } of all(article, 'xref')) expect(ids).toContain(attributes.rid);
}

test('a text is an article with sections, formulas twice, notes and references with their ids', async () => {
  const article = await articleOf(text);
  assertRules(article);
  expect(all(article, 'sec').map((section) => all(section, 'title')[0]!.text)).toEqual([
    'The engine',
    'Parts',
    'The mill',
  ]);
  expect(all(all(article, 'sec')[0]!, 'sec')).toHaveLength(2);
  expect(all(article, 'disp-formula')[0]!.text).toContain('(1)');
  expect(all(article, 'tex-math').map((tex) => tex.text)).toEqual(['x^2', 'a < b']);
  expect(all(article, 'mml:math')).toHaveLength(2);
  expect(all(article, 'fn')[0]!.text).toBe('1A note.');
  expect(all(article, 'code')[0]!.text).toBe('if a < b: pass');
  expect(all(article, 'xref').map(({ attributes }) => attributes['ref-type'])).toEqual([
    'sec',
    'fn',
    'disp-formula',
    'bibr',
  ]);
  expect(all(article, 'ext-link')[0]!.attributes['xlink:href']).toBe('https://example.org/blog/other');
  const [citation] = all(article, 'element-citation');
  expect(all(citation!, 'pub-id')[0]!.text).toBe('10.1000/182');
  expect(all(citation!, 'collab')[0]!.text).toBe('Royal <Society>');
  expect(citation!.attributes['publication-type']).toBe('journal');
});

test('what stands over it says who wrote it, when, and under which licence', async () => {
  const article = await articleOf('Words.');
  expect(all(article, 'article-title')[0]!.text).toBe('Notes & <engines>');
  expect(all(article, 'article-id').map((id) => id.text)).toEqual(['notes', '10.59350/abcde-12345']);
  expect(all(article, 'contrib-id')[0]!.text).toBe('https://orcid.org/0000-0002-1825-0097');
  expect(all(article, 'surname')[0]!.text).toBe('Lovelace');
  expect(all(article, 'collab')[0]!.text).toBe('Plato');
  expect(all(article, 'pub-date')[0]!.attributes['iso-8601-date']).toBe('1843-09-01');
  expect(all(article, 'license')[0]!.attributes['xlink:href']).toBe(facts.licence!.url);
  expect(all(await articleOf('Words.', { licence: undefined }), 'license')).toEqual([]);
});

test('no text breaks an article', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (words) => {
      const article = await articleOf('Words.', { title: words || 'x', description: words || 'x', topics: [words] });
      assertRules(article);
    }),
    { numRuns: 30 },
  );
});
