import { expect, it } from 'vitest';
import { readsAsWords } from './formula-words';

it.each(['5 and C', '5M for the first year', 'US or CA', 'pay now', '100 to Bob', '640, ou R', '5 y la US', '3 et 4'])(
  '%s reads as words',
  (tex) => {
    expect(readsAsWords(tex)).toBe(true);
  },
);

it.each([
  'x^2',
  'loss = 3',
  'a b',
  '2 x y',
  'x \\in A',
  '\\text{for all of them}',
  'rank(A)',
  'T_{max} = 3',
  'O(n \\log n)',
  'softmax',
  '\\mathrm{two words} + 1',
  '\\begin{pmatrix} a & b \\end{pmatrix}',
  'dx dy',
  '5',
  'Q_r b + 16 (1 - Q_r)',
])('%s is mathematics', (tex) => {
  expect(readsAsWords(tex)).toBe(false);
});
