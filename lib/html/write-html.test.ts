import fc from 'fast-check';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, it } from 'vitest';
import { tokenizeHtml } from './html-tokens';
import { writeHtml } from './write-html';

const text = fc.string({ maxLength: 12 }).map((raw) =>
  raw
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\0\r\f]/g, '')
    .replace(/[ \t\n]{2,}/g, ' '),
);
const value = fc.string({ maxLength: 10 }).map((raw) =>
  raw
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;')
    .replace(/[\0\r]/g, ''),
);
const attributes = fc.uniqueArray(fc.tuple(fc.constantFrom('class', 'id', 'title', 'data-x', 'hidden'), value), {
  selector: ([name]) => name,
  maxLength: 3,
});
const { element } = fc.letrec<{ element: string; children: string }>((tie) => ({
  element: fc
    .tuple(fc.constantFrom('div', 'span', 'section', 'em', 'svg', 'math', 'pre', 'code'), attributes, tie('children'))
    .map(
      ([name, list, inside]) =>
        `<${name}${list.map(([key, content]) => ` ${key}="${content}"`).join('')}>${inside}</${name}>`,
    ),
  children: fc
    .array(
      fc.oneof({ maxDepth: 4 }, text, fc.constantFrom('<br/>', '<img alt=""/>', '<!-- note -->'), tie('element')),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

/** What a browser makes of a page: its tree, without comments and with neighbouring texts joined. */
function treeOf(html: string): string {
  const tree = unified()
    .use(rehypeParse, { fragment: true })
    .parse(html.replace(/<!--.*?-->/g, ''));
  return JSON.stringify(tree, (key, inside: unknown) => (key === 'position' ? undefined : inside), 1);
}

it('means the same to a browser’s parser, in no more bytes', () => {
  fc.assert(
    fc.property(element, (html) => {
      const written = writeHtml(tokenizeHtml(html));
      expect(treeOf(written)).toBe(treeOf(html));
      expect(written.length).toBeLessThanOrEqual(html.length);
    }),
    { numRuns: 500, seed: 7 },
  );
});

it('keeps the white space of code and folds it elsewhere', () => {
  expect(writeHtml(tokenizeHtml('<div><p>a  \n b</p><pre>x\n  y</pre></div>'))).toBe(
    '<div><p>a\nb</p><pre>x\n  y</pre></div>',
  );
});

it('keeps an element of SVG or MathML closed by its slash', () => {
  expect(writeHtml(tokenizeHtml('<svg><path d="M0 0"/><g id="a"/></svg><p></p>'))).toBe(
    '<svg><path d="M0 0" /><g id=a /></svg><p></p>',
  );
});
