import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engines, smallSite } from '@/lib/testing/small-site';
import { kindOf } from './page-kinds';
import { searchPages } from './search-pages';
import { toSearchedPages } from './searched-pages';
import { makeSearch } from './make-search';
import { britishWords, wordsIn } from '@/lib/words/words';

const topic = (title: string, order: number) =>
  `---\ntitle: ${title}\nshort: ${title}\ndescription: d\norder: ${order}\n---\n`;
const project = (title: string, topics: string) =>
  `---\ntitle: ${title}\nsubtitle: s\ndescription: d\ntopics: [${topics}]\norder: 1\n---\n`;
const post = (title: string, lines: string) =>
  `---\ntitle: ${title}\ndescription: d\ndate: 2026-01-01\n${lines}---\nText.`;

const content = smallSite({
  'topics/engines.mdx': engines,
  'topics/precision.mdx': topic('Mixed precision', 2),
  'topics/serving.mdx': topic('Serving', 3),
  'topics/graphs.mdx': topic('Graphs', 4),
  'projects/ample.mdx': project('AMPLE', 'graphs, serving'),
  'projects/mase.mdx': project('MASE', ''),
  'posts/numbers.mdx': post('What a number costs', 'topics: [precision]\n'),
  'posts/secret.mdx': post('Draft', 'topics: [precision]\ndraft: true\n'),
  'publications.bib':
    '@misc{cao, title = {Scaling laws}, author = {Cao, Zeyu}, year = 2024, topics = {precision, serving}}',
});
const page = (address: string, title: string, body: string) => ({
  address,
  html: `<html lang="en"><head><meta property="og:title" content="${title}"></head><body><main id="main"><h1>${title}</h1>${body}</main></body></html>`,
});
const built = [
  page(
    '/blog/numbers',
    'What a number costs',
    '<p>Quantization of weights, by Zeyu Cao and <b>Żółć</b>. The straight-through estimator rounds.</p><math><mi>q</mi></math>',
  ),
  page('/publications/cao', 'Scaling laws', '<p>Zeyu Cao and Jianyi Cheng.</p>'),
  page(
    '/research/precision',
    'Mixed precision',
    '<p>See <a href="/projects/mase">MASE</a>.</p><ol data-unsearched="true"><li>Żółć<ol></ol>Cao</li></ol>',
  ),
  page('/research/serving', 'Serving', ''),
  page('/research/graphs', 'Graphs', ''),
  page('/projects/mase', 'MASE', '<p>A compiler.</p>'),
  page('/projects/ample', 'AMPLE', ''),
  page('/blog/secret', 'Draft', '<p>Nothing.</p>'),
  page('/search', 'Search', '<p>Quantization</p>'),
];
const pages = toSearchedPages(built, content);
const found = (query: string, rest = {}) =>
  searchPages(pages, { query, ...rest }).map(({ page: { address } }) => address);

test('pages know their kind and their topics, in their author’s order', () => {
  expect(
    ['/', '/cv', '/blog', '/blog/a', '/publications/x'].map((address) => kindOf(address, wordsIn(britishWords))),
  ).toEqual(['Pages', 'CV', 'Pages', 'Writing', 'Publications']);
  expect(pages.map(({ address, topics }) => [address, ...topics])).toEqual([
    ['/blog/numbers', 'Mixed precision'],
    ['/publications/cao', 'Mixed precision', 'Serving'],
    ['/research/precision', 'Mixed precision'],
    ['/research/serving', 'Serving'],
    ['/research/graphs', 'Graphs'],
    ['/projects/mase'],
    ['/projects/ample', 'Graphs', 'Serving'],
  ]);
});

test('finds either spelling, a phrase of the body, a co-author, a name without its marks, a beginning', () => {
  expect(found('quantisation')).toEqual(['/blog/numbers']);
  expect(found('"straight through estimator"')).toEqual(['/blog/numbers']);
  expect(found('Jianyi Cheng')).toEqual(['/publications/cao']);
  expect(found('zolc')).toEqual(['/blog/numbers']);
  expect(found('estim')).toEqual(['/blog/numbers']);
});

test('narrows by kind and topic, and says nothing to an empty question', () => {
  expect(found('Cao', { kind: 'Publications' })).toEqual(['/publications/cao']);
  expect(found('Cao', { topic: 'Elsewhere' })).toEqual([]);
  expect([found(''), found('?!'), found('unheard-of')]).toEqual([[], [], []]);
});

test('an excerpt ends a heading before what follows, and leaves out what is only for the screen', () => {
  const [answer] = searchPages(
    toSearchedPages(
      [
        page(
          '/blog/a',
          'Formats',
          '<p class="actions" data-screen-only><a>Cite</a></p><h2 id="b"><a href="#b">From the bits up</a></h2><p>Floats.</p>',
        ),
      ],
      content,
    ),
    { query: 'floats' },
  );
  expect(answer?.excerpt.map(({ text }) => text).join('')).toBe('From the bits up. Floats.');
});

test('the excerpt marks whole words as they are written', () => {
  const [answer] = searchPages(pages, { query: 'zolc' });
  expect(answer?.excerpt.filter((piece) => piece.found)).toEqual([{ text: 'Żółć', found: true }]);
});

test('no question breaks it, and an excerpt is a piece of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
      for (const {
        page: { parts },
        excerpt,
      } of searchPages(pages, { query }))
        expect(parts.map(({ text }) => text).join(' ')).toContain(
          excerpt
            .map((piece) => piece.text)
            .join('')
            .replace(/^… | …$/g, ''),
        );
    }),
  );
});

test('works whose pages are rendered on request are found as well', async () => {
  const onRequest = [
    {
      address: '/publications/old',
      title: 'An old work',
      topics: ['engines', 'unknown'],
      text: 'An old work. Ada Lovelace Journal article 1843',
    },
  ];
  const files = await makeSearch({
    pages: built,
    siteUrl: 'https://example.org',
    content,
    taken: new Set(),
    onRequest,
  });
  const without = await makeSearch({ pages: built, siteUrl: 'https://example.org', content, taken: new Set() });
  const fragments = (made: typeof files) => made.filter(({ address }) => address.includes('/fragment/')).length;
  expect(fragments(files)).toBe(fragments(without) + 1);
  const texts = JSON.parse(String(files.find(({ address }) => address.endsWith('/texts.json'))?.body)) as {
    address: string;
    kind: string;
    topics: string[];
  }[];
  expect(texts.find(({ address }) => address === '/publications/old')).toMatchObject({
    kind: 'Publications',
    topics: ['Engines'],
  });
});

test('the index is made of Pagefind’s reader, its data and the texts; hashed files never change', async () => {
  const files = await makeSearch({ pages: built, siteUrl: 'https://example.org', content, taken: new Set() });
  const names = files.map(({ address }) => address.replace('/assets/search/', ''));
  expect(names.filter((name) => /ui|highlight|pagefind\.js|unknown/.test(name))).toEqual([]);
  expect(names).toEqual(
    expect.arrayContaining(['pagefind-worker.js', 'pagefind-entry.json', 'wasm.en.pagefind', 'texts.json']),
  );
  expect(files.find(({ address }) => address.endsWith('worker.js'))?.headers?.['Content-Security-Policy']).toContain(
    "'wasm-unsafe-eval'",
  );
  expect(files.filter(({ address }) => address.includes('/fragment/')).length).toBeGreaterThan(0);
  expect(files.filter(({ address }) => address.includes('/fragment/')).every(({ immutable }) => immutable)).toBe(true);
});
