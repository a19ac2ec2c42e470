import { expect, it } from 'vitest';
import { basePathOfScript } from './base-path';

it.each([
  ['https://a.example/assets/site.0.js', ''],
  ['https://a.example/~noether/assets/islands/shared.0.js', '/~noether'],
  ['https://a.example/assets/site/assets/search.0.js', '/assets/site'],
])('%s belongs to the site under "%s"', (script, basePath) => expect(basePathOfScript(script)).toBe(basePath));
