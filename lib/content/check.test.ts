import { describe, expect, it } from 'vitest';
import { checkDocuments } from './check';
import { formatProblem } from './problem';
import type { DocumentDefinition } from './schema';
import { contentOfTexts } from './store';

const schema: DocumentDefinition[] = [
  {
    name: 'Post',
    filePathPattern: 'posts/*.mdx',
    fields: {
      title: { type: 'string', required: true, description: 'Title.' },
      description: { type: 'string' },
      date: { type: 'date', required: true },
      topics: { type: 'list', of: { type: 'string' }, required: true },
      changes: {
        type: 'list',
        of: { type: 'nested', def: () => ({ fields: { note: { type: 'string', required: true } } }) },
      },
      state: { type: 'enum', options: ['open', 'closed'] },
    },
  },
  { name: 'Topic', filePathPattern: 'topics/*.mdx', fields: { title: { type: 'string', required: true } } },
];

const topic = { 'topics/reasoning.mdx': '---\ntitle: Reasoning\n---\n' };

function check(files: Record<string, string>, others: string[] = []): string[] {
  const content = contentOfTexts('content', { ...files, ...Object.fromEntries(others.map((path) => [path, ''])) });
  return checkDocuments(content, schema).map(formatProblem);
}

describe('checkDocuments', () => {
  it('finds nothing wrong with good content', () => {
    expect(
      check({ ...topic, 'posts/a.mdx': '---\ntitle: A\ndate: 2026-11-01\ntopics: [reasoning]\n---\nText.' }),
    ).toEqual([]);
  });

  it('names a field that is called as what every object has', () => {
    const text = '---\ntitle: A\ndate: 2026-11-01\ntopics: [reasoning]\nconstructor: B\n---\n';
    expect(check({ ...topic, 'posts/a.mdx': text })).toEqual([
      expect.stringContaining(
        'content/posts/a.mdx:5 has a field "constructor" that the schema does not know; remove it',
      ),
    ]);
  });

  it('names a misspelt field with its line and the field that was meant, and the one now missing', () => {
    expect(check({ ...topic, 'posts/a.mdx': '---\ndate: 2026-11-01\ntopics: []\ntitel: A\n---\n' })).toEqual([
      'content/posts/a.mdx:4 has a field "titel" that the schema does not know; did you mean "title"?',
      'content/posts/a.mdx:1 lacks the field "title"; add "title: …" (Title.)',
    ]);
  });

  it('names an unknown topic with its line and its nearest neighbour', () => {
    const source = '---\ntitle: A\ndate: 2026-11-01\ntopics:\n  - resoning\n---\n';
    expect(check({ ...topic, 'posts/a.mdx': source })).toEqual([
      'content/posts/a.mdx:5 names the topic "resoning", which has no file in topics/; did you mean "reasoning"?',
    ]);
  });

  it.each([
    ['date: 2026-02-30', 'has "2026-02-30" as "date"; write a day, YYYY-MM-DD'],
    ['date: soon', 'has "soon" as "date"; write a day, YYYY-MM-DD'],
  ])('refuses %s', (line, message) => {
    expect(check({ 'posts/a.mdx': `---\ntitle: A\n${line}\ntopics: []\n---\n` })).toEqual([
      `content/posts/a.mdx:3 ${message}`,
    ]);
  });

  it('checks inside lists of maps, and enumerations', () => {
    const source = '---\ntitle: A\ndate: 2026-11-01\ntopics: []\nchanges:\n  - nota: x\nstate: ajar\n---\n';
    expect(check({ 'posts/a.mdx': source })).toEqual([
      'content/posts/a.mdx:6 has a field "nota" that the schema does not know; did you mean "note"?',
      'content/posts/a.mdx:6 lacks the field "note"; add "note: …" (string)',
      'content/posts/a.mdx:7 has "ajar" as "state"; write one of: open, closed',
    ]);
  });

  it('reports the problems of all files together', () => {
    const problems = check({
      'posts/A B.mdx': '---\ntitle: 3\ndate: x\ntopics: []\n---',
      'pots/x.mdx': '---\na: 1\n---',
      'posts/y.mdx': 'no front matter',
    });
    expect(problems).toHaveLength(5);
    expect(problems.join('\n')).toContain('rename it to a-b.mdx');
    expect(problems.join('\n')).toContain('content/pots/x.mdx is in a place that the schema does not know');
    expect(problems.join('\n')).toContain('content/posts/y.mdx:1 has no front matter');
  });

  it('reads files from Windows: a byte order mark, and CRLF after every line', () => {
    const source = '\uFEFF---\r\ntitle: A\r\ndate: 2026-11-01\r\ntopics: [reasoning]\r\n---\r\nText.\r\n';
    expect(check({ ...topic, 'posts/a.mdx': source })).toEqual([]);
  });

  it.each([
    [
      'title: A\ntitle: B',
      'content/posts/a.mdx:3 has front matter that is not YAML: Map keys must be unique; keep one of the two',
    ],
    [
      'changes:\n\tnote: x',
      'content/posts/a.mdx:3 has front matter that is not YAML: Tabs are not allowed as indentation; indent by spaces',
    ],
    [
      'title: A: B',
      'content/posts/a.mdx:2 has front matter that is not YAML: Nested mappings are not allowed in compact mappings; put the whole value in quotes: title: "A: B"',
    ],
    ['title: [Draft] A title', 'put the whole value in quotes: title: "[Draft] A title"'],
    ["title: 'Noether's'", 'put the whole value in quotes: title: "Noether\'s"'],
    ['title: *Nature*', 'put the whole value in quotes: title: "*Nature*"'],
    ['title: @home', 'put the whole value in quotes: title: "@home"'],
    ['title: !important notes', 'put the whole value in quotes: title: "!important notes"'],
    [
      'title: Lecture notes, part #2',
      'has "title" cut at "#2", which YAML takes for a comment; put the value in quotes: "Lecture notes, part #2"',
    ],
    [
      'title: "A \\alpha"',
      'has a control character in "title": in double quotes a backslash and a letter make one; use single quotes',
    ],
    ['title: "A \\lambda"', 'in double quotes a backslash is written'],
    [
      'title: 2026-11-23',
      'has 2026-11-23 as "title", which YAML may read as a day or a number; put it in quotes: "2026-11-23"',
    ],
    ['title: 12:30', 'has 12:30 as "title", which YAML may read as a day or a number; put it in quotes: "12:30"'],
    ['title: "Words" and more', `put the whole value in quotes: title: '"Words" and more'`],
    [
      'title:One\ntopics:[a]',
      'has "title:One", which is no field without a space; write a space after each colon: "title: One"',
    ],
    ['One\nTwo', 'has front matter without fields; write each on a line of its own: "title: …"'],
    ['- title: One', 'has front matter without fields'],
    ['title: 1984', 'has 1984 as "title"; write it in quotes: "1984"'],
    ['topics: reasoning, search', 'has "reasoning, search" as "topics"; write a list: [reasoning, search]'],
    ['topics: ["rea\u200bsoning"]', 'names the topic "rea⟨U+200B⟩soning"'],
    ['date: 2026-11-01\ufeff', 'has "2026-11-01⟨U+FEFF⟩" as "date"'],
    ['title: &a [*a]', 'has front matter that cannot be read'],
  ])('says how to mend %j', (yaml, message) => {
    expect(check({ 'posts/a.mdx': `---\n${yaml}\n---\n` }).join('\n')).toContain(message);
  });

  it('tells front matter that is not closed from none', () => {
    expect(check({ 'posts/a.mdx': '---\ntitle: A\n\nText.' })).toEqual([
      'content/posts/a.mdx:1 opens its front matter and does not close it; put a line of --- after the last field',
    ]);
  });

  it('names files that nothing would read', () => {
    expect(
      check({}, [
        'posts/a.md',
        'posts/README.md',
        'lists/own.bib',
        'publications.bib',
        'sync.yaml',
        'citations.csv',
        'data/README.md',
        'images/a.png',
        'files/a.pdf',
        'posts/.keep',
      ]),
    ).toEqual([
      'content/posts/a.md is not read: pages are .mdx files; name it a.mdx if it is a page; else move it out of here',
      'content/posts/README.md is not read: pages are .mdx files; name it README.mdx if it is a page; else move it out of here',
      'content/lists/own.bib is not read: .bib files stand at the top of the content folder; move it to content/own.bib',
    ]);
  });

  it('points at the line of malformed YAML', () => {
    expect(check({ 'posts/a.mdx': '---\ntitle: A\ndate: "2026\n---\n' })[0]).toMatch(
      /^content\/posts\/a\.mdx:\d has front matter that is not YAML/,
    );
  });

  it('counts the body from the line after the front matter', () => {
    const [document] = contentOfTexts('content', { 'posts/a.mdx': '---\ntitle: A\n---\nfirst\n' }).documents;
    expect([document?.bodyLine, document?.body]).toEqual([4, 'first\n']);
  });

  it('warns of files that nothing serves, each with the place that would', () => {
    expect(check({}, ['posts/plot.png', 'papers/a.pdf', 'cv/grades.csv', 'LICENSE'])).toEqual([
      'warning: content/posts/plot.png is in a place that nothing is served from; move it to content/images/ and show it as ![…](images/plot.png), or to content/files/ to be fetched',
      'warning: content/papers/a.pdf is in a place that nothing is served from; move it to content/files/, which is served at /files/a.pdf, or, if it is that of a work, to content/publications/<key>.pdf',
      'warning: content/cv/grades.csv is in a place that nothing is served from; move it to content/data/ for a chart, or to content/files/, which is served at /files/grades.csv',
    ]);
  });

  it('says once what is wrong with many files alike', () => {
    const old = '---\ntitle: A\ndescription: d\ndate: 2026-11-01\ntopics: []\nlayout: post\n---\n';
    const files = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`posts/${name}.mdx`, old]));
    const problems = check(files);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(
      'content/posts/a.mdx:6 has a field "layout" that the schema does not know, and so have 4 other files (content/posts/b.mdx, content/posts/c.mdx, …)',
    );
  });

  it.each([
    [
      '+++\ntitle = "A"\n+++\n# Heading\n',
      'content/posts/a.mdx:1 has front matter in TOML (between lines of +++); write it in YAML',
    ],
    ['{ "title": "A" }\n', 'content/posts/a.mdx:1 has front matter in JSON; write it in YAML'],
    [
      '\n---\ntitle: A\n---\n',
      'content/posts/a.mdx:1 has something before its front matter; begin the file with the line of ---',
    ],
  ])('names what stands in the place of front matter: %j', (source, message) => {
    const problems = check({ 'posts/a.mdx': source }).filter((problem) => !problem.includes('lacks'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });
});
