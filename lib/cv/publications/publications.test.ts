import { describe, expect, test } from 'vitest';
import { blockTexts } from '../body';
import { cvOf } from '../fixtures/cvs';
import type { Entry, Inline } from '../model';

const many = Array.from(
  { length: 40 },
  (_, index) => `Author${String.fromCharCode(65 + (index % 26))}, Number ${index}`,
);
const bibtex = `
@article{noether1918, author={Noether, Emmy}, title={Invariante Variationsprobleme}, journal={Nachrichten}, year={1918}, volume={1}, pages={235--257}, selected={true}}
@inproceedings{gas2020, author={Lovelace, Ada and Babbage, Charles and Noether, Emmy}, title={Superconductors above $T_c$ in \\emph{Drosophila} with H$_2$O}, booktitle={Proceedings of Things}, year={2020}}
@article{big2021, author={${[...many.slice(0, 20), 'Lovelace, Ada', ...many.slice(20)].join(' and ')}}, title={Many hands}, journal={Physics}, year={2021}}
@phdthesis{thesis1907, author={Lovelace, Ada}, title={A Thesis}, school={University of Göttingen}, year={1907}}
@article{open2019, author={Lovelace, A. K. and others}, title={Open}, journal={J}, year={2019}}
`;
const profile = (aliases: string, language = 'en-GB') => `---
name: Ada Lovelace
givenName: Ada
familyName: Lovelace
aliases: ${aliases}
role: Analyst
affiliation: A
place: London
email: ada@example.org
website: https://example.org
links: []
description: D
language: ${language}
---
`;
const cvWith = (...sections: string[]) =>
  cvOf(
    {
      'profile.mdx': profile('[A. K. Lovelace]'),
      'cv/cv.mdx': `---\ntitle: CV\nheadline: H\nupdated: 1843-09-01\nsections:\n${sections.map((fields, index) => `  - { id: s${index}, title: S, kind: publications, column: main, ${fields} }\n`).join('')}---\n`,
    },
    bibtex,
  );
const line = (entry: Entry) => blockTexts(entry.body).join(' ');
const bold = (nodes: Inline[]): string[] =>
  nodes.flatMap((node) =>
    'children' in node
      ? node.type === 'strong'
        ? [blockTexts([{ type: 'paragraph', children: [node] }])[0]!]
        : bold(node.children)
      : [],
  );
const boldIn = (entry: Entry) =>
  entry.body.flatMap((block) => (block.type === 'paragraph' ? bold(block.children) : []));

describe('which works', () => {
  test.each<[string, string[]]>([
    ['publications: [thesis1907, noether1918]', ['thesis1907', 'noether1918']],
    ['include: all', ['big2021', 'gas2020', 'open2019', 'noether1918', 'thesis1907']],
    ['include: selected', ['noether1918']],
    ['include: all, types: [thesis, conference]', ['gas2020', 'thesis1907']],
    ['publications: [thesis1907], include: selected', ['thesis1907', 'noether1918']],
  ])('%s', (fields, keys) => {
    expect(cvWith(fields).sections[0]!.entries.map(({ id }) => id)).toEqual(keys);
  });

  test('under sub-headings by type and by year', () => {
    const groups = (fields: string) => cvWith(fields).sections[0]!.entries.map(({ group, id }) => `${group}: ${id}`);
    expect(groups('include: all, groupBy: type').slice(2)).toEqual([
      'Journal articles: noether1918',
      'Conference papers: gas2020',
      'Theses: thesis1907',
    ]);
    expect(groups('include: all, groupBy: year')[0]).toBe('2021: big2021');
  });

  test('under sub-headings in the words of the site', () => {
    const declared = `---\ntitle: CV\nheadline: H\nupdated: 1843-09-01\nsections: [{ id: s, title: S, kind: publications, column: main, include: all, groupBy: type }]\n---\n`;
    const cv = cvOf({ 'profile.mdx': profile('[]', 'fr'), 'cv/cv.mdx': declared }, bibtex);
    expect(cv.sections[0]!.entries.at(-1)!.group).toBe('Thèses');
  });

  test('numbered through all sections', () => {
    const numbers = cvWith(
      'include: all, types: [journal]',
      'include: all, types: [thesis, conference]',
    ).sections.flatMap(({ entries }) => entries.map(({ number }) => number));
    expect(numbers).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a line', () => {
  const entry = (key: string, style: string) =>
    cvWith(`publications: [${key}], style: ${style}`).sections[0]!.entries[0]!;

  test('is complete: volume, pages, school', () => {
    expect(line(entry('noether1918', 'ieee'))).toMatch(/Nachrichten.*vol\. 1.*235–257.*1918/);
    expect(line(entry('thesis1907', 'apa'))).toContain('University of Göttingen');
  });

  test.each(['apa', 'ieee', 'acm', 'chicago', 'mla', 'harvard', 'vancouver', 'nature'])(
    'in %s names the owner in bold, however many authors there are',
    (style) => {
      for (const key of ['big2021', 'gas2020', 'thesis1907', 'open2019']) {
        const found = boldIn(entry(key, style)).filter((words) => words.includes('Lovelace'));
        expect(found, line(entry(key, style))).toHaveLength(1);
        expect(found[0]).toMatch(/A|Ada/);
        expect(found[0]).not.toMatch(/Babbage|Number|Charles|[\u202a\u202c]/);
      }
      expect(boldIn(entry('noether1918', style)).join()).not.toContain('Noether');
      expect(line(entry('big2021', style))).toContain('…');
    },
  );

  test.each(['brief', 'ieee', 'mla'])('in %s has marks in its title and no HTML', (style) => {
    const made = entry('gas2020', style);
    expect(line(made)).not.toMatch(/<|&#|sub>/);
    expect(JSON.stringify(made.body)).toMatch(/"type":"subscript","children":\[{"type":"text","value":"c"}/);
    expect(JSON.stringify(made.body)).toContain('Drosophila');
    expect(made.title).toBe('Superconductors above T_c in Drosophila with H₂O');
  });

  test('never takes “and others” for a person', () => {
    const made = entry('open2019', 'brief');
    expect(line(made)).toMatch(/^A\. K\. Lovelace et al\. Open\./);
    expect(made.publication!.authors).toEqual(['A. K. Lovelace']);
    expect(line(entry('open2019', 'ieee'))).not.toContain('others');
  });
});
