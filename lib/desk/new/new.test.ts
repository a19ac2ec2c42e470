import { beforeEach, expect, it } from 'vitest';
import { documentTypes } from '@/contentlayer.config';
import { scanBib } from '@/lib/bibliography/bibtex/scan';
import { checkDocuments } from '@/lib/content/check';

import type { DocumentDefinition } from '@/lib/content/schema';
import { openContent } from '@/lib/content/store';
import { contentFolder, type ContentFolder } from '../testing/content-folder';
import { standIn } from '../testing/stand-in';
import { testDoor } from '../testing/test-door';
import { fields, published } from '../testing/example-works';
import { findNewWork, parseWorkName } from './find-new-work';
import { entryOfBibtex, entryOfRecords } from './new-entry';
import { kinds, writeDocument } from './write-document';

let folder: ContentFolder;
beforeEach(() => {
  folder = contentFolder({
    'topics/rings.mdx': '---\ntitle: Rings\nshort: Rings\ndescription: Of rings.\norder: 1\n---\nRings.\n',
    'cv/awards/x.mdx': '---\ntitle: X\norder: 1\n---\n',
  });
});

it.each(kinds)(
  'begins $says that the check finds whole, with every field explained',
  async ({ kind, schema: name }) => {
    const path = writeDocument(folder.path, kind, 'Čech & Co: a "title"', '2026-11-26', 'awards');
    expect(path).toMatch(/\/cech--?co-a-title\.mdx$/);
    const text = folder.read(path.slice(folder.path.length + 1));
    const schema = documentTypes.map((type) => type.def() as unknown as DocumentDefinition);
    const type = schema.find((known) => known.name === name)!;
    for (const { description } of Object.values(type.fields)) expect(text).toContain(`# ${description}`);
    const problems = checkDocuments(openContent(folder.path), schema).filter(({ file }) => file === path);
    expect(problems).toEqual([]);
  },
);

it('never takes an address that is taken', () => {
  const paths = ['A title', 'A title', 'A, title!'].map((title) =>
    writeDocument(folder.path, 'post', title, '2026-11-26'),
  );
  expect(paths.map((path) => path.split('/').at(-1))).toEqual(['a-title.mdx', 'a-title-2.mdx', 'a-title-3.mdx']);
});

it('names the sections of the CV when there is none of a name', () => {
  expect(() => writeDocument(folder.path, 'cv', 'T', '2026-11-26', 'talks')).toThrow(
    'no section "talks"; it has awards',
  );
});

it.each([
  ['10.1000/182', { doi: '10.1000/182' }],
  ['https://doi.org/10.1000/ABC', { doi: '10.1000/abc' }],
  ['arXiv:2410.06722v2', { arxiv: '2410.06722' }],
  ['https://arxiv.org/pdf/2410.06722', { arxiv: '2410.06722' }],
  ['10.48550/arXiv.2410.06722', { arxiv: '2410.06722' }],
  ['2023.acl-long.1', { acl: '2023.acl-long.1' }],
  ['https://aclanthology.org/P19-1001/', { acl: 'P19-1001' }],
  ['https://openreview.net/forum?id=tcbBPnfwxS', { openreview: 'tcbBPnfwxS' }],
  ['tcbBPnfwxS', { openreview: 'tcbBPnfwxS' }],
  ['ISBN 978-3-540-40825-5', { isbn: '9783540408255' }],
])('reads "%s" as the name of a work', (text, ids) => {
  expect(parseWorkName(text)).toEqual(ids);
});

it('says what a name of a work may be', () => {
  expect(() => parseWorkName('my paper')).toThrow('"my paper" names no work; write a DOI');
});

it('makes one entry of an article and its preprint, whichever is named', async () => {
  const work = { ...published, preprint: { ...published.preprint!, knowsArticle: true } };
  const stand = await standIn({ works: [work, fields] });
  for (const name of ['arXiv:2301.00001', '10.1000/annals.7']) {
    const records = await findNewWork(testDoor().door, stand.settings, parseWorkName(name));
    expect(entryOfRecords(records, name, [])).toMatchObject({
      type: 'article',
      key: 'noether2024general',
      fields: { doi: '10.1000/annals.7', eprint: '2301.00001', journal: 'Annals of Rings' },
    });
  }
  await expect(async () =>
    entryOfRecords(await findNewWork(testDoor().door, stand.settings, { doi: '10.1/no' }), '10.1/no', []),
  ).rejects.toThrow('No source knows');
  await stand.close();
});

it('takes a pasted entry with all its fields, and a free key', () => {
  const { entries } = scanBib('@misc{a2020, title={A}, doi={10.1000/known}}', 'x.bib');
  const pasted = '@article{A2020, title={On {GPUs}}, author={Noether, Emmy}, year=2020, month=mar, keywords={x}}';
  expect(entryOfBibtex(pasted, entries)).toEqual({
    type: 'article',
    key: 'noether2020gpus',
    fields: { title: 'On {GPUs}', author: 'Noether, Emmy', year: '2020', month: 'mar', keywords: 'x' },
  });
  expect(() => entryOfBibtex('@misc{b, title={B}, doi={https://doi.org/10.1000/KNOWN}}', entries)).toThrow(
    'already, as "a2020"',
  );
  expect(() => entryOfBibtex('@misc{b, title={B', entries)).toThrow('The pasted entry');
  expect(() => entryOfBibtex('@misc{b}@misc{c}', entries)).toThrow('holds 2 entries');
});
