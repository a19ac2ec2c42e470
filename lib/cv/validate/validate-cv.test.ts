import { expect, test } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { contentOf, cvOf, entryFile } from '../fixtures/cvs';
import { validateCv } from './validate-cv';

const good = { 'cv/work/a.mdx': entryFile({ title: 'A' }) };
const problemsOf = (files: Record<string, string>) =>
  validateCv(contentOf(files), new Set(['known2020'])).map(formatProblem);
const declare = (sections: string, variants = '') =>
  `---\ntitle: CV\nheadline: H\nupdated: 2020-01-01\nsections:\n${sections}${variants}---\n`;

test('a sound CV has no problems', () => {
  expect(problemsOf(good)).toEqual([]);
});

test('words under the fields of the declaration, which no form shows', () => {
  const declared = declare('  - { id: work, title: W, kind: experience, column: main }\n');
  expect(problemsOf({ ...good, 'cv/cv.mdx': `${declared}\nI was there.\n` })).toEqual([
    expect.stringMatching(/^warning: content\/cv\/cv\.mdx:9 has words under its fields/),
  ]);
  expect(problemsOf({ ...good, 'cv/cv.mdx': `${declared}\n{/* A remark. */}\n` })).toEqual([]);
});

test.each<[string, Record<string, unknown>, string, string]>([
  [
    'an end before its start',
    { title: 'A', start: '2022-04', end: '2021' },
    '',
    'content/cv/work/a.mdx:5 ends (2021) before it starts (2022-04)',
  ],
  [
    'a start that is no date',
    { title: 'A', start: 'May or so' },
    '',
    'content/cv/work/a.mdx:4 starts on "May or so", which is no date',
  ],
  [
    'an end that is no date',
    { title: 'A', start: '2022', end: '2022-13' },
    '',
    'content/cv/work/a.mdx:5 ends on "2022-13", which is no date',
  ],
  ['an end without a start', { title: 'A', end: '2022' }, '', 'content/cv/work/a.mdx:4 has an end without a start'],
  [
    'a link that runs a script',
    { title: 'A' },
    'Text.\n\nSee [x](javascript:alert).',
    'content/cv/work/a.mdx:7 links to "javascript:alert"',
  ],
  ['an address that is none', { title: 'A', url: 'http://[' }, '', 'content/cv/work/a.mdx:4 links to "http://["'],
  [
    'a heading in a body',
    { title: 'A' },
    '## More',
    'content/cv/work/a.mdx:5:1 has a Markdown heading, which a CV entry cannot hold',
  ],
  [
    'skills outside skills',
    { title: 'A', items: ['x'] },
    '',
    'content/cv/work/a.mdx:4 has "items", which an entry of kind "experience" is not printed with',
  ],
  [
    'TeX that is none',
    { title: 'A' },
    'Cost $\\frac{$ a lot',
    'content/cv/work/a.mdx:5 has the formula "\\frac{", which TeX cannot read',
  ],
])('%s is named with its line', (_, fields, body, message) => {
  expect(problemsOf({ 'cv/work/a.mdx': entryFile(fields, body) }).join('\n')).toContain(message);
});

test('an unknown section, with the one that was meant', () => {
  expect(problemsOf({ ...good, 'cv/wrok/b.mdx': entryFile({ title: 'B' }) })).toEqual([
    'content/cv/wrok/b.mdx is in the section "wrok", which content/cv/cv.mdx does not declare; did you mean "work"?',
  ]);
});

test('a section without entries', () => {
  expect(problemsOf({}).join()).toContain('content/cv/cv.mdx:6 declares the section "work", which has no entries');
});

test('a section declared twice, and publications that no .bib file has', () => {
  const work = '  - { id: work, title: Work, kind: experience, column: main }\n';
  const papers = '  - { id: papers, title: Papers, kind: publications, column: main, publications: [knwon2020] }\n';
  expect(problemsOf({ ...good, 'cv/cv.mdx': declare(work + work + papers) })).toEqual([
    'content/cv/cv.mdx:7 declares the section "work" twice; keep one of them',
    'content/cv/cv.mdx:8 lists "knwon2020", which no .bib entry has; did you mean "known2020"?',
  ]);
});

