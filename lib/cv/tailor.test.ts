import { expect, test } from 'vitest';
import { cvOf, entryFile } from './fixtures/cvs';
import { tailorCv } from './tailor';

const cv = cvOf({
  'cv/cv.mdx': `---
title: CV
headline: Analyst
updated: 1843-09-01
sections:
  - { id: work, title: Work, kind: experience, column: main }
  - { id: projects, title: Projects, kind: projects, column: side }
  - { id: awards, title: Awards, kind: awards, column: side }
---
`,
  'cv/work/a.mdx': entryFile({ title: 'A', tags: ['x'], order: 2 }),
  'cv/work/b.mdx': entryFile({ title: 'B', tags: ['y'], order: 1 }),
  'cv/projects/c.mdx': entryFile({ title: 'C' }),
  'cv/awards/d.mdx': entryFile({ title: 'D', tags: ['y'] }),
});
const shape = (variant: Parameters<typeof tailorCv>[1]) =>
  tailorCv(cv, variant).sections.map(({ id, entries }) => `${id}: ${entries.map(({ title }) => title).join(' ')}`);

test('without a variant all is there, entries by their order', () => {
  expect(shape(undefined)).toEqual(['work: B A', 'projects: C', 'awards: D']);
});

test('a variant chooses sections and their order', () => {
  expect(shape({ id: 'v', title: 'V', sections: ['projects', 'work'] })).toEqual(['projects: C', 'work: B A']);
});

test('tags keep the tagged and the untagged; a section left empty goes', () => {
  expect(shape({ id: 'v', title: 'V', tags: ['x'] })).toEqual(['work: A', 'projects: C']);
});
