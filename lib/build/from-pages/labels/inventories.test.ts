import { unzlibSync } from 'fflate';
import { expect, test } from 'vitest';
import { toDocuments } from '@/lib/content/documents';
import { siteSchema } from '@/lib/content/site-schema';
import { headersFor } from '@/lib/http/response-headers';
import { contentOfTexts } from '@/lib/content/store';
import { engines, smallProfile, smallSite } from '@/lib/testing/small-site';
import { makeInventories } from './make-inventories';
import { britishWords } from '@/lib/words/words';

const text = `Of [@eq:law].

$$ a < b $$ [#eq:law]

## The engine [#sec:engine]

<Theorem id="thm:turns" title="Turns">It turns.</Theorem>

<Table id="tab:turns" caption="Turns  of it [@eq:law].">

| a |
|---|
| 1 |

</Table>
`;
const post = (body: string) =>
  `---\ntitle: Notes & more\ndescription: d\ndate: 1843-09-01\ntopics: [engines]\n---\n\n${body}`;
const files = {
  'topics/engines.mdx': engines,
  'posts/notes.mdx': post(text),
  'posts/other.mdx': post('$$ c $$ [#eq:law]\n'),
};

async function madeFiles() {
  const content = contentOfTexts('content', { 'profile.mdx': smallProfile, ...files });
  const sources = {
    documents: toDocuments(content, siteSchema),
    surroundings: { directory: 'content', files: content.files, entries: new Map(), words: britishWords },
  };
  const siteUrl = 'https://example.org';
  return makeInventories(sources)({ pages: [], siteUrl, content: smallSite(files), taken: new Set() });
}

const made = async () => new Map((await madeFiles()).map(({ address, body }) => [address, body]));

test('MyST finds each part by its label, with its number and its words', async () => {
  const built = await made();
  const { references } = JSON.parse(String(built.get('/myst.xref.json'))) as { references: Record<string, string>[] };
  const of = (identifier: string) => references.filter((each) => each.identifier === identifier);
  expect(of('tab:turns')).toEqual([
    { identifier: 'tab:turns', kind: 'table', data: '/blog/notes.myst.json', url: '/blog/notes' },
  ]);
  expect(of('eq:law').map(({ url }) => url)).toEqual(['/blog/notes', '/blog/other']);
  const page = JSON.parse(String(built.get('/blog/notes.myst.json'))) as {
    mdast: { children: { identifier: string; enumerator?: string; value?: string }[] };
  };
  const parts = new Map(page.mdast.children.map((node) => [node.identifier, node]));
  expect(parts.get('eq:law')).toMatchObject({ type: 'math', enumerator: '1', value: 'a < b' });
  expect(parts.get('sec:engine')).toMatchObject({ type: 'heading', children: [{ value: 'The engine' }] });
  expect(parts.get('thm:turns')).toMatchObject({ type: 'proof', kind: 'theorem', enumerator: '1' });
  expect(JSON.stringify(parts.get('tab:turns'))).toContain('"Turns of it."');
});

test('Sphinx reads names, places and words line by line; a label that two texts have is named with its text', async () => {
  const inventory = (await made()).get('/objects.inv') as Buffer;
  const end = inventory.indexOf('zlib.\n') + 'zlib.\n'.length;
  expect(inventory.subarray(0, end).toString().split('\n')).toEqual([
    '# Sphinx inventory version 2',
    '# Project: Ada Lovelace',
    '# Version: ',
    '# The remainder of this file is compressed using zlib.',
    '',
  ]);
  const lines = Buffer.from(unzlibSync(inventory.subarray(end)))
    .toString()
    .split('\n');
  expect(lines).toContain('notes std:doc -1 blog/notes Notes & more');
  expect(lines).toContain('tab:turns std:label -1 blog/notes#tab:turns Table 1');
  expect(lines).toContain('other:eq:law std:label -1 blog/other#eq:law Equation 1');
  expect(lines.filter((line) => line.startsWith('eq:law '))).toEqual([]);
  // What intersphinx takes a line for.
  for (const line of lines.filter(Boolean)) expect(line).toMatch(/^\S+ std:(?:label|doc) -1 \S+ .+$/);
});

test('every site may read them', async () => {
  for (const { address, mediaType, headers } of await madeFiles()) {
    const sent = { ...headersFor({ mediaType, address }), ...headers };
    expect(sent['Access-Control-Allow-Origin'], address).toBe('*');
    expect(sent['Cross-Origin-Resource-Policy'], address).toBe('cross-origin');
  }
});

test('cites each numbered part as itself, in the language of its text', async () => {
  const bib = String((await made()).get('/blog/notes/parts.bib'));
  expect(bib.match(/^@misc\{[^,]+/gm)).toEqual([
    '@misc{lovelace1843notes-equation-1',
    '@misc{lovelace1843notes-theorem-1',
    '@misc{lovelace1843notes-table-1',
  ]);
  expect(bib).toContain('title = {{Notes \\& more, Equation 1}},');
  expect(bib).toContain('url = {https://example.org/blog/notes#eq:law}');
});
