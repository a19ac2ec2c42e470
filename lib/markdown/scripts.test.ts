import { expect, it } from 'vitest';
import { plainScript, splitScripts } from './scripts';

it.each([
  ['H~2~O', [{ text: 'H' }, { text: '2', script: 'subscript' }, { text: 'O' }]],
  ['2^10^ bytes', [{ text: '2' }, { text: '10', script: 'superscript' }, { text: ' bytes' }]],
  [
    'CO~2~ and CH~4~',
    [{ text: 'CO' }, { text: '2', script: 'subscript' }, { text: ' and CH' }, { text: '4', script: 'subscript' }],
  ],
])('%s has scripts', (text, runs) => {
  expect(splitScripts(text)).toEqual(runs);
});

it.each(['~5 km to ~6 km', 'x^2 + y^2', '~~gone~~', 'home~', '', 'a ~ b ~ c', '^_^'])('%j has none', (text) => {
  expect(splitScripts(text)).toEqual([{ text }]);
});

it('is written with the letters of Unicode, or as the field writes it', () => {
  expect(plainScript('2', 'subscript')).toBe('₂');
  expect(plainScript('-10', 'superscript')).toBe('⁻¹⁰');
  expect(plainScript('c', 'subscript')).toBe('_c');
  expect(plainScript('eff', 'subscript')).toBe('_{eff}');
});
