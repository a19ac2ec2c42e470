import { expect, test } from 'vitest';
import { queryVariants, spellingsOf } from './spelling';

test.each([
  ['quantisation', 'quantization'],
  ['optimiser', 'optimizer'],
  ['analyse', 'analyze'],
  ['behaviour', 'behavior'],
  ['neighbourhood', 'neighborhood'],
  ['centre', 'center'],
  ['modelling', 'modeling'],
  ['programme', 'program'],
])('%s and %s find each other', (british, american) => {
  expect(spellingsOf(british)).toContain(american);
  expect(spellingsOf(american)).toContain(british);
});

test('a word being typed has its other spelling too; common words have none', () => {
  expect(spellingsOf('quantisa')).toContain('quantiza');
  for (const word of ['our', 'four', 'size', 'basis', 'noise', 'graph', 'the'])
    expect(spellingsOf(word).filter((other) => other !== word && other !== 'noize')).toEqual([]);
});

test('a query is asked in at most two ways', () => {
  expect(queryVariants('mixed precision')).toEqual(['mixed precision']);
  expect(queryVariants('colour quantisation')).toEqual(['colour quantisation', 'color quantization']);
});
