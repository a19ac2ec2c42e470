import { expect, test } from 'vitest';
import { chooseVariant } from './query-variant';
import { referenceVariants } from './representations';

test('a reference is had in a style of the content’s own, beside those that ship', () => {
  const variants = referenceVariants(['rings']);
  expect(chooseVariant('/publications.txt', 'style=rings', variants)).toEqual({
    kind: 'address',
    address: '/publications/list/text/rings/en-US',
  });
  expect(chooseVariant('/publications/k.txt', 'style=apa&locale=de-DE', variants)).toEqual({
    kind: 'address',
    address: '/publications/k/text/apa/de-DE',
  });
  expect(chooseVariant('/publications.txt', 'style=rings')).toMatchObject({ kind: 'unknown' });
});

test.each([
  ['chicago-author-date', 'chicago'],
  ['modern-language-association', 'mla'],
  ['association-for-computing-machinery', 'acm'],
])('the CSL project’s id %s is %s', (id, style) => {
  expect(chooseVariant('/publications.txt', `style=${id}`)).toMatchObject({
    address: `/publications/list/text/${style}/en-US`,
  });
});
