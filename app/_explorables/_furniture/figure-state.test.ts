import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressWithState } from './figure-address';
import { choice, clampToStep, initialState, parseState, range } from './figure-state';
import { englishWords } from './words';

const fields = {
  x: range({ label: 'value', min: -7, max: 7, step: 0.01, initial: 2.71 }),
  outlier: range({ label: 'the outlier', min: 1, max: 64, step: 1, initial: 1, unit: '×' }),
  format: choice({
    label: 'format',
    options: [
      { value: 'int4', label: 'INT4' },
      { value: 'e2m1', label: 'FP4 E2M1' },
    ],
    initial: 'e2m1',
  }),
};

test('an address without state gives the initial state and no notice', () => {
  expect(parseState(fields, '', 'f', englishWords)).toEqual({ state: initialState(fields), notices: [] });
});

test('a value outside its range is clamped, and the notice says the range', () => {
  const { state, notices } = parseState(fields, '?f.x=99&f.outlier=0', 'f', englishWords);
  expect(state).toMatchObject({ x: 7, outlier: 1 });
  expect(notices).toEqual([
    'value 99 is outside −7 to 7; 7 is shown.',
    'the outlier 0 is outside 1 to 64×; 1× is shown.',
  ]);
});

test.each(['', 'abc', 'NaN', '1e', '0x'])('"%s" is no number and falls back', (text) => {
  const { state, notices } = parseState(fields, `?f.x=${text}`, 'f', englishWords);
  expect(state.x).toBe(2.71);
  expect(notices).toHaveLength(1);
});

test('infinity is clamped like any other large number', () => {
  expect(parseState(fields, '?f.x=-Infinity', 'f', englishWords).state.x).toBe(-7);
});

test('an unknown option falls back and names what is shown', () => {
  expect(parseState(fields, '?f.format=fp3', 'f', englishWords)).toEqual({
    state: initialState(fields),
    notices: ['“fp3” is no choice for “format”; FP4 E2M1 is shown.'],
  });
});

test('figures on one page keep out of each other’s way', () => {
  const address = addressWithState(fields, { ...initialState(fields), x: 1 }, 'a', 'https://x.test/p?b.x=3&q=1#here');
  expect(address).toBe('https://x.test/p?b.x=3&q=1&a.x=1#here');
  expect(parseState(fields, new URL(address).search, 'b', englishWords).state.x).toBe(3);
});

test('every state survives the round trip through an address', () => {
  const state = fc.record({
    x: fc.double({ min: -7, max: 7, noNaN: true }).map((x) => clampToStep(x, fields.x)),
    outlier: fc.integer({ min: 1, max: 64 }),
    format: fc.constantFrom('int4' as const, 'e2m1' as const),
  });
  fc.assert(
    fc.property(state, (wanted) => {
      const address = addressWithState(fields, wanted, 'f', 'https://x.test/');
      expect(parseState(fields, new URL(address).search, 'f', englishWords)).toEqual({ state: wanted, notices: [] });
    }),
  );
});

test('any text in an address gives an allowed state', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { x } = parseState(fields, `?${new URLSearchParams({ 'f.x': text })}`, 'f', englishWords).state;
      expect(x).toBeGreaterThanOrEqual(-7);
      expect(x).toBeLessThanOrEqual(7);
    }),
  );
});
