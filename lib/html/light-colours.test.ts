import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { lightColours, resolveColours } from './light-colours';

test('the colours are those of the light scheme in app/tokens.css', () => {
  const css = readFileSync('app/tokens.css', 'utf8');
  for (const [name, colour] of Object.entries(lightColours)) {
    const light = new RegExp(`--${name}: light-dark\\((#\\w+)`).exec(css)?.[1] ?? '';
    expect(light.length === 4 ? light.replace(/\w/g, '$&$&') : light, name).toBe(colour);
  }
});

test('a variable of the site becomes its light colour; another is left', () => {
  expect(resolveColours('var(--navy)')).toBe('#10106e');
  expect(resolveColours('var(--depth, 1)')).toBe('var(--depth, 1)');
});
