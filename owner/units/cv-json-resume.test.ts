import { expect, test } from 'vitest';
import { complaints } from '@/lib/cv/fixtures/json-resume-schema';
import { toJsonResume } from '@/lib/cv/json-resume';
import { ownersCv } from '../owners-cv';

test('the owner’s CV is valid, with its publication’s DOI and authors', async () => {
  const { cv } = ownersCv();
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