test('tailored CVs that make no address or choose what is not there', () => {
  const work = '  - { id: work, title: Work, kind: experience, column: main }\n';
  const variants =
    'variants:\n  - { id: For Industry, title: T }\n  - { id: plain, title: T }\n  - { id: v, title: T, sections: [wok], tags: [red] }\n  - { id: v, title: T }\n';
  const problems = problemsOf({ ...good, 'cv/cv.mdx': declare(work, variants) }).join('\n');
  for (const words of [
    'cv.mdx:8 names a tailored CV "For Industry"',
    'without "plain"',
    'section "wok", which is not declared; did you mean "work"?',
    'tag "red", which no entry has',
    '"v" twice',
  ]) {
    expect(problems).toContain(words);
  }
});

test('skills without any', () => {
  const skills = declare('  - { id: skills, title: Skills, kind: skills, column: side }\n');
  expect(problemsOf({ 'cv/cv.mdx': skills, 'cv/skills/a.mdx': entryFile({ title: 'A' }) }).join()).toContain(
    'is a group of skills without any',
  );
});

test('a citation style that is neither here nor in the content', () => {
  const cv = (style: string) => ({
    'cv/cv.mdx': declare(
      `  - { id: work, title: Work, kind: publications, column: main, include: all, style: ${style} }\n`,
    ),
  });
  const told = (style: string, own: string[] = []) =>
    validateCv(contentOf(cv(style)), new Set(), own)
      .map(formatProblem)
      .join();
  expect(told('brief')).toBe('');
  expect(told('rings', ['rings'])).toBe('');
  expect(told('chicaga')).toContain('did you mean "chicago"?');
  expect(told('rings')).toMatch(
    /cv\.mdx:6 names the citation style "rings", which is not here; .* styles\/ as rings\.csl/,
  );
});

test('fields that a kind is not printed with, and fields of publications elsewhere', () => {
  const skills = declare('  - { id: skills, title: Skills, kind: skills, column: side, style: apa }\n');
  const entry = entryFile({ title: 'A', items: ['x'], organisation: 'O', start: 2020 });
  expect(problemsOf({ 'cv/cv.mdx': skills, 'cv/skills/a.mdx': entry })).toEqual([
    'content/cv/cv.mdx:6 gives a section of kind "skills" the field "style"; only publications have it: take it out',
    'content/cv/skills/a.mdx:5 has "organisation", which an entry of kind "skills" is not printed with; write it in the body',
    'content/cv/skills/a.mdx:6 has "start", which an entry of kind "skills" is not printed with; write it in the body',
  ]);
});

test('a field with nothing after its colon is not given', () => {
  const fields = ['organisation', 'organisationUrl', 'start', 'end', 'place', 'url', 'group', 'tags', 'items'];
  const file = `---\ntitle: A\norder: 1\n${fields.map((field) => `${field}:`).join('\n')}\n---\n`;
  expect(problemsOf({ 'cv/work/a.mdx': file })).toEqual([]);
  const [entry] = cvOf({ 'cv/work/a.mdx': file }).sections[0]!.entries;
  expect(entry).toMatchObject({
    title: 'A',
    organisation: undefined,
    dates: undefined,
    url: undefined,
    tags: [],
    items: [],
  });
});

test('an empty address is none either', () => {
  const file = entryFile({ title: 'A', url: '', organisation: 'O', organisationUrl: '', place: '' });
  expect(problemsOf({ 'cv/work/a.mdx': file })).toEqual([]);
  expect(cvOf({ 'cv/work/a.mdx': file }).sections[0]!.entries[0]).toMatchObject({
    url: undefined,
    organisationUrl: undefined,
    place: undefined,
  });
});

test('nonsense of every type is read without throwing', () => {
  const broken = {
    'cv/cv.mdx': '---\nsections: 3\nvariants: [x, {}]\nupdated: []\n---\n',
    'cv/work/a.mdx': '---\ntitle: {}\nstart: 2020\nitems: x\ntags: 3\n---\n',
  };
  expect(() => problemsOf(broken)).not.toThrow();
});
