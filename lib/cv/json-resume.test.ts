import { expect, test } from 'vitest';
import { cvOf, entryFile } from './fixtures/cvs';
import { complaints } from './fixtures/json-resume-schema';
import { toJsonResume } from './json-resume';

test('the schema does complain about what is wrong', async () => {
  const cv = cvOf({});
  expect(await complaints(cv)).toBeNull();
  expect(await complaints({ ...cv, person: { ...cv.person, name: 3 as unknown as string } })).not.toBeNull();
});

test('an open end has no end date, and an entry may have next to nothing', async () => {
  const cv = cvOf({ 'cv/work/a.mdx': entryFile({ title: 'A', start: '1842', end: 'present' }) });
  expect(await complaints(cv)).toBeNull();
  expect(toJsonResume(cv).work).toEqual([{ position: 'A', startDate: '1842' }]);
});

test('a position, a degree and a project say where their title leads, and the project where it was', () => {
  const places = { title: 'A', place: 'Oslo', url: 'https://e.org/a' };
  const declare = (kind: string) =>
    `---\ntitle: CV\nheadline: H\nupdated: 2020-01-01\nsections: [{ id: work, title: W, kind: ${kind}, column: main }]\n---\n`;
  const [work, education, projects] = ['experience', 'education', 'projects'].map((kind) =>
    toJsonResume(cvOf({ 'cv/cv.mdx': declare(kind), 'cv/work/a.mdx': entryFile(places) })),
  );
  for (const list of [work!.work, education!.education, projects!.projects])
    expect(list).toMatchObject([{ url: 'https://e.org/a', location: 'Oslo' }]);
});
