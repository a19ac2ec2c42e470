import { expect, it } from 'vitest';
import { formatOtherLabels, otherLabelsIn, parseOtherLabels } from '../other-labels';
import { formatProblem } from '../problem';
import { contentOfTexts } from '../store';
import { checkOtherSites } from './check-other-sites';

it('names sites that no label can begin with, and rows that name nothing', () => {
  const content = contentOfTexts('content', {
    'profile.mdx':
      '---\nreferences:\n  - { name: other, url: "https://e.org" }\n  - { name: eq, url: "javascript:alert(1)" }\n---\n',
    'labels.csv':
      'label,kind,number,title,url,day\nother:eq:a,Equation,1,,https://e.org/#a,2026-11-27\nother:eq:b,,,,x,\n',
  });
  expect(checkOtherSites(content).map(formatProblem)).toEqual([
    'content/profile.mdx:4 has "eq" as "references.1.name", which cannot stand before a label; write lower-case letters, digits and hyphens, and none of eq, fig, sec, tab, thm',
    'content/profile.mdx:4 has "javascript:alert(1)" as "references.1.url", which is no address; write https://…',
    'warning: content/labels.csv:3 has a row that names no part of another site ("other:eq:b"); npm run sync -- --references writes them',
  ]);
});

it('finds the labels of other sites in a text, and keeps what is written of them', () => {
  expect(otherLabelsIn('[@other:eq:law] and @a-b:fig:x.1. Not [@eq:x], [@smith:2020] nor me@other:eq:no.')).toEqual([
    'other:eq:law',
    'a-b:fig:x.1',
  ]);
  const row = {
    label: 'o:sec:a',
    kind: 'Section',
    number: '',
    title: 'A, "b"',
    url: 'https://e.org/',
    day: '2026-11-27',
  };
  expect(parseOtherLabels(formatOtherLabels([row]), 'x').rows).toEqual([row]);
});
