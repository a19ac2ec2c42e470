import { expect, test } from 'vitest';
import { problems, read } from '../one-entry';
import { formatBibtex } from '../formats/export-bibtex';
import { titleRuns } from '../works/rich-title';
import { formulaMacros } from './formula-macros';
import { mathToText } from './math-text';

test.each([
  ['4j/\\ell^-\\ell^+\\slashed{E}', '4j/ℓ⁻ℓ⁺E̸'],
  ['\\slashed E', 'E̸'],
  ['\\nicefrac{1}{2}', '1/2'],
  ['\\mathds{R}', 'ℝ'],
  ['\\mbox{top}\\/s', 'tops'],
  ['\\SI{5}{\\tera\\eV}', '5 TeV'],
  ['\\ang{30}', '30°'],
  ['{\\em x}', 'x'],
])('%s', (tex, text) => expect(mathToText(tex)).toBe(text));

test('every macro is one that Temml can read', () => {
  for (const name of Object.keys(formulaMacros)) expect(() => mathToText(`${name}{a}{b}`), name).not.toThrow();
});

test('a title with one of them is drawn as a formula, and nothing is told', () => {
  const entry = '@misc{k, author={Doe, J.}, title={Missing $\\slashed{E}$}, year={2020}}';
  expect(problems(entry)).toEqual([]);
  expect(titleRuns(read(entry))).toContainEqual(
    expect.objectContaining({ mathml: expect.stringContaining('<math') as string }),
  );
});

test('a copy says in plain LaTeX what a package would have to be loaded for', () => {
  const entry =
    '@misc{k, author={Doe, J.}, title={$\\slashed{E}$ at \\(\\SI{5}{\\tera\\eV}\\), $\\nicefrac{1}{2}$, $\\mbox{a}$}}';
  expect(formatBibtex(read(entry))).toContain(
    '{$\\not{E}$ at \\({5}\\,\\mathrm{\\mathrm{T}\\mathrm{eV}}\\), ${1}/{2}$, $\\mbox{a}$}',
  );
});

test('of a formula that cannot be read the command that stands in its way is named', () => {
  const entry = '@misc{k, author={Doe, J.}, title={On $a \\to \\nosuch{b}$}, year={2020}}';
  expect(problems(entry)[0]?.message).toContain('\\nosuch');
});
