import { describe, expect, it } from 'vitest';
import { isPerson, readingName } from './person';

describe('readingName', () => {
  it.each([
    [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr' }, 'Jan van der Berg Jr'],
    [{ family: '王', given: '小明' }, '王小明'],
    [{ family: '김', given: '철수' }, '김철수'],
    [{ family: 'Wang', given: '小明' }, '小明 Wang'],
    [{ family: 'الخوارزمي', given: 'محمد' }, 'محمد الخوارزمي'],
    [{ literal: 'The Group' }, 'The Group'],
  ])('%j is %s', (name, reading) => {
    expect(readingName(name)).toBe(reading);
  });
});

it('knows a person by the whole name, in any spelling given, and by no part of it', () => {
  const person = { name: 'José Álvarez', aliases: ['J. Alvarez', '王小明'] };
  expect(['Jose Alvarez', 'J Alvarez', '王小明'].map((name) => isPerson(name, person))).toEqual([true, true, true]);
  expect(['Alvarez', 'José Álvarez Pérez', '王小'].map((name) => isPerson(name, person))).toEqual([
    false,
    false,
    false,
  ]);
});
