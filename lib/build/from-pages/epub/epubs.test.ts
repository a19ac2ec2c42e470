import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { engines, postOf, smallSite } from '@/lib/testing/small-site';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { makeEpubs } from './make-epubs';
import { writeEpub, type Book } from './write-epub';

const html = readFileSync(new URL('../feeds/fixtures/post.html', import.meta.url), 'utf8');
const content = smallSite({
  'topics/engines.mdx': engines,
  'posts/a.mdx': postOf('2026-01-01'),
  'posts/b.mdx': postOf('2026-01-02'),
});
const [post] = content.items.posts;
const make = () =>
  makeEpubs({
    pages: content.items.posts.map(({ address }) => ({ address, html })),
    siteUrl: 'https://example.org',
    content,
    taken: new Set(),
  });

const book = (words: string): Book => ({
  id: 'https://example.org/blog/a',
  title: words,
  description: words,
  authors: [words],
  language: 'en-GB',
  says: { contents: 'Contents', access: 'Every figure has words.' },
  changed: '2026-11-12',
  chapters: [{ name: 'a', title: words, description: words, authors: [words], date: '2026-11-12', body: '<p>x</p>' }],
  pictures: [],
});

/** Every file of a book that is XML, read. */
const xmlOf = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).flatMap(([name, body]) =>
    /\.(xhtml|opf|xml)$/.test(name) ? [[name, parseXml(strFromU8(body))] as const] : [],
  );

const elementsOf = (element: XmlElement): XmlElement[] => [
  element,
  ...element.children.flatMap((child) => (child.type === 'element' ? elementsOf(child as XmlElement) : [])),
];

test('every write-up is a book at its address, and all of them are one', async () => {
  const files = await make();
  expect(files.map(({ address }) => address)).toEqual([
    ...content.items.posts.map(({ address }) => `${address}.epub`),
    '/blog.epub',
  ]);
  expect(new Set(files.map(({ mediaType }) => mediaType))).toEqual(new Set(['application/epub+zip']));
});

test('a book begins with its media type, names every file, and its links within lead somewhere', async () => {
  const body = (await make())[0]!.body as Buffer;
  expect(body.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  const files = xmlOf(body);
  const manifest = elementsOf(files.find(([name]) => name.endsWith('.opf'))![1].root!).filter(
    ({ name }) => name === 'item',
  );
  const named = manifest.map(({ attributes }) => `EPUB/${attributes.href}`);
  expect(
    Object.keys(unzipSync(body))
      .filter((name) => /^EPUB\/(?!package)/.test(name))
      .sort(),
  ).toEqual(named.sort());
  for (const [, { root }] of files) {
    const all = elementsOf(root!);
    const ids = all.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const within = all.flatMap(({ attributes: { href } }) => (href?.startsWith('#') ? [decodeURI(href.slice(1))] : []));
    expect(within.filter((id) => !ids.includes(id))).toEqual([]);
  }
});

test('a book names who wrote it, guests as well, and not the owner for them', async () => {
  const shared = smallSite({
    'topics/engines.mdx': engines,
    'posts/a.mdx': postOf('2026-01-01', 'authors: [{ name: "Menabrea, Luigi" }, { name: Ada Lovelace }]\n'),
  });
  const pages = shared.items.posts.map(({ address }) => ({ address, html }));
  const [alone, all] = await makeEpubs({ pages, siteUrl: 'https://example.org', content: shared, taken: new Set() });
  const creatorsOf = (body: unknown) =>
    xmlOf(body as Buffer)
      .flatMap(([, { root }]) => elementsOf(root!))
      .flatMap((element) => (element.name === 'dc:creator' ? element.text : []));
  expect(creatorsOf(alone!.body)).toEqual(['Luigi Menabrea', 'Ada Lovelace']);
  expect(creatorsOf(all!.body)).toEqual(['Ada Lovelace']);
  for (const { body } of [alone!, all!])
    expect(
      Object.values(unzipSync(body as Buffer))
        .map((file) => strFromU8(file))
        .join(''),
    ).toContain('Luigi Menabrea, Ada Lovelace, <time');
});

test('formulas are MathML, drawings have colours, nothing needs a script', async () => {
  const body = (await make())[0]!.body as Buffer;
  const chapter = strFromU8(unzipSync(body)[`EPUB/${post!.address.split('/').at(-1)}.xhtml`]!);
  expect(chapter).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML"');
  expect(chapter).toContain('stroke="#10106e"');
  expect(chapter).not.toMatch(/<script|<button|<input| on\w+=/);
});

test('the same book is the same bytes, and whatever its words are it is well-formed', () => {
  expect(Buffer.from(writeEpub(book('A'))).equals(writeEpub(book('A')))).toBe(true);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (words) => {
      expect(xmlOf(writeEpub(book(words)))).toHaveLength(4);
    }),
    { seed: 1, numRuns: 30 },
  );
});

const epubcheck = '/usr/share/java/epubcheck.jar';
const hasEpubcheck = existsSync(epubcheck);
if (!hasEpubcheck)
  console.warn('epubcheck is not installed (Debian: apt-get install epubcheck); the books are not tried with it.');
test.runIf(hasEpubcheck)(
  'the book of all texts is valid by epubcheck',
  async () => {
    const file = join(temporaryFolder('epubcheck'), 'blog.epub');
    writeFileSync(file, (await make()).at(-1)!.body);
    const { stdout, stderr } = spawnSync('java', ['-jar', epubcheck, file], { encoding: 'utf8' });
    expect(stdout + stderr).toContain('No errors or warnings detected');
  },
  60_000,
);
