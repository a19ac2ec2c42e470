import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { takenNames } from '@/lib/site/free-pages';
import { checkDocuments } from './check';
import { checkPlaces } from './check-places';
import { formatProblem } from './problem';
import { siteSchema } from './site-schema';
import { contentOfTexts } from './store';

const check = (...paths: string[]) => {
  const texts = Object.fromEntries(paths.map((path) => [path, '---\ntitle: Rooms\n---\nWords.\n']));
  return checkDocuments(contentOfTexts('content', texts), siteSchema)
    .map(formatProblem)
    .filter((line) => line.includes('content/pages/'));
};

describe('a free page', () => {
  it('may stand at any address that is not taken, in folders too', () => {
    expect(check('pages/now.mdx', 'pages/lab.mdx', 'pages/lab/2026/rooms.mdx', 'pages/data.mdx')).toEqual([]);
  });

  it.each([
    ['pages/talks.mdx', 'would stand at /talks, and /talks has the talks; move it to talks/, or give it another name'],
    ['pages/blog/old.mdx', 'would stand at /blog/old, and /blog has the write-ups; move it to posts/'],
    ['pages/cv.mdx', 'would stand at /cv, and /cv is the site’s own; give it another name: my-cv'],
    ['pages/assets/x.mdx', '/assets is the site’s own'],
    ['pages/index.mdx', 'would be the home page; write what it says in profile.mdx'],
    ['pages/lab/index.mdx', 'would stand at /lab/index; name it pages/lab.mdx, which stands at /lab'],
    [
      'pages/My Lab/rooms.mdx',
      'is in a folder with a name that makes a poor address ("My Lab"); rename the folder to my-lab',
    ],
    ['pages/lab/Rooms_1.mdx', 'has a name that makes a poor address ("Rooms_1"); rename it to rooms-1.mdx'],
    ['pages/A\u0303c\u0327a\u0303o.mdx', 'rename it to acao.mdx'],
    ['pages/Łódź.v2.mdx', 'rename it to lodz-v2.mdx'],
    ['pages/Größe & Maß.mdx', 'rename it to grosse-mass.mdx'],
    ['pages/日本.mdx', 'rename it to page.mdx'],
  ])('is refused as %s', (path, message) => {
    expect(check(path)).toEqual([expect.stringContaining(message)]);
  });

  it('is refused wherever the code has a page of its own', () => {
    const folders = readdirSync('app', { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && /^[a-z0-9-]+$/.test(entry.name))
      .map(({ name }) => name);
    expect(folders.filter((name) => !takenNames.has(name))).toEqual([]);
  });
});

it.each(['posts/a.qmd', 'posts/b.Rmd', 'pages/c.rst', 'notes.org'])('says of %s that it is no page', (path) => {
  const problems = checkPlaces(contentOfTexts('content', { [path]: 'Words.' }), siteSchema);
  expect(problems.map(formatProblem)).toEqual([expect.stringContaining('is not read: pages are .mdx files')]);
});

it('lets what a kept text draws from lie beside it, and nothing where there is no such text', () => {
  const beside = ['data/turns.csv', 'images/engine.png', 'works.jsonl'].map(
    (name) => `revisions/notes/1843-09-01/${name}`,
  );
  const problems = (...texts: string[]) => {
    const files = Object.fromEntries([...texts, ...beside].map((path) => [path, '---\ntitle: Notes\n---\n']));
    return checkPlaces(contentOfTexts('content', files), siteSchema).map(({ file }) => file);
  };
  expect(problems('revisions/notes/1843-09-01.mdx')).toEqual([]);
  expect(problems('revisions/notes/1843-10-02.mdx')).toEqual(beside.slice(0, 2).map((path) => `content/${path}`));
});
