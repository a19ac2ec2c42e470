import type { Element, Nodes, Root } from 'hast';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MarkupOrigin } from '@/lib/prose/tree/origins';
import { paperSource, typstPaper } from './document';
import type { PaperText } from './model';

const element = (tagName: string, children: Nodes[], properties: Element['properties'] = {}): Element => ({
  type: 'element',
  tagName,
  properties,
  children: children as Element['children'],
});
const raw = (origin: MarkupOrigin): Nodes => ({ type: 'raw', value: '', data: { origin } }) as never;

/** A text with the same words in every place where an author's words can stand. */
function textOf(words: string): PaperText {
  const text: Nodes = { type: 'text', value: words };
  const cell = (name: string) => element(name, [text]);
  const children = [
    element('h2', [text], { id: words }),
    element('p', [text, element('em', [text]), element('code', [text]), element('a', [text], { href: `#${words}` })]),
    element('p', [element('a', [text], { href: words }), element('span', [text], { lang: 'de' })]),
    element('span', [text], { className: ['note-body'], id: 'note-1' }),
    element('ul', [element('li', [text])]),
    element('dl', [element('dt', [text]), element('dd', [text])]),
    element('blockquote', [element('p', [text])]),
    element('div', [element('p', [text]), element('p', [text])], { className: ['callout'] }),
    element('div', [element('p', [text])], { className: ['theorem'] }),
    element('details', [element('summary', [text]), element('p', [text])]),
    element('figure', [
      raw({ kind: 'drawing', alt: words, svg: '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>' }),
      element('figcaption', [text]),
    ]),
    element(
      'figure',
      [element('figcaption', [text]), element('table', [element('tr', [cell('th')]), element('tr', [cell('td')])])],
      { className: ['table'] },
    ),
    raw({
      kind: 'listing',
      title: words,
      language: words,
      isNumbered: true,
      lines: [{ tokens: [{ kind: words, text: words }], mark: '' }],
    }),
    raw({ kind: 'picture', src: words, alt: words, width: 5 }),
  ];
  return {
    tree: { type: 'root', children } as Root,
    references: [{ key: 'a', number: 1, html: '', citedAt: [] }],
    facts: {
      title: words,
      description: words,
      author: { name: words, url: words },
      language: 'en',
      says: { references: 'References', cite: 'Cite as:', newest: 'The newest text:', worked: 'It can be worked at' },
      keywords: [words],
      particulars: [words],
      url: 'https://example.org/blog/x',
      siteUrl: 'https://example.org',
      own: {
        title: words,
        url: 'https://example.org/blog/x',
        authors: [{ familyName: words, givenName: words }],
        siteName: words,
        locale: 'en-US',
      },
      strip: [4],
    },
    file: 'x.mdx',
    bodyLine: 1,
    macros: {},
    stills: [],
    pictures: new Map(),
  };
}

/** Typst source without what stands in its string literals. */
function skeletonOf(words: string): string {
  const text = textOf(words);
  const { body } = typstPaper(text);
  const stacks = { serif: ['A'], sans: ['B'], code: ['C'], math: ['D'] };
  return paperSource(text.facts, body, stacks).replace(/"(?:[^"\\]|\\.)*"/gs, '""');
}

test('no words can become markup: whatever is written, the source around its literals is the same', () => {
  const plain = skeletonOf('a b');
  const hostile = fc
    .oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('#panic("x")', '"; panic(1); "', '\\', '$x$', ']#set', '// *', '@ref <l>', '`raw`', '\u{2028}#'),
    )
    .map((words) => `a ${words.replace(/^[?&/#:]+|[<>&]/g, '')} b`);
  fc.assert(
    fc.property(hostile, (words) => {
      expect(skeletonOf(words)).toBe(plain);
    }),
    { seed: 1, numRuns: 300 },
  );
});
