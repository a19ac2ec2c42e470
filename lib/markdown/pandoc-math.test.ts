import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toString } from 'mdast-util-to-string';
import { pandocMath } from './pandoc-math';

const parser = unified().use(remarkParse).use(pandocMath);

/** The formulas of a text, and all its words. */
function read(markdown: string): { formulas: string[]; words: string } {
  const tree = parser.parse(markdown);
  const formulas: string[] = [];
  visit(tree, (node) => void ((node.type === 'inlineMath' || node.type === 'math') && formulas.push(node.value)));
  return { formulas, words: toString(tree) };
}

describe('dollars by Pandoc’s rule', () => {
  it.each([
    'Raised $5M, then $12M',
    'It costs $5 and later $6 in total.',
    'Between US$3 and US$4 a day',
    '$20,000 to $30,000',
    'A $ sign, and another $ sign',
    'A bid of $7/$8',
    'from **$1** to **$2**',
    'a$ b$',
    '$a $',
    'the shell’s $HOME and $PATH',
    '$5',
  ])('%s is no mathematics', (markdown) => {
    const { formulas, words } = read(markdown);
    expect(formulas).toEqual([]);
    expect(words).toBe(markdown.replaceAll('*', ''));
  });

  it.each<[string, string[]]>([
    ['$x^2$', ['x^2']],
    ['costs $5 and grows as $n^2$.', ['n^2']],
    ['$a$, $b$ and ($c$)-th', ['a', 'b', 'c']],
    ['a formula $x =\ny$ over two lines', ['x =\ny']],
    ['$\\text{in \\$}$', ['\\text{in \\$}']],
    ['$10^3$ and $2\\times 3$', ['10^3', '2\\times 3']],
    ['$$a$$ and $$ b $$', ['a', 'b']],
    ['**$a_1$**', ['a_1']],
    ['\\(a^2\\) and \\( b_{(1)} \\)', ['a^2', 'b_{(1)}']],
    ['\\(\\frac{a}{b}\\)', ['\\frac{a}{b}']],
    ['$$\nc\n$$', ['c']],
  ])('%j holds %j', (markdown, formulas) => {
    expect(read(markdown).formulas).toEqual(formulas);
  });

  it('leaves an escaped dollar and an open parenthesis as they are', () => {
    expect(read('\\$a\\$')).toEqual({ formulas: [], words: '$a$' });
    expect(read('\\(a')).toEqual({ formulas: [], words: '(a' });
  });

  it('loses no letter of any sum of money', () => {
    const sum = fc
      .tuple(
        fc.constantFrom('', 'US', 'A'),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('', 'k', 'M', '.50', ' million'),
      )
      .map(([country, count, unit]) => `${country}$${count}${unit}`);
    fc.assert(
      fc.property(
        fc.array(sum, { minLength: 1, maxLength: 6 }),
        fc.constantFrom(', ', ' and ', ' to ', ' – ', '; '),
        (sums, glue) => {
          const text = sums.join(glue);
          expect(read(text)).toEqual({ formulas: [], words: text });
        },
      ),
    );
  });
});
