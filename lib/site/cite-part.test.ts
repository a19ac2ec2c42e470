import { expect, test } from 'vitest';
import { citePart } from './cite-part';

test('a part is cited by its number, at its own address on the site of the citation', () => {
  const bibtex = `@misc{gimenes2026number,
  title = {{What a number costs}},
  url = {https://example.org/blog/numbers#v2026-11-26}
}`;
  expect(citePart(bibtex, 'Figure 3', 'http://localhost/blog/numbers#fig:share'))
    .toBe(`@misc{gimenes2026number-figure-3,
  title = {{What a number costs, Figure 3}},
  url = {https://example.org/blog/numbers#fig:share}
}`);
});

test('parts of one number have keys of their own in any script', () => {
  const keyOf = (name: string) =>
    /^@misc\{([^,]+)/.exec(citePart('@misc{number,\n}', name, 'http://localhost/blog/numbers#x'))?.[1];
  expect(keyOf('الشكل 1')).not.toBe(keyOf('الجدول 1'));
  expect(keyOf('Équation 1')).toBe('number-équation-1');
});
