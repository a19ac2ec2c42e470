import { describe, expect, test } from 'vitest';
import { FormulaError } from '@/lib/html/mathml';
import { compilePdf } from '../compile-pdf';
import { chooseFonts, typstStack } from '../font-choice';
import { typstMath } from './formula';

const formulas = String.raw`\overline{xy} + \underline{z} + \widehat{xyz} + \vec v + \dot x + \check c
\overbrace{a+b+c}^{n} + \underbrace{a+b}_{m}
\binom{n}{k} = \frac{n!}{k!(n-k)!}
\boxed{E = mc^2} + \cancel{x}
\left\lVert \frac{a}{b}\right\rVert_2 = \lVert x \rVert
\left. \frac{\partial f}{\partial x} \right|_{x=0}
\bigl( x \bigr) \Bigl[ y \Bigr] \biggl\{ z \biggr\}
\mathbf{x}^\top \mathbb{R}^{n\times m} \mathfrak{g} \mathscr{L} \mathsf{T} \mathtt{code}
\text{if } x \text{ is even} \quad \color{red}{x} + y
\lim_{x\to 0} \frac{\sin x}{x} = 1 \qquad f'(x) + x_i'^2
A \xrightarrow{abc} B \stackrel{\text{def}}{=} C
\begin{array}{c|c}a&b\\\hline c&d\end{array} \begin{bmatrix}1&2\\4&5\end{bmatrix}
\operatorname*{arg\,max}_{x \in X} f(x) + \sum_{\substack{i<n\\ j<m}} a_{ij} + \iint_D f
\left\{ x \;\middle|\; x > 0 \right\} \quad {}_a^b X \quad \sqrt[3]{x^2+y^2}
\begin{cases} x & \text{if } x > 0 \\ -x & \text{otherwise} \end{cases}
\begin{align} a &= b + c \\ &= d \end{align}
\tag{7} x = y \pmod{n} \phantom{x} \tfrac12`.split('\n');

test('what papers of the field write is set, every sign of it by a face', async () => {
  const set = formulas.map((tex, index) => typstMath(tex, { display: true, number: index + 1 }));
  const { fonts, stacks } = chooseFonts('', { code: false, math: true });
  const family = typstStack(stacks.math);
  const source = `#set document(title: "T")\n#set text(font: ${family}, fallback: false)\n#{ ${set.join('; ')} }`;
  expect(await compilePdf(source, fonts)).toHaveProperty('pages');
}, 30_000);

describe('what TeX means is kept', () => {
  test.each([
    ['a letter is italic, a name upright', 'x \\log', 'math.italic(symbol("x"))', 'math.upright("log")'],
    ['an exponent hangs on the bracket', '(1-p)^N', 'math.attach(math.scripts(math.class("closing", symbol(")")))'],
    ['limits stand over and under', '\\sum_{i}^{n} i', 'math.attach(math.limits(symbol("∑"))'],
    ['brackets grow with what they hold', '\\left( \\frac12 \\right)', 'math.lr('],
    ['TeX is the text alternative', ' x^2 ', 'alt: "x^2"'],
  ])('%s', (_, tex, ...parts) => {
    const set = typstMath(tex, { display: true });
    for (const part of parts) expect(set).toContain(part);
  });
});

test('a formula that cannot be set says why', () => {
  expect(() => typstMath('\\phase{x}')).toThrow(FormulaError);
  expect(() => typstMath('\\nonsense')).toThrow(FormulaError);
});
