import fc from 'fast-check';
import { expect, test } from 'vitest';
import { engines, smallSite } from '@/lib/testing/small-site';
import { kindOf } from './page-kinds';
import { searchPages } from './search-pages';
import { toSearchedPages } from './searched-pages';
import { makeSearch } from './make-search';

const content = smallSite({ 'topics/engines.mdx': engines });
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
    '<p>See <a href="/projects/mase">MASE</a>.</p><section aria-labelledby="writing"><a href="/blog/numbers">x</a></section><section aria-labelledby=publications><a class="y" href="/publications/cao#abstract">y</a> <a href="/cv">cv</a></section>',
  ),
  page(
    '/research/serving',
    'Serving',
    '<section aria-labelledby="projects"><a href="/projects/ample">AMPLE</a></section>',
  ),
  page(
    '/research/graphs',
    'Graphs',
    '<section aria-labelledby="projects"><a href="/projects/ample">AMPLE</a></section>',
  ),
  page('/projects/mase', 'MASE', '<p>A compiler.</p>'),
  page(
    '/projects/ample',
    'AMPLE',
    '<p><a href="/research/serving">Serving</a> <a href="/research/graphs">Graphs</a></p>',
  ),
  page('/blog/secret', 'Draft', '<p>Nothing.</p>'),
  page('/search', 'Search', '<p>Quantization</p>'),
];
const pages = toSearchedPages(built, new Set(['secret']));
const found = (query: string, rest = {}) =>
  searchPages(pages, { query, ...rest }).map(({ page: { address } }) => address);

test('pages know their kind and the topics whose lists they stand in, those that they name themselves first', () => {
  expect(['/', '/cv', '/cv/timeline', '/blog', '/blog/a', '/publications/x'].map(kindOf)).toEqual([
    'Pages',
    'CV',
    'CV',
    'Pages',
    'Writing',
    'Publications',
  ]);
  expect(pages.map(({ address, topics }) => [address, ...topics])).toEqual([
    ['/blog/numbers', 'Mixed precision'],
    ['/publications/cao', 'Mixed precision'],
    ['/research/precision', 'Mixed precision'],
    ['/research/serving', 'Serving'],
    ['/research/graphs', 'Graphs'],
    ['/projects/mase'],
    ['/projects/ample', 'Serving', 'Graphs'],
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
      new Set(),
    ),
    { query: 'floats' },
  );
  expect(answer?.excerpt.map(({ text }) => text).join('')).toBe('Formats. From the bits up. Floats.');
});

test('the excerpt marks whole words as they are written', () => {
  const [answer] = searchPages(pages, { query: 'zolc' });
  expect(answer?.excerpt.filter((piece) => piece.found)).toEqual([{ text: 'Żółć', found: true }]);
});

test('no question breaks it, and an excerpt is a piece of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
      for (const {
        page: { text },
        excerpt,
      } of searchPages(pages, { query }))
        expect(text).toContain(
          excerpt
            .map((piece) => piece.text)
            .join('')
            .replace(/^… | …$/g, ''),
        );
    }),
  );
});

test('works whose pages are rendered on request are found as well', async () => {
  const shelf = [
    {
      address: '/publications/old',
      title: 'An old work',
      topics: ['engines', 'unknown'],
      text: 'An old work. Ada Lovelace Journal article 1843',
    },
  ];
  const files = await makeSearch({ pages: built, siteUrl: 'https://example.org', content, taken: new Set(), shelf });
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
