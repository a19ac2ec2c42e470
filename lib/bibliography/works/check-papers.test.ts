import { expect, it } from 'vitest';
import { checkBibliography } from '../check';
import { bibliographyOf } from '../bibliography';
import { pdfOf } from './links';
import { formatProblem } from '@/lib/content/problem';
import { contentOfTexts } from '@/lib/content/store';

const entry = (key: string, more = '') =>
  `@article{${key}, title={Of rings}, author={Noether, Emmy}, journal={Annalen}, year={1921}${more}}\n`;
const check = (files: Record<string, string>) => checkBibliography(contentOfTexts('content', files)).map(formatProblem);

it('takes a PDF that is called after an entry for that of its work', () => {
  const content = contentOfTexts('content', {
    'publications.bib': entry('a') + entry('b:1', ', pdf={https://example.org/b.pdf}') + entry('c'),
    'publications/a.pdf': '%PDF-1.4',
    'publications/b-1.pdf': '%PDF-1.4',
  });
  const { entries } = bibliographyOf(content);
  expect([...entries.values()].map(pdfOf)).toEqual(['/publications/a.pdf', 'https://example.org/b.pdf', undefined]);
  expect(checkBibliography(content)).toEqual([]);
});

it('names a PDF that belongs to no work, with the work that was meant', () => {
  expect(check({ 'publications.bib': entry('noether1921'), 'publications/noether21.pdf': '%PDF-1.4' })).toEqual([
    'warning: content/publications/noether21.pdf is the PDF of no work in publications.bib; did you mean noether1921.pdf?',
  ]);
});

it.each([
  ['', 'is empty'],
  ['version https://git-lfs.github.com/spec/v1\noid sha256:0', 'is a pointer of Git LFS and not the PDF'],
  ['<!doctype html><title>404</title>', 'is a web page'],
  ['PK', 'is no PDF'],
])('names a file that only is called a PDF: %j', (bytes, message) => {
  const problems = check({ 'publications.bib': entry('a'), 'publications/a.pdf': bytes, 'files/slides.pdf': bytes });
  expect(problems).toHaveLength(2);
  expect(problems[0]).toContain(`content/publications/a.pdf ${message}; `);
  expect(problems[1]).toContain(`content/files/slides.pdf ${message}; `);
});

it('says that Google Scholar reads no large PDF', () => {
  expect(check({ 'publications.bib': entry('a'), 'publications/a.pdf': `%PDF-${'x'.repeat(6 * 2 ** 20)}` })).toEqual([
    'warning: content/publications/a.pdf has 6.0 MB; Google Scholar reads PDFs of at most 5; make its pictures smaller',
  ]);
});

it.each([
  [
    'pdf={/assets/a.pdf}',
    'pdf = {/assets/a.pdf}',
    'put the file in the content folder as publications/a.pdf, and leave the field out',
  ],
  ['slides={/assets/talk.pdf}', 'slides = {/assets/talk.pdf}', 'did you mean slides = {/files/talk.pdf}?'],
  ['poster={/files/poster.pdf}', 'poster = {/files/poster.pdf}', 'put the file in files/ of the content folder'],
])('names what an entry calls its own and is not there: %s', (field, said, mend) => {
  const problems = check({ 'publications.bib': entry('a', `, ${field}`), 'files/talk.pdf': '%PDF-1.4' });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(`"a" has ${said}, where there is nothing; ${mend}`);
});

it('takes a PDF elsewhere on the site, and says where Google Scholar looks', () => {
  expect(
    check({ 'publications.bib': entry('a', ', pdf={/files/my%20thesis.pdf}'), 'files/my thesis.pdf': '%PDF-1.4' }),
  ).toEqual([
    'warning: content/publications.bib:1:1 "a" has pdf = {/files/my%20thesis.pdf}; Google Scholar reads a PDF only from its page’s own directory; put it in the content folder as publications/a.pdf, and leave the field out',
  ]);
});
