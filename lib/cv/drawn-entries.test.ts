import { expect, test } from 'vitest';
import { formatProblem } from '@/lib/content/problem';
import { contentOf, cvOf, entryFile } from './fixtures/cvs';
import { toJsonResume } from './json-resume';
import { formatMarkdown } from './text/markdown';
import { validateCv } from './validate/validate-cv';

const declare = (...sections: string[]) =>
  `---\ntitle: CV\nheadline: H\nupdated: 2020-01-01\nsections:\n${sections.map((section) => `  - { ${section}, column: main }\n`).join('')}---\n`;

const files = {
  'cv/cv.mdx': declare(
    'id: talks, title: Talks, kind: talks, include: all',
    'id: teaching, title: Teaching, kind: teaching, include: all',
  ),
  'cv/talks/old.mdx': entryFile({ title: 'A demonstration', start: '1833' }),
  'talks/engine.mdx':
    '---\ntitle: On the engine\ndescription: d\ndate: 1842-11-03\nevent: Soirée\nplace: London\ninvited: true\ntopics: []\n---\n',
  'talks/later.mdx': '---\ntitle: Later\ndescription: d\ndate: 1843-01-02\nevent: Salon\ntopics: []\n---\n',
  'teaching/numbers.mdx':
    '---\ntitle: Numbers\ndate: 1842-10-01\nterm: Winter 1842/43\nrole: Lecturer\ninstitution: Academy\n---\n',
  'teaching/notes.mdx':
    '---\ntitle: Notes\ndate: 1841-10-01\nterm: when it rained\nrole: Tutor\ninstitution: Home\n---\n',
};

test('a CV draws the talks and courses of the site behind what its own folder has, newest first, each with its page', () => {
  const cv = cvOf(files);
  expect(cv.sections.map(({ entries }) => entries.map(({ title }) => title))).toEqual([
    ['A demonstration', 'Later', 'On the engine'],
    ['Numbers', 'Notes'],
  ]);
  const markdown = formatMarkdown(cv);
  expect(markdown).toContain('[**On the engine**](https://example.org/talks/engine), Soirée, London. Invited.');
  expect(markdown).toContain('[**Numbers**](https://example.org/teaching/numbers), Academy. Lecturer.');
  expect(markdown).toContain('Winter 1842/43');
  expect(JSON.stringify(toJsonResume(cv))).toContain('"On the engine"');
});

test('says in the words of the site that a talk was given on invitation', () => {
  const profile = `---\nname: Ada\ngivenName: Ada\nfamilyName: L\nrole: R\nwebsite: https://example.org\nlinks: []\ndescription: D\nlanguage: fr\n---\n`;
  expect(formatMarkdown(cvOf({ ...files, 'profile.mdx': profile }))).toContain('Soirée, London. Sur invitation.');
});

test('a term that is no date stands under the year in which it began', () => {
  expect(cvOf(files).sections[1]!.entries[1]!.dates).toEqual({ start: { year: 1841 } });
});

test('other kinds draw nothing of the site, and "selected" is for works alone', () => {
  const cv = declare(
    'id: a, title: A, kind: awards, include: all',
    'id: talks, title: T, kind: talks, include: selected',
  );
  const problems = validateCv(
    contentOf({ ...files, 'cv/cv.mdx': cv, 'cv/a/x.mdx': entryFile({ title: 'X' }) }),
    new Set(),
  );
  expect(problems.map(formatProblem)).toEqual([
    'content/cv/cv.mdx:6 gives a section of kind "awards" the field "include"; only publications have it, and talks and teaching as "include: all"',
    'content/cv/cv.mdx:7 gives a section of kind "talks" the field "include"; only publications have it, and talks and teaching as "include: all"',
  ]);
});
