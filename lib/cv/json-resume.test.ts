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
