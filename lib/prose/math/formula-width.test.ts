import { expect, it } from 'vitest';
import { toMathMl } from '@/lib/html/mathml';
import { formulaWidth } from './formula-width';

// What Chromium measures of them in the face of the site, in em.
it.each([
  [12.7, String.raw`\bar b = Q_r \left( b + \frac{b_s}{Q_b} \right) + 16\,(1 - Q_r)`],
  [11.1, String.raw`e = \bigl\lfloor \log_2 \max_i |x_i| \bigr\rfloor - e_{\max},`],
  [17.3, String.raw`P_{\text{maj}}(N) = \sum_{k = (N+1)/2}^{N} \binom{N}{k}\, p^k (1-p)^{N-k},`],
  [
    26.3,
    String.raw`\mathbb E\bigl[P_{\text{any}}(N)\bigr] = 1 - \frac{\Gamma(a+b)}{\Gamma(b)}\,\frac{\Gamma(b+N)}{\Gamma(a+b+N)} \;\approx\; 1 - \frac{\Gamma(a+b)}{\Gamma(b)}\, N^{-a} .`,
  ],
  [
    30.3,
    String.raw`|\Phi| = 1 + B\,S^m + (B-1)\,A^m + R_{ef}\,(B-1)\,r\,R_{ef}^m, \qquad r = \begin{cases} 1 & R_{ed} = 1, \\ A^m & R_{ed} = 0. \end{cases}`,
  ],
])('a formula of %s em is known to be about as wide: %s', (measured, tex) => {
  const estimated = formulaWidth(toMathMl(tex, true, {}));
  expect(Math.abs(estimated / measured - 1)).toBeLessThan(0.125);
});
