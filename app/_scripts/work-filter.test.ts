import { describe, expect, it } from 'vitest';
import { fold, hasValue, passes } from './work-filter';

const work = { topics: 'mixed-precision serving', kind: 'preprint', year: '2024', text: 'scaling laws cao muller' };

it('folds case and accents', () => {
  expect(fold(' Müller Ångström ')).toBe('muller angstrom');
});

it('takes each of several topics, and no part of one', () => {
  expect(['mixed-precision', 'serving', 'precision', ''].map((topic) => hasValue(work, 'topic', topic))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(hasValue({}, 'topic', 'serving')).toBe(false);
});

describe('passes', () => {
  it.each([
    [[], '', true],
    [
      [
        ['kind', 'preprint'],
        ['year', '2024'],
      ],
      '',
      true,
    ],
    [
      [
        ['kind', 'preprint'],
        ['year', '2025'],
      ],
      '',
      false,
    ],
    [
      [
        ['kind', ''],
        ['topic', 'serving'],
      ],
      '',
      true,
    ],
    [[], 'Müller  LAWS', true],
    [[], 'laws unknown', false],
    [[['year', '2024']], 'unknown', false],
  ] as const)('%j and %j: %s', (asked, words, expected) => {
    expect(passes(work, asked, words)).toBe(expected);
  });

  it('leaves one question out, so that a menu can count what its other choices would give', () => {
    expect(
      passes(
        work,
        [
          ['year', '2025'],
          ['kind', 'preprint'],
        ],
        '',
        'year',
      ),
    ).toBe(true);
    expect(
      passes(
        work,
        [
          ['year', '2025'],
          ['kind', 'article'],
        ],
        '',
        'year',
      ),
    ).toBe(false);
  });
});
