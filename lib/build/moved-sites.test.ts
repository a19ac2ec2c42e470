// Sites moved here from three well-known templates, in words of our own: what the check says of their files as they are leads to files
// that it has nothing against.
import { describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { contentOfTexts } from '@/lib/content/store';
import { checkContent } from './check-content';

const profile = `---
name: Ada Lovelace
givenName: Ada
familyName: Lovelace
role: Analyst
affiliation: Analytical Society
place: London
email: ada@example.org
website: https://example.org
links: []
description: Notes.
language: en-GB
---
`;
const cv = `---
title: Curriculum vitae
headline: Analyst
updated: 2020-01-01
sections: [{ id: jobs, title: Jobs, kind: experience, column: main }]
---
`;
const job = '---\ntitle: Analyst\norganisation: Analytical Society\nstart: 1842\norder: 1\n---\n';
const topic = '---\ntitle: Engines\nshort: Engines\ndescription: Of engines.\norder: 1\n---\n';
const post = (body: string) =>
  `---\ntitle: Notes\ndescription: On the engine.\ndate: 2020-01-02\ntopics: [engines]\n---\n${body}`;

interface MovedSite {
  /** Files as the template has them, under the names that a first attempt gives them. */
  before: Record<string, string>;
  /** What the check says, in part, of each. */
  said: string[];
  /** The same after following it, where that brings up more, and what is said then. */
  once: Record<string, string>;
  left: string[];
  /** After the second round. */
  after: Record<string, string>;
}

const sites: Record<string, MovedSite> = {
  'al-folio': {
    before: {
      'posts/notes.mdx': `---
layout: post
title: Notes
description: On the engine.
date: 2020-01-02 21:01:00
topics: [engines]
---
{% include figure.liquid path="assets/img/plot.png" %}

As {% cite lovelace1843 %} says, \\\\(a^2\\\\) costs $5, then $6. See [the slides](/assets/pdf/talk.pdf).<br>
`,
      'publications.bib':
        '@article{lovelace1843, title={Notes}, author={Lovelace, Ada}, journal={Memoirs}, year={1843}, pdf={/assets/pdf/notes.pdf}}',
      'publications/lovelace1843.pdf': '%PDF-1.4',
      'files/talk.pdf': '%PDF-1.4',
    },
    said: [
      'posts/notes.mdx:2 has a field "layout" that the schema does not know; remove it',
      'posts/notes.mdx:5 has "2020-01-02 21:01:00" as "date"; write a day, YYYY-MM-DD',
      'posts/notes.mdx:8:1 has a brace, which begins what only a program would hold; write a picture as ![what it shows](images/x.png)',
      'posts/notes.mdx:10:4 has a brace, which begins what only a program would hold; write [@lovelace1843]',
      'has \\(a^2\\), which is shown as it stands: its backslashes are doubled; write $a^2$',
      'links to "/assets/pdf/talk.pdf", where there is no page; did you mean "/files/talk.pdf"?',
      'leaves <br> open; write <br />',
      '"lovelace1843" has pdf = {/assets/pdf/notes.pdf}, where there is nothing; put the file in the content folder as publications/lovelace1843.pdf, and leave the field out',
    ],
    once: {
      'posts/notes.mdx': post(
        '![A plot](images/plot.png)\n\nAs [@lovelace1843] says, $a^2$ costs $5, then $6. See [the slides](/files/talk.pdf).<br />\n',
      ),
      'publications.bib':
        '@article{lovelace1843, title={Notes}, author={Lovelace, Ada}, journal={Memoirs}, year={1843}}',
      'publications/lovelace1843.pdf': '%PDF-1.4',
      'files/talk.pdf': '%PDF-1.4',
    },
    left: ['posts/notes.mdx:7:1 shows "images/plot.png", which is not in the content folder; put the file there'],
    after: {
      'posts/notes.mdx': post(
        'As [@lovelace1843] says, $a^2$ costs $5, then $6. See [the slides](/files/talk.pdf).<br />\n',
      ),
      'publications.bib':
        '@article{lovelace1843, title={Notes}, author={Lovelace, Ada}, journal={Memoirs}, year={1843}}',
      'publications/lovelace1843.pdf': '%PDF-1.4',
      'files/talk.pdf': '%PDF-1.4',
    },
  },
  HugoBlox: {
    before: {
      'posts/notes.mdx': '+++\ntitle = "Notes"\ndate = 2020-01-02\n+++\nWords.\n',
      'posts/index.md': '---\ntitle: Posts\n---\n',
      'posts/second.mdx': post(
        '{{< figure src="plot.png" >}}\n\n{{% callout note %}}\nWords\n{{% /callout %}}\n\n:::note\nWords\n:::\n',
      ),
      'cv/jobs/phd.mdx': '---\ntitle: PhD student\norganisation:\nstart: 2015-09-01T00:00:00Z\nend:\norder: 2\n---\n',
    },
    said: [
      'posts/notes.mdx:1 has front matter in TOML (between lines of +++); write it in YAML',
      'posts/index.md is not read: pages are .mdx files',
      'posts/second.mdx:7:1 has a brace, which begins what only a program would hold; write a picture as',
      'posts/second.mdx:9:1 has a brace, which begins what only a program would hold; Liquid and templates are not run here',
      'warning: content/posts/second.mdx:13:1 has a line of ::: , which is shown; write a remark set apart as > [!NOTE]',
    ],
    once: {
      'posts/notes.mdx': '---\ntitle: "Notes"\ndate: 2020-01-02\n---\nWords.\n',
      'posts/second.mdx': post('![A plot](images/plot.png)\n\n> [!NOTE]\n> Words\n').replace(
        'title: Notes',
        'title: Second',
      ),
      'cv/jobs/phd.mdx': '---\ntitle: PhD student\norganisation:\nstart: 2015-09-01T00:00:00Z\nend:\norder: 2\n---\n',
    },
    left: [
      'posts/notes.mdx:1 lacks the field "description"; add "description: …"',
      'posts/notes.mdx:1 lacks the field "topics"; add "topics: …"',
      'posts/second.mdx:7:1 shows "images/plot.png", which is not in the content folder; put the file there',
    ],
    after: {
      'posts/notes.mdx': post('Words.\n'),
      'posts/second.mdx': post('> [!NOTE]\n> Words\n').replace('title: Notes', 'title: Second'),
      'cv/jobs/phd.mdx': '---\ntitle: PhD student\norganisation:\nstart: 2015-09-01T00:00:00Z\nend:\norder: 2\n---\n',
    },
  },
  academicpages: {
    before: {
      'posts/notes.mdx': post(
        '<a href="http://example.org/files/paper.pdf">Paper</a> <img src="/images/plot.png"> and [more](http://example.org\n\n    x = 1\n\n![Plot](/images/plot.png)\n',
      ),
      'files/paper.pdf': '',
      'images/plot.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="9" height="9"/></svg>',
      'cv/jobs/course.mdx': '---\ntitle: Course #2, Spring\nstart: Spring 2014\nvenue: University\norder: 2\n---\n',
    },
    said: [
      'files/paper.pdf is empty; save it again',
      'leaves <img> open; write a picture as ![what it shows](images/x.png)',
      'has the HTML element <a>; write a link as [words](https://…)',
      'posts/notes.mdx:9:5 has indented lines, which are a paragraph here and no code; put code between lines of ```',
      'has "title" cut at "#2, Spring", which YAML takes for a comment; put the value in quotes: "Course #2, Spring"',
      'cv/jobs/course.mdx:4 has a field "venue" that the schema does not know',
    ],
    once: {
      'posts/notes.mdx': post(
        '[Paper](http://example.org/files/paper.pdf) and [more](http://example.org)\n\n```\nx = 1\n```\n\n![Plot](images/plot.png)\n',
      ),
      'files/paper.pdf': '%PDF-1.4',
      'images/plot.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="9" height="9"/></svg>',
      'cv/jobs/course.mdx':
        '---\ntitle: "Course #2, Spring"\nstart: Spring 2014\norganisation: University\norder: 2\n---\n',
    },
    left: [
      'posts/notes.mdx:13:1 shows "images/plot.png", which is not in the content folder; did you mean "images/plot.svg"?',
    ],
    after: {
      'posts/notes.mdx': post(
        '[Paper](/files/paper.pdf) and [more](http://example.org)\n\n```\nx = 1\n```\n\n![Plot](images/plot.svg)\n',
      ),
      'files/paper.pdf': '%PDF-1.4',
      'images/plot.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><rect width="9" height="9"/></svg>',
      'cv/jobs/course.mdx':
        '---\ntitle: "Course #2, Spring"\nstart: Spring 2014\norganisation: University\norder: 2\n---\n',
    },
  },
};

const check = async (files: Record<string, string>) => {
  const common = { 'profile.mdx': profile, 'cv/cv.mdx': cv, 'cv/jobs/analyst.mdx': job, 'topics/engines.mdx': topic };
  return (await checkContent(contentOfTexts('content', { ...common, ...files }))).map(formatProblem);
};

describe.each(Object.entries(sites))('a site in the manner of %s', (_, { before, said, once, left, after }) => {
  it('is told what to mend, all at once', async () => {
    const problems = (await check(before)).join('\n');
    expect(said.filter((part) => !problems.includes(part))).toEqual([]);
  });

  it('has nothing against it after two rounds at most, each by its messages alone', async () => {
    expect((await check(once)).map((problem, index) => problem.includes(left[index] ?? '?'))).toEqual(
      left.map(() => true),
    );
    expect(await check(after)).toEqual([]);
  });
});
