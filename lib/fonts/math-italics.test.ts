import { expect, test } from 'vitest';
import { tokenizeHtml } from '@/lib/html/html-tokens';
import { mathItalicOf } from './math-italics';
import { addPageCharacters, startingCharacters } from './page-characters';

test('a letter of a formula has its italic form', () => {
  expect([...'bhQαωΣ∂'].map(mathItalicOf)).toEqual(['𝑏', 'ℎ', '𝑄', '𝛼', '𝜔', '𝛴', '𝜕']);
  expect([...'1+∑'].map(mathItalicOf)).toEqual([undefined, undefined, undefined]);
});

test('the math face is cut with the italics that browsers put for plain letters', () => {
  const characters = startingCharacters();
  addPageCharacters(tokenizeHtml('<p>k <math><mi>b</mi></math></p>'), characters);
  expect(characters.math).toContain('𝑏');
  expect(characters.math).not.toContain('𝑘');
});

test('the math face is cut with the root sign, which stands in no page', () => {
  const characters = startingCharacters();
  addPageCharacters(tokenizeHtml('<math><mn>1</mn></math>'), characters);
  expect(characters.math).not.toContain('√');
  addPageCharacters(tokenizeHtml('<math><msqrt><mi>d</mi></msqrt></math>'), characters);
  expect(characters.math).toContain('√');
});
