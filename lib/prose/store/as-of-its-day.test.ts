import { expect, it } from 'vitest';
import { formatKeptWorks } from '@/lib/bibliography/kept-works';
import { contentOfTexts } from '@/lib/content/store';
import { findDrawn } from '../revisions/find-drawn';
import { loadProse } from './load-prose';
import { surroundingsOf, toProse } from './of-content';

const text = `---
title: Notes
date: 1843-09-01
---

As [@menabrea1842] says.

<Chart id="fig:turns" data="turns.csv" mark="bar" x="engine" y="turns" xLabel="Engine" yLabel="Turns (1)" alt="One bar.">Turns.</Chart>
`;
const then = {
  'posts/notes.mdx': text,
  'data/turns.csv': 'engine,turns\nDifference,1843\n',
  'works.bib': '@misc{menabrea1842, title={Sketch}, author={Menabrea, L.}, year={1842}}\n',
};
const now = {
  ...then,
  'data/turns.csv': 'engine,turns\nDifference,1844\n',
  'works.bib': '@misc{menabrea1842, title={Notions}, author={Menabrea, L.}, year={1842}}\n',
};
const markupOf = async (path: string, texts: Record<string, string>) => {
  const content = contentOfTexts('content', texts);
  const document = content.documents.find((each) => each.path === path)!;
  const { tree, references, problems } = await loadProse(toProse(document), surroundingsOf(content));
  expect(problems).toEqual([]);
  return JSON.stringify([tree, references]);
};

it('draws a kept text, and says what it cites, as data and works were on its day', async () => {
  const content = contentOfTexts('content', then);
  const { files, works } = await findDrawn(content, content.documents[0]!);
  expect(files.map(({ path }) => path)).toEqual(['data/turns.csv']);
  const day = 'revisions/notes/1843-09-01';
  const kept = {
    ...now,
    [`${day}.mdx`]: text,
    ...Object.fromEntries(files.map((file) => [`${day}/${file.path}`, file.text])),
    [`${day}/works.jsonl`]: formatKeptWorks(works),
  };
  const shown = await markupOf(`${day}.mdx`, kept);
  expect(shown).toContain('>1843</td>');
  expect(shown).not.toContain('1844');
  expect(shown).toContain('Sketch');
  const present = await markupOf('posts/notes.mdx', kept);
  expect(present).toContain('>1844</td>');
  expect(present).toContain('Notions');
  // A work that has left its file is still cited.
  expect(await markupOf(`${day}.mdx`, { ...kept, 'works.bib': '', 'posts/notes.mdx': '---\n---\n' })).toBe(shown);
});
