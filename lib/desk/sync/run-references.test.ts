import { deflateSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { PROFILE, contentFolder, type ContentFolder } from '../testing/content-folder';
import { testDoor, TODAY } from '../testing/test-door';
import { json, serve, status, text, type Answer, type TestServer } from '../testing/test-server';
import { runReferences } from './run-references';

let site: TestServer;
let folder: ContentFolder;
afterEach(() => site.close());

/** A site that answers so, and a content folder whose post refers to these labels of it. */
async function open(answers: Readonly<Record<string, Answer>>, labels: readonly string[], kept?: string) {
  site = await serve((path) => answers[path] ?? status(404));
  const profile = PROFILE.replace(/---\n$/, `references:\n  - { name: other, url: "${site.url}/" }\n---\n`);
  const body = labels.map((label) => `[@${label}]`).join(', ');
  folder = contentFolder({
    'profile.mdx': profile,
    'posts/notes.mdx': `---\ntitle: Notes\n---\n\nBy ${body}.\n`,
    ...(kept !== undefined && { 'labels.csv': kept.replaceAll('SITE', site.url) }),
  });
}
const ask = (now = TODAY) =>
  runReferences({
    contentDirectory: folder.path,
    door: testDoor().door,
    now: () => new Date(now),
    onProgress: () => undefined,
    dryRun: false,
  });
const rows = () => folder.read('labels.csv').trim().replaceAll(site.url, 'SITE').split('\n').slice(1);

const reference = (identifier: string, more = {}) => ({ identifier, kind: 'x', data: '/p.json', url: '/p', ...more });
const page = (children: unknown[]) => json({ mdast: { type: 'root', children } });
const law = { type: 'math', identifier: 'eq:law', enumerator: '3', value: 'x' };

it('keeps what MyST says of the parts that texts refer to, with the day since when it is so', async () => {
  const lemma = { type: 'proof', kind: 'lemma', identifier: 'thm:a', enumerator: '2', children: [] };
  const heading = { type: 'heading', identifier: 'sec:parts', children: [{ type: 'text', value: 'The  parts' }] };
  await open(
    {
      '/myst.xref.json': json({
        references: [reference('eq:law', { html_id: 'law' }), reference('thm:a'), reference('sec:parts')],
      }),
      '/p.json': page([{ type: 'block', children: [law, lemma, heading] }]),
    },
    ['other:eq:law', 'other:thm:a', 'other:sec:parts'],
  );
  expect(await ask()).toMatchObject({ written: true, warnings: [] });
  expect(rows()).toEqual([
    'other:eq:law,Equation,3,,SITE/p#law,2026-11-26',
    'other:sec:parts,Section,,The parts,SITE/p#sec:parts,2026-11-26',
    'other:thm:a,Lemma,2,,SITE/p#thm:a,2026-11-26',
  ]);
  expect(await ask(TODAY + 86_400_000)).toMatchObject({ written: false, warnings: [] });
});

it('reads what Sphinx says where MyST says nothing', async () => {
  const lines =
    'eq:law std:label -1 law.html#eq:law Equation 3\nthe glossary std:label -1 words.html#$ Words, and more\n';
  const head =
    '# Sphinx inventory version 2\n# Project: P\n# Version: 1\n# The remainder of this file is compressed using zlib.\n';
  const inventory = Buffer.concat([Buffer.from(head), deflateSync(lines)]);
  await open({ '/objects.inv': text(inventory, 'application/octet-stream') }, ['other:eq:law', 'other:sec:none']);
  const { warnings } = await ask();
  expect(warnings).toEqual([`${site.url} has nothing called "sec:none"`]);
  expect(rows()).toEqual(['other:eq:law,Equation,3,,SITE/law.html#eq:law,2026-11-26']);
});

it('lets what was known last stand when a site, or a part of it, has gone', async () => {
  const last = 'label,kind,number,title,url,day\nother:eq:law,Equation,2,,SITE/p#eq:law,2026-01-01\n';
  await open({ '/myst.xref.json': json({ references: [] }) }, ['other:eq:law'], last);
  expect((await ask()).warnings).toEqual([`${site.url} has nothing called "eq:law"; what it was on 2026-01-01 stands`]);
  expect(rows()).toEqual(['other:eq:law,Equation,2,,SITE/p#eq:law,2026-01-01']);
  await site.close();
  const { warnings, written } = await ask();
  expect(warnings[0]).toContain('; what it was on 2026-01-01 stands');
  expect(written).toBe(false);
});

const deep = (levels: number) => '{"children":['.repeat(levels) + JSON.stringify(law) + ']}'.repeat(levels);
it.each<[string, Record<string, Answer>]>([
  [
    'leads elsewhere',
    { '/myst.xref.json': json({ references: [reference('eq:law', { data: '//evil.example/p.json' })] }) },
  ],
  ['names no node', { '/myst.xref.json': json({ references: [reference('eq:law')] }), '/p.json': page([]) }],
  ['is no list', { '/myst.xref.json': json({ references: { length: 9 } }) }],
  ['holds no references', { '/myst.xref.json': json({ references: [null, 7, { identifier: {} }] }) }],
  ['is no inventory', { '/objects.inv': text('<?xml?>', 'text/plain') }],
  [
    'swells without end',
    {
      '/objects.inv': text(
        Buffer.concat([Buffer.from('# Sphinx inventory version 2\nzlib.\n'), deflateSync(Buffer.alloc(60_000_000))]),
        'application/octet-stream',
      ),
    },
  ],
])('believes nothing of an inventory that %s', async (_, answers) => {
  await open(answers, ['other:eq:law']);
  const { warnings, rows: kept } = await ask();
  expect(warnings).toHaveLength(1);
  expect(kept).toEqual([]);
});

it('finds a part however deep it stands', async () => {
  const answers = {
    '/myst.xref.json': json({ references: [reference('eq:law')] }),
    '/p.json': text(`{"mdast":${deep(2000)}}`, 'application/json'),
  };
  await open(answers, ['other:eq:law']);
  expect((await ask()).rows).toHaveLength(1);
});
