import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { siteSchema } from '@/lib/content/site-schema';
import { contentOfTexts } from '@/lib/content/store';
import { newDocument } from '@/lib/desk/new/new-document';
import { kinds } from '@/lib/desk/new/write-document';
import { advise } from './advise';

const TODAY = '2026-11-26';
const profile = '---\nname: Jane Doe\nwebsite: https://doe.ac.uk\n---\n';
const topic = '---\ntitle: Rings\n---\nOf rings.\n\n## A part [#sec:part]\n\nWords.\n';
const post = (fields: string, body = 'Words.') =>
  `---\ntitle: P\ndate: 2026-01-01\ntopics: [rings]\n${fields}---\n${body}\n`;

async function advice(files: Record<string, string>, environment: Record<string, string> = {}): Promise<string[]> {
  const texts = { 'profile.mdx': profile, 'topics/rings.mdx': topic, 'posts/filed.mdx': post(''), ...files };
  return (await advise(contentOfTexts('content', texts), TODAY, environment)).map(formatProblem);
}

it('says nothing of a folder in which everything is in use and in its day', async () => {
  expect(
    await advice({
      'posts/filed.mdx': post(
        'updated: 2026-11-26\n',
        'See [there](/research/rings#sec:part), [again](/research/rings#main), ![x](images/a.png) ![y](images/my%20plot.png) ![z](images/Z%C3%BCrich.png).',
      ),
      'images/a.png': 'x',
      'images/my plot.png': 'x',
      'images/Zu\u0308rich.png': 'x',
      'theme.yaml': 'icon: images/sign.svg',
      'images/sign.svg': 'x',
      'data/kept.csv': 'x',
      'data/README.md': 'kept.csv comes from a paper.',
      'talks/soon.mdx': '---\ntitle: Soon\ndate: 2027-05-01\n---\n',
      'posts/draft.mdx': '---\ntitle: D\ndate: 2027-01-01\ndraft: true\n---\n',
      'publications.bib': '@article{a, title={T}, author={Doe, Jane}, journal={J}, year=2027}',
    }),
  ).toEqual([]);
});

describe('tells', () => {
  it.each<[string, Record<string, string>, RegExp]>([
    [
      'a day ahead',
      {
        'posts/x.mdx': post('')
          .replace(/2026-01-01/, '2026-11-27')
          .replace('title: P', 'title: X'),
      },
      /posts\/x\.mdx:3 has the date 2026-11-27, which is ahead; .*draft: true/,
    ],
    [
      'a change that is still to come',
      { 'posts/filed.mdx': post('updated: 2027-01-01\n') },
      /has the updated 2027-01-01, which is ahead/,
    ],
    [
      'a page of its own that is meant for later',
      { 'pages/lab.mdx': '---\ntitle: Lab\ndate: 2027-01-01\n---\n\nWords.\n' },
      /pages\/lab\.mdx:3 has the date 2027-01-01, which is ahead; .*draft: true/,
    ],
    [
      'a work of the far future',
      { 'publications.bib': '\n@article{a, title={T}, author={Doe, Jane}, journal={J}, year=2204}' },
      /publications\.bib:2:1 "a" has the year 2204/,
    ],
    [
      'two posts of one title',
      { 'posts/copy.mdx': post('').replace('title: P', 'title: " p"') },
      /posts\/copy\.mdx:2 has the title of content\/posts\/filed\.mdx, "p"/,
    ],
    ['a picture that no text names', { 'images/old.png': 'x' }, /images\/old\.png is named by no text/],
    ['data that no text names', { 'data/old.csv': 'x' }, /data\/old\.csv is named by no text/],
    [
      'an empty topic',
      { 'topics/fields.mdx': topic.replace('Rings', 'Fields') },
      /topics\/fields\.mdx has nothing filed under it; write topics: \[fields\]/,
    ],
    [
      'a heavy drawing',
      {
        'images/a.svg': 'x'.repeat(300_001),
        'posts/x.mdx': post('', '![a](images/a.svg)').replace('title: P', 'title: X'),
      },
      /images\/a\.svg has 300 kB; every reader loads it/,
    ],
    [
      'a part of another page that is not there',
      { 'posts/filed.mdx': post('', 'See [it](/research/rings#sec:prat).') },
      /posts\/filed\.mdx:6:8 links to "\/research\/rings#sec:prat", and no part of that page is called "sec:prat"; did you mean "#sec:part"\?/,
    ],
  ])('%s', async (_, files, message) => {
    const told = await advice(files);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^warning: /);
    expect(told[0]).toMatch(message);
  });

  it.each([
    ['not an address', /^SITE_URL is "not an address", which is no absolute address/],
    ['http://localhost:3000', /^warning: SITE_URL is "http:\/\/localhost:3000", which only this machine/],
    ['http://192.168.0.4', /which only this machine or its network reaches/],
    ['https://www.example.com', /which is nobody’s/],
    ['http://doe.ac.uk/~jane/', /which is not encrypted; write https:\/\/doe\.ac\.uk\/~jane if/],
  ])('the address %s', async (SITE_URL, message) => {
    expect(await advice({}, { SITE_URL })).toEqual([expect.stringMatching(message)]);
  });

  it('words that a document was begun with, once it is no draft', async () => {
    const type = siteSchema.find(({ name }) => name === 'Post')!;
    const begun = newDocument(type, { date: '2026-01-01', topics: ['rings'] }, kinds[0]!.body);
    const told = await advice({ 'posts/begun.mdx': begun });
    expect(told).toEqual([
      expect.stringMatching(
        /posts\/begun\.mdx:3 is published with the title that it was begun with; write it, or say draft/,
      ),
      expect.stringMatching(/posts\/begun\.mdx:5 is published with the description that/),
      expect.stringMatching(/posts\/begun\.mdx:\d+ is published with the text that/),
    ]);
    expect(await advice({ 'posts/begun.mdx': begun.replace('# draft:', 'draft:') })).toEqual([]);
  });

  it('an address of the profile that is an example, at its line', async () => {
    expect(await advice({ 'profile.mdx': profile.replace('doe.ac.uk', 'example.org') })).toEqual([
      expect.stringMatching(/^warning: content\/profile\.mdx:3 is "https:\/\/example\.org"/),
    ]);
  });
});

it('tells a kept text that draws from what an edit may change', async () => {
  const text =
    'As [@menabrea1842] says.\n\n<Chart id="fig:a" data="a.csv" mark="bar" x="x" y="y" xLabel="x" yLabel="y (1)" alt="A bar.">A.</Chart>';
  const day = 'revisions/filed/2026-01-01';
  const files = {
    'a.bib': '@misc{menabrea1842, title={Sketch}, author={Menabrea, L.}, year={1842}}\n',
    'data/a.csv': 'x,y\na,1\n',
    'posts/filed.mdx': post('updated: 2026-01-02\n', text),
    [`${day}.mdx`]: post('', text),
  };
  expect(await advice(files)).toEqual([
    `warning: content/${day}.mdx keeps its words and not what it draws from: data/a.csv, works.jsonl are not in ${day}/; npm run new -- revision filed --from-git stores it as it was, where the repository has the text`,
  ]);
  expect(await advice({ ...files, [`${day}/data/a.csv`]: 'x,y\na,2\n', [`${day}/works.jsonl`]: '' })).toEqual([]);
});
