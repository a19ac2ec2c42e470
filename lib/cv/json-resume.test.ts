import { validate } from '@jsonresume/schema';
import { expect, test } from 'vitest';
import { cvOf, entryFile, ownersCv } from './fixtures/cvs';
import { toJsonResume } from './json-resume';
import type { Cv } from './model';

/** What the schema of JSON Resume 1.0.0 has against it. */
function complaints(cv: Cv): Promise<unknown> {
  return new Promise((resolve) => validate(toJsonResume(cv), (errors) => resolve(errors)));
}

test('the owner’s CV is valid, with its publication’s DOI and authors', async () => {
  const { cv } = await ownersCv();
  expect(await complaints(cv)).toBeNull();
  const resume = toJsonResume(cv);
  expect(resume.publications).toMatchObject([
    {
      name: 'Scaling Laws for Mixed quantization in Large Language Models',
      doi: '10.48550/arXiv.2410.06722',
      authors: ['Zeyu Cao', 'Cheng Zhang', 'Pedro Gimenes', 'Jianqiao Lu', 'Jianyi Cheng', 'Yiren Zhao'],
    },
  ]);
  expect(resume.work).toMatchObject([
    { name: 'Apple Inc.', startDate: '2022-04', endDate: '2022-09' },
    { name: 'Arm Ltd.' },
  ]);
  expect(resume.education).toMatchObject([{ studyType: 'PhD', area: 'Deep Learning Systems' }, { studyType: 'MEng' }]);
});

test('the schema does complain about what is wrong', async () => {
  const { cv } = await ownersCv();
  expect(await complaints({ ...cv, person: { ...cv.person, name: 3 as unknown as string } })).not.toBeNull();
});

test('an open end has no end date, and an entry may have next to nothing', async () => {
  const cv = cvOf({ 'cv/work/a.mdx': entryFile({ title: 'A', start: '1842', end: 'present' }) });
  expect(await complaints(cv)).toBeNull();
  expect(toJsonResume(cv).work).toEqual([{ position: 'A', startDate: '1842' }]);
});
