import { expect, test } from 'vitest';
import { readTree } from './read-tree';

const element = (tagName: string, properties: object, ...children: unknown[]) => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string) => ({ type: 'text', value });

test('properties have the names and kinds that readers of trees expect', () => {
  const { children } = readTree(
    '<p class="a b" hidden data-feed-skip tabindex=-1 aria-label="x &amp; y"><svg viewBox="0 0 1 1"><path d=M0 /></svg><br>z &lt;</p>',
  );
  expect(children).toEqual([
    element(
      'p',
      { className: ['a', 'b'], hidden: true, dataFeedSkip: '', tabIndex: -1, ariaLabel: 'x & y' },
      element('svg', { viewBox: '0 0 1 1' }, element('path', { d: 'M0' })),
      element('br', {}),
      text('z <'),
    ),
  ]);
});

test('a line break directly after <pre> is left out, no other', () => {
  expect(readTree('<pre>\n\na\n</pre>').children).toEqual([element('pre', {}, text('\na\n'))]);
});

test('a shut element is there without its inside, however deep', () => {
  const { children } = readTree('<p><math><mi>x</mi><math><mo/></math></math>y</p>', ({ name }) => name === 'math');
  expect(children).toEqual([element('p', {}, element('math', {}), text('y'))]);
});

test('markup that does not nest is refused', () => {
  expect(() => readTree('<p><b></p>')).toThrow('where <b> is open');
});
