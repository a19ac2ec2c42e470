import { expect, it } from 'vitest';
import { readingOrder, splitName } from './split-name';

it.each([
  ['Ada Lovelace', 'Ada', 'Lovelace'],
  ['Jan van der Berg', 'Jan', 'van der Berg'],
  ['van der Berg, Jan', 'Jan', 'van der Berg'],
  ['Emmy Amalie Noether', 'Emmy Amalie', 'Noether'],
  ['García Márquez, Gabriel', 'Gabriel', 'García Márquez'],
  ['Plato', '', 'Plato'],
  ['Ludwig van', 'Ludwig', 'van'],
])('%s is %s and %s', (name, givenName, familyName) => {
  expect(splitName(name)).toEqual({ givenName, familyName });
});

it('reads a name that was written family first', () => {
  expect(['van der Berg, Jan', 'Ada Lovelace'].map(readingOrder)).toEqual(['Jan van der Berg', 'Ada Lovelace']);
});
