import { readFileSync } from 'node:fs';
import { parseXml } from '@rgrove/parse-xml';
import { expect, test } from 'vitest';
import { checkPortableHtml } from './check-feed';
import { toPortableArticle } from './portable-article';

const page = readFileSync(new URL('./fixtures/post.html', import.meta.url), 'utf8');
const { html, xhtml } = toPortableArticle(page, 'https://example.org/blog/notes')!;

test('nothing needs the page any more', () => {
  expect(checkPortableHtml(html)).toEqual([]);
  expect(html).not.toMatch(/Contents|Site|alert|Reset|Copy|Card text/);
});

test('links lead back to the site, fragments to their page', () => {
  expect(html).toContain('<a href="https://example.org/blog/other">another</a>');
  expect(html).toContain('<a href="https://example.org/blog/notes#sec:b">below</a>');
  expect(html).toContain('src="https://example.org/i.png"');
});

test('a formula is there once, as MathML', () => {
  expect(html).toContain('<math display="block"><mrow><msup>');
  expect(html).not.toContain('x^2');
});

test('a sidenote stands in brackets, a citation keeps its number', () => {
  expect(html).toContain(
    '</a> [<sup>1</sup> A side <em>note</em>.] and [<a href="https://example.org/blog/notes#ref-k">1</a>].',
  );
});

test('a figure one can hold becomes its drawing, in colours that need no style sheet, and a way to the live one', () => {
  expect(html).toMatch(/<svg[^>]*viewBox="0 0 10 10"[^>]*>\s*<path d="M0 0h10" stroke="#10106e" fill="none">/);
  expect(html).toContain('<a href="https://example.org/blog/notes#fig%3Af">This figure can be worked on the page.</a>');
});

test('code is plain text with its lines', () => {
  expect(html).toContain('<pre title="python"><code>def f():\n  return 1 &#x3C; 2</code></pre>');
});

test('the XHTML form is well-formed and puts drawings and formulas in their namespaces', () => {
  expect(() => parseXml(xhtml)).not.toThrow();
  expect(xhtml).toContain('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"');
  expect(xhtml).toContain('<math xmlns="http://www.w3.org/1998/Math/MathML" display="block">');
});

test('a page without a marked article gives none', () => {
  expect(toPortableArticle('<main><p>x</p></main>', 'https://example.org/x')).toBeUndefined();
});

test('a chart has the colours that the style sheet of the pages gives it', () => {
  const chart =
    '<article data-feed><figure class="chart"><svg viewBox="0 0 9 9"><g class="s2"><path class="line" d="M0 0h9"></path></g><g class="ticks"><text>1</text></g></svg></figure></article>';
  const painted = toPortableArticle(chart, 'https://example.org/x')!.html;
  expect(painted).toContain('<path d="M0 0h9" fill="none" stroke="#b3006b"');
  expect(painted).toContain('<text fill="#5a6070">1</text>');
});
