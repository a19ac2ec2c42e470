import { expect, it } from 'vitest';
import { isPicture, picturesOf } from './pictures';

it('names the pictures that pages show, in every size and by their full address too', () => {
  const html = `<meta property="og:image" content="https://example.org/assets/images/a.0123456789.svg">
    <source srcset="/assets/images/plot.abcdef0123-480.avif 480w, /assets/images/plot.abcdef0123-800.avif 800w"><img src="/assets/images/plot.abcdef0123-800.webp">`;
  expect([...picturesOf([{ html }, { html: '<p>/assets/site.js' }])]).toEqual([
    '/assets/images/a.0123456789.svg',
    '/assets/images/plot.abcdef0123-480.avif',
    '/assets/images/plot.abcdef0123-800.avif',
    '/assets/images/plot.abcdef0123-800.webp',
  ]);
});

it('counts as pictures what the prose pipeline writes, and nothing else of the public folder', () => {
  expect(['/assets/images/x.0-480.webp', '/assets/site.0123abcd.js', '/favicon.svg'].map(isPicture)).toEqual([
    true,
    false,
    false,
  ]);
});
