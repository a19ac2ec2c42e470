import { expect, test } from 'vitest';
import { chooseVariant } from '@/lib/http/query-variant';
import { cvQueryVariants, downloadName, pdfFileName, pdfForms, variantsAmong } from './variants';

const variants = [{ id: 'research' }, { id: 'hardware' }];
const choose = (query: string) => chooseVariant('/cv.pdf', query, cvQueryVariants(variants));

test('every form has a file name of its own', () => {
  const names = pdfForms(variants).map(pdfFileName);
  expect(new Set(names).size).toBe(12);
  expect(names).toEqual(
    expect.arrayContaining(['cv.pdf', 'cv-letter.pdf', 'cv-plain.pdf', 'cv-research-plain-letter.pdf']),
  );
});

test.each([
  ['paper=letter', '/cv-letter.pdf'],
  ['view=plain', '/cv-plain.pdf'],
  ['variant=research', '/cv-research.pdf'],
  ['paper=letter&variant=hardware&view=plain', '/cv-hardware-plain-letter.pdf'],
  ['paper=a4&view=full&variant=whole&utm_source=x', '/cv.pdf'],
])('?%s is %s', (query, address) => {
  expect(choose(query)).toEqual({ kind: 'address', address });
});

test.each([
  ['paper=a5', 'a4, letter'],
  ['view=fancy', 'full, plain'],
  ['variant=sales', 'whole, research, hardware'],
])('?%s is refused with the names of what there is', (query, known) => {
  expect(choose(query)).toMatchObject({ kind: 'unknown', message: expect.stringContaining(known) });
});

test('a download is called after its owner', () => {
  expect(downloadName({ name: 'Pedro Gimenes' }, { view: 'full', paper: 'a4' })).toBe('Pedro-Gimenes-CV.pdf');
  expect(downloadName({ name: 'Łukasz "Ł" Ó Dúill' }, { view: 'plain', paper: 'letter' })).toMatch(
    /^[\w-]+-CV-plain-letter\.pdf$/,
  );
  expect(downloadName({ name: '李明' }, { view: 'full', paper: 'a4' })).toBe('CV.pdf');
});

test('the tailored CVs are known by the addresses of their files', () => {
  const addresses = pdfForms(variants).map((form) => `/${pdfFileName(form)}`);
  expect(variantsAmong(['/', '/cv', '/cv.md', ...addresses])).toEqual([{ id: 'hardware' }, { id: 'research' }]);
  expect(variantsAmong(['/cv.pdf', '/cv-plain.pdf', '/cv-letter.pdf', '/cv-plain-letter.pdf'])).toEqual([]);
});
