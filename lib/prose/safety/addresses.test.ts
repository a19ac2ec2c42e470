import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSafeAddress } from './addresses';

it('lets web, mail and addresses of the site through', () => {
  for (const address of [
    'https://a.org',
    'http://a.org',
    'mailto:a@b.org',
    '/blog',
    '#x',
    'images/x.png',
    '?q=a:b',
    '//a.org',
  ])
    expect(isSafeAddress(address)).toBe(true);
});

it('refuses every spelling of a script', () => {
  const noise = fc.constantFrom('', ' ', '\t', '\n', '\r', '\u0000', '\u0001', '\u00a0');
  fc.assert(
    fc.property(
      fc.array(noise, { minLength: 12, maxLength: 12 }),
      fc.array(fc.boolean(), { minLength: 11, maxLength: 11 }),
      (noises, upper) => {
        const letters = [...'javascript:'].map(
          (letter, index) => noises[index]! + (upper[index] ? letter.toUpperCase() : letter),
        );
        expect(isSafeAddress(`${letters.join('')}alert(1)`)).toBe(false);
      },
    ),
  );
  for (const address of ['data:text/html,x', 'vbscript:x', 'file:///etc/passwd', 'blob:x'])
    expect(isSafeAddress(address)).toBe(false);
});
