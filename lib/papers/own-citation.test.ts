import { expect, test } from 'vitest';
import { citeOwnText } from './own-citation';

test('a text is cited by all who wrote it', () => {
  const authors = [
    { familyName: 'Menabrea', givenName: 'Luigi' },
    { familyName: 'Lovelace', givenName: 'Ada' },
    { familyName: 'Plato', givenName: '' },
  ];
  const text = { title: 'Sketch of the engine', day: '1843-09-01', url: 'https://example.org/blog/sketch' };
  expect(citeOwnText({ ...text, authors, siteName: 'Ada Lovelace', locale: 'en-US' })).toMatch(
    /^Menabrea, L\., Lovelace, A\., &(?:amp;|#38;)? ?Plato\. \(1843, September 1\)\. Sketch of the engine\./,
  );
});

test('a text that is registered is cited by its DOI', () => {
  const text = { title: 'Sketch', url: 'https://example.org/blog/sketch', doi: '10.59350/abcde-12345' };
  const authors = [{ familyName: 'Plato', givenName: '' }];
  expect(citeOwnText({ ...text, authors, siteName: 'Ada', locale: 'en-US' })).toContain('doi.org/10.59350/abcde-12345');
});
