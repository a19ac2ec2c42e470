import { expect, it } from 'vitest';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkLinks } from './check-links';

function check(body: string, others: Record<string, string> = {}): string[] {
  const files = {
    'profile.mdx': '---\nredirects:\n  - { from: /old, to: /cv }\n---\n',
    'posts/x.mdx': `---\ntitle: X\n---\n${body}`,
    'posts/unready.mdx': '---\ntitle: U\ndraft: true\n---\n[nowhere](/blog/nothing)\n',
    'files/a.pdf': '',
    'files/talks/the slides.pdf': '',
    'topics/reasoning.mdx': '---\ntitle: R\n---\n',
  };
  const isServed = (path: string) => ['/cv.pdf', '/favicon.svg'].includes(path);
  return checkLinks(contentOfTexts('content', { ...files, ...others }), {
    publicationKeys: ['a2020'],
    isServed,
  }).map(formatProblem);
}

it('accepts pages, works, old addresses, fragments, queries, files and other sites', () => {
  const targets = [
    '/',
    '/cv',
    '/blog/x',
    '/blog/x/',
    '/blog/x#a',
    '/publications/a2020',
    '/publications/a2020.bib',
    '/old',
    '/cv.pdf',
    '/cv.md',
    '/index.md',
    '/blog/x.md',
    '/blog/x/references.bib',
    '/blog/x/parts.bib',
    '/blog/x.pdf',
    '/blog/x.epub',
    '/research/reasoning.pdf',
    '/feed.xml',
    '/research/reasoning/rss.xml',
    '/publications.ris',
    '/favicon.svg',
    './x',
    '../cv',
    'x',
    '?topic=a',
    '<https://a.org/x y>',
    'https://a.org/b_(c)',
    '/publications?topic=a',
    '/files/a.pdf',
    '/files/talks/the%20slides.pdf',
    '//other.org/a',
    'https://a.org/b',
    '#here',
  ];
  expect(check(targets.map((target) => `[a](${target})`).join('\n'))).toEqual([]);
});

it('names a link to a file that the content does not hold', () => {
  expect(check('[slides](/files/b.pdf)')).toEqual([
    'content/posts/x.mdx:4:8 links to "/files/b.pdf", where there is no page; did you mean "/files/a.pdf"?',
  ]);
});

it('names a link to a page that is not there, or is a draft, with its place and the page that was meant', () => {
  expect(
    check(
      'See\n[this](/research/resoning), [that](/publications/hochreiter1997 "title") and [the other](/blog/unready).',
    ),
  ).toEqual([
    'content/posts/x.mdx:5:6 links to "/research/resoning", where there is no page; did you mean "/research/reasoning"?',
    'content/posts/x.mdx:5:34 links to "/publications/hochreiter1997", where there is no page; name a page that is published',
    'content/posts/x.mdx:5:88 links to "/blog/unready", where there is no page; name a page that is published',
  ]);
});

it('does not read code', () => {
  expect(check('`[a](/nowhere)`\n\n```md\n[a](/nowhere)\n```\n')).toEqual([]);
});

it.each([
  ['[slides.com](slides.com)', 'slides.com', 'write https://slides.com'],
  ['[it](www.example.org/a?b)', 'www.example.org/a?b', 'write https://www.example.org/a'],
  ['[mail](me@example.org)', 'me@example.org', 'write mailto:me@example.org'],
  ['[V]({http://example.org})', '{http://example.org}', 'take the braces out: http://example.org'],
  ['[paper](10.1145/12.34)', '10.1145/12.34', 'write https://doi.org/10.1145/12.34'],
  ['[slides](files/a.pdf)', 'files/a.pdf', 'did you mean "/files/a.pdf"?'],
  ['[slides](/assets/pdf/a.pdf)', '/assets/pdf/a.pdf', 'did you mean "/files/a.pdf"?'],
  [
    '[notes](/assets/pdf/ls.pdf)',
    '/assets/pdf/ls.pdf',
    'put the file in files/ of the content folder and write /files/ls.pdf',
  ],
  ['[before](2019-03-01-x.md)', '2019-03-01-x.md', 'did you mean "/blog/x"?'],
  ['[before](/posts/x.html)', '/posts/x.html', 'did you mean "/blog/x"?'],
  ['[it](<../no where>)', '../no where', 'name a page that is published'],
  ['[it]()', '', 'write where it leads: [words](https://…)'],
  ['[it][name]\n\n[name]: /nowhere/at/all', '/nowhere/at/all', 'name a page that is published'],
  ['[it](/blog/x/feed.xml)', '/blog/x/feed.xml', 'did you mean "/feed.xml"?'],
])('says of %j what was meant', (body, target, mend) => {
  const problems = check(body);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(` links to "${target}", where there is no page; ${mend}`);
});

it('reads the addresses in the fields of a document', () => {
  const others = {
    'cv/talks/a.mdx': '---\ntitle: A\nurl: files/b.pdf\norganisationUrl: example.org\n---\n[c](/cv)',
    'projects/p.mdx': '---\ntitle: P\ncode: https://example.org\n---\n',
  };
  expect(check('', others)).toEqual([
    'content/cv/talks/a.mdx:3 links to "files/b.pdf", where there is no page; did you mean "/files/a.pdf"?',
    'content/cv/talks/a.mdx:4 links to "example.org", where there is no page; write https://example.org',
  ]);
});
