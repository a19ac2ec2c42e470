import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lastDayOf, markUnpublished, toCollections, toDocuments } from './documents';
import type { DocumentDefinition } from './schema';
import { contentDirectoryFrom } from './content-directory';
import { markUnpublishedPages, toFreePages } from './free-pages';
import { siteSchema } from './site-schema';
import { contentOfTexts, openContent } from './store';

const withoutMarks = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, part: unknown) => (['_raw', '_id', 'type', 'body'].includes(key) ? undefined : part)),
  );

type Generated = { _id: string; body: { raw: string } };

it('types the documents as contentlayer does', () => {
  const documents = toDocuments(openContent(contentDirectoryFrom(process.env)), siteSchema);
  for (const [name, typed] of Object.entries(documents)) {
    const given = JSON.parse(readFileSync(`.contentlayer/generated/${name}/_index.json`, 'utf8')) as
      Generated | Generated[];
    // Contentlayer's own order is that in which it came to read them.
    const generated = [given].flat().sort((a, b) => (a._id < b._id ? -1 : 1));
    const fields = typed.map(({ slug: _slug, file: _file, body: _body, bodyLine: _line, ...rest }) => rest);
    expect(typed.map(({ file }) => file)).toEqual(generated.map(({ _id }) => _id));
    expect(fields).toEqual(generated.map(withoutMarks));
    expect(typed.map(({ body }) => body.trim())).toEqual(generated.map(({ body }) => body.raw.trim()));
  }
});

const schema: DocumentDefinition[] = [
  {
    name: 'Post',
    filePathPattern: 'posts/*.mdx',
    fields: {
      date: { type: 'date' },
      draft: { type: 'boolean', default: false },
      changes: { type: 'list', of: { type: 'nested', def: () => ({ fields: { date: { type: 'date' } } }) } },
    },
  },
];

it('fills in defaults, and finds the newest day wherever the schema has one', () => {
  const text = '---\ndate: 2026-01-02\ntitle: 2027-01-01\nchanges: [{ date: 2026-03-04 }]\n---\nSince 2028-01-01.\n';
  const documents = toDocuments(contentOfTexts('content', { 'posts/a.mdx': text }), schema);
  expect(documents.Post[0]).toMatchObject({ date: '2026-01-02T00:00:00.000Z', draft: false, slug: 'a', bodyLine: 6 });
  expect(lastDayOf(documents, schema)).toBe('2026-03-04');
});

it('marks in a preview what nobody sees yet, and only that', () => {
  const post = (slug: string, more: string) =>
    [`posts/${slug}.mdx`, `---\ntitle: ${slug}\ndescription: D\ntopics: []\n${more}\n---\n`] as const;
  const texts = Object.fromEntries([
    post('out', 'date: 2026-11-26'),
    post('draft', 'date: 2026-11-20\ndraft: true'),
    post('ahead', 'date: 2026-11-27'),
    ['talks/soon.mdx', '---\ntitle: soon\ndate: 2027-01-01\n---\n'],
  ]);
  const listed = toCollections(toDocuments(contentOfTexts('content', texts), siteSchema), { withDrafts: true });
  const { posts, talks } = markUnpublished(listed, '2026-11-26');
  expect(posts.map(({ title }) => title)).toEqual(['To come: ahead', 'out', 'Draft: draft']);
  expect(talks.map(({ title }) => title)).toEqual(['soon']);
});

it('keeps drafts of free pages to previews, and marks there what nobody sees yet', () => {
  const page = (name: string, more: string) => [`pages/${name}.mdx`, `---\ntitle: ${name}\n${more}\n---\n`] as const;
  const texts = Object.fromEntries([
    page('lab/out', 'date: 2026-11-26'),
    page('draft', 'draft: true'),
    page('ahead', 'date: 2026-11-27'),
    page('undated', 'navigation: true'),
  ]);
  const documents = toDocuments(contentOfTexts('content', texts), siteSchema);
  const addressesOf = (pages: { address: string }[]) => pages.map(({ address }) => address).sort();
  expect(addressesOf(toFreePages(documents, { withDrafts: false }))).toEqual(['/ahead', '/lab/out', '/undated']);
  const shown = markUnpublishedPages(toFreePages(documents, { withDrafts: true }), '2026-11-26');
  expect(shown.map(({ title }) => title).sort()).toEqual(['Draft: draft', 'To come: ahead', 'lab/out', 'undated']);
});
