import { expect, test } from 'vitest';
import { smallSite } from '@/lib/testing/small-site';
import { formulaText } from './formula-text';
import { commonestWords, countWords, nearestQuery, searchPages } from './search-pages';
import { toSearchedPages } from './searched-pages';

const page = (address: string, title: string, body: string) => ({
  address,
  html: `<html lang="en"><head><meta property="og:title" content="${title}"></head><body><main id="main"><h1>${title}</h1>${body}</main></body></html>`,
});

const filler = 'Text that is about something else altogether. '.repeat(120);
const pages = toSearchedPages(
  [
    page(
      '/',
      'Ada Lovelace',
      '<p>I study quantization and GNN inference.</p><h2 id="writing">Writing</h2><ol data-unsearched="true"><li>What outliers cost</li></ol>',
    ),
    page('/cv', 'CV', '<p>Intern at Apple. A GNN accelerator.</p>'),
    page(
      '/blog/numbers',
      'What a number costs',
      `<p>${filler}</p><h2 id="sec:outliers">One bad value</h2><p>An outlier sets the scale. Outliers cost bits, an outlier at a time. Applied internationally.</p><h3 id=sec:blocks>Blocks and scales</h3><p>A step of <math data-tex="Q_r \\le 0.9"><mi>Q</mi></math>, accelerator.</p>`,
    ),
    page('/projects/ample', 'AMPLE', '<p>An accelerator for GNN inference: a GNN at a time.</p>'),
    page('/publications/zhao', 'Scaling laws', '<p>Yiren Zhao. arXiv:2410.06722</p>'),
    page('/blog/refs', 'Graphs', `<p>${filler} ${filler} Yiren Zhao, arXiv:2410.06722. We optimised it.</p>`),
    page('/publications', 'Publications', '<ol data-unsearched="true"><li>Yiren Zhao, GNN, arXiv:2410.06722</li></ol>'),
  ],
  smallSite(),
);
const first = (query: string) => {
  const [answer] = searchPages(pages, { query });
  return answer && answer.page.address + (answer.section ? `#${answer.section.id}` : '');
};

test('a result leads to the section that answers, or to the page when its title does', () => {
  expect(first('outlier')).toBe('/blog/numbers#sec:outliers');
  expect(first('"blocks and scales"')).toBe('/blog/numbers#sec:blocks');
  expect(first('number costs')).toBe('/blog/numbers');
});

test('lists and the CV do not outrank what they list', () => {
  expect(first('GNN')).toBe('/projects/ample');
  expect(first('Yiren Zhao')).toBe('/publications/zhao');
  expect(first('arXiv:2410.06722')).toBe('/publications/zhao');
});

test('the word itself stands before words that begin with it, and its endings are the word', () => {
  expect(first('Apple')).toBe('/cv');
  expect(first('intern')).toBe('/cv');
  expect(first('optimise')).toBe('/blog/refs');
  expect(first('accelerators')).toBe('/projects/ample');
});

test('a formula is found as one writes it, and stands in the excerpt', () => {
  for (const query of ['Q_r', 'q_{r}']) expect(first(query)).toBe('/blog/numbers#sec:blocks');
  expect(first('Q_b')).toBeUndefined();
  const [answer] = searchPages(pages, { query: 'Q_r' });
  expect(answer?.excerpt.map(({ text }) => text).join('')).toContain('A step of Q_r ≤ 0.9, accelerator.');
});

test.each([
  ['\\bar b = Q_r \\left( b + \\frac{b_s}{Q_b} \\right)', 'b = Q_r (b + b_s/Q_b)'],
  ['\\frac{\\frac{a}{b} + 1}{x_{\\text{max}}}', '(a/b + 1)/x_max'],
  ['10\\log_{10} \\sigma^2 \\approx 6\\,\\mathrm{dB}', '10 log_10 σ^2 ≈ 6 dB'],
  ['\\{x : x \\geq 0\\}', '{x : x ≥ 0}'],
])('%s reads as %s', (tex, text) => {
  expect(formulaText(tex)).toBe(text);
});

test('a misspelling is answered with the nearest word there is, if one is near', () => {
  const words = commonestWords(pages.flatMap(countWords), 1000);
  expect(nearestQuery('acelerator', words)).toBe('accelerator');
  expect(nearestQuery('quantizaton of outliers', words)).toBe('quantization of outliers');
  expect(nearestQuery('Lovlace', words)).toBe('lovelace');
  expect(nearestQuery('zxqvy', words)).toBeUndefined();
  expect(nearestQuery('outlier', words)).toBeUndefined();
});
