import { describe, expect, it } from 'vitest';
import { tokenizeHtml } from './html-tokens';
import { pageUnderBasePath, stylesUnderBasePath } from './under-base-path';
import { writeHtml } from './write-html';

const moved = (html: string, basePath = '/~noether') => writeHtml([...pageUnderBasePath(tokenizeHtml(html), basePath)]);

describe('a page under a path', () => {
  it.each([
    ['<a href="/">x</a>', '<a href="/~noether/">x</a>'],
    ['<a href="/blog/x?y=1#z">x</a>', '<a href="/~noether/blog/x?y=1#z">x</a>'],
    ['<form action="/search"></form>', '<form action="/~noether/search"></form>'],
    [
      '<img srcset="/a.avif 480w, /b.avif 960w" src="/a.png">',
      '<img srcset="/~noether/a.avif 480w, /~noether/b.avif 960w" src="/~noether/a.png">',
    ],
    ['<button formAction="/x.bib">x</button>', '<button formAction="/~noether/x.bib">x</button>'],
    ['<i data-module="/assets/x.js"></i>', '<i data-module="/~noether/assets/x.js"></i>'],
    ['<pre data-whole="/publications/x.bib"></pre>', '<pre data-whole="/~noether/publications/x.bib"></pre>'],
  ])('%s', (html, expected) => expect(moved(html)).toBe(moved(expected, '')));

  it.each([
    '<a href="//host.example/x">x</a>',
    '<a href="https://host.example/x">x</a>',
    '<a href="#x">x</a>',
    '<a href="next">x</a>',
    '<p title="/blog">/blog</p>',
  ])('leaves %s', (html) => expect(moved(html)).toBe(moved(html, '')));
});

describe('a style sheet under a path', () => {
  it('moves addresses from the root and no others', () => {
    const styles = 'a{src:url(/f.woff2),url("/g.woff2");b:url(#m) url(data:x) url(//h/x) url(https://h/x)}';
    expect(stylesUnderBasePath(styles, '/site')).toBe(
      'a{src:url(/site/f.woff2),url("/site/g.woff2");b:url(#m) url(data:x) url(//h/x) url(https://h/x)}',
    );
    expect(stylesUnderBasePath(styles, '')).toBe(styles);
  });
});
