import { describe, expect, test } from 'vitest';
import { buildBibliography } from '../bibliography';
import { formatReference } from './format-reference';
import { citationLocaleOf, citationStyles, type CitationStyle } from './styles';
import { toSentenceCase } from './sentence-case';

const read = (title: string, more = '') =>
  [
    ...buildBibliography([
      { file: 'a.bib', text: `@misc{a, title = {${title}}, author = {Doe, Jane}, year = {2024}, ${more}}` },
    ]).entries.values(),
  ][0]!;
const apa = (title: string, more = '') => formatReference(read(title, more), 'apa').text;

test.each([
  [
    '{AMPLE}: Event-Driven Accelerator for Graph Neural Networks',
    '{AMPLE}: Event-driven accelerator for graph neural networks',
  ],
  ['Autonomous Reasoning with {LLM}s', 'Autonomous reasoning with {LLM}s'],
  ['Training GPT-4 on GPUs with vLLM', 'Training GPT-4 on GPUs with vLLM'],
  ['The {\\"U}bermensch and {\\\'E}tudes of {Paris}', 'The übermensch and études of {Paris}'],
  [
    'Bounds of $O(N^2)$ and $\\Omega$ in \\emph{Homo Sapiens}',
    'Bounds of $O(N^2)$ and $\\Omega$ in \\emph{Homo Sapiens}',
  ],
  ['Is This It? A Study of Vitamin C', 'Is this it? A study of vitamin C'],
  ['{The Whole Title Is Protected}', '{The Whole Title Is Protected}'],
])('%s', (written, expected) => expect(toSentenceCase(written)).toBe(expected));

test.each([
  ['de-AT', 'J. Doe und R. Roe, „On sight“, in B, E. Poe, Hrsg., 2021, S. 1–20.'],
  ['it', 'J. Doe e R. Roe, «On sight», in B, E. Poe, A c. di, 2021, pp. 1–20.'],
  ['pt', 'J. Doe e R. Roe, «On sight», em B, E. Poe, Ed., 2021, pp. 1–20.'],
  ['ar-EG', 'J. Doe و R. Roe, "On sight", في B, E. Poe, تحقيق, 2021, ص 1–20.'],
  ['en-GB', 'J. Doe and R. Roe, “On sight,” in B, E. Poe, Ed., 2021, pp. 1–20.'],
  ['ka', 'J. Doe and R. Roe, “On sight,” in B, E. Poe, Ed., 2021, pp. 1–20.'],
])('a text in "%s" gives its references in the locale of its language, else in English', (language, expected) => {
  const text =
    '@incollection{a, title = {On sight}, booktitle = {B}, author = {Doe, Jane and Roe, Rick}, editor = {Poe, Ed}, year = {2021}, pages = {1--20}}';
  const [entry] = buildBibliography([{ file: 'a.bib', text }]).entries.values();
  expect(formatReference(entry!, 'ieee', citationLocaleOf(language)).text).toBe(expected);
});

describe('by style', () => {
  test('APA, IEEE, Harvard, Vancouver and Nature print titles as sentences, the others as headlines', () => {
    const entry = read('{AMPLE}: an Event-Driven Accelerator for Graph Neural Networks');
    const texts = (['ieee', 'harvard', 'vancouver', 'nature'] as const).map(
      (style) => formatReference(entry, style).text,
    );
    for (const text of texts) expect(text).toContain('AMPLE: an event-driven accelerator for graph neural networks');
    expect(formatReference(entry, 'apa').text).toContain(
      'AMPLE: An event-driven accelerator for graph neural networks',
    );
    expect(formatReference(entry, 'acm').text).toContain(
      'AMPLE: an Event-Driven Accelerator for Graph Neural Networks',
    );
    for (const style of ['chicago', 'mla'] as const)
      expect(formatReference(entry, style).text).toContain(
        'AMPLE: An Event-Driven Accelerator for Graph Neural Networks',
      );
  });

  test('a title that is a sentence already, or in another language, is left alone', () => {
    expect(apa('On the entropy of Markov chains in the work of Noether')).toContain(
      'On the entropy of Markov chains in the work of Noether',
    );
    expect(apa('Über die Grundlagen der Geometrie', 'langid = {ngerman}')).toContain(
      'Über die Grundlagen der Geometrie',
    );
  });

  test('Harvard has British quotation marks, and a reference never has two full stops', () => {
    const entry = read('A Title of Sorts', 'eprint = {2410.06722}, archivePrefix = {arXiv}');
    expect(formatReference(entry, 'harvard').text).toContain('‘A title of sorts’.');
    const paper = [
      ...buildBibliography([
        {
          file: 'a.bib',
          text: '@inproceedings{a, title = {T}, author = {Doe, Jane}, booktitle = {Proc. of X}, year = {2024}, doi = {10.1000/1}}',
        },
      ]).entries.values(),
    ][0]!;
    expect(formatReference(paper, 'acm').text).toBe(
      'Jane Doe. 2024. T. In Proc. of X, 2024. https://doi.org/10.1000/1',
    );
  });

  test('a list that ends in "and others" ends in "et al."', () => {
    const one = [
      ...buildBibliography([
        {
          file: 'a.bib',
          text: '@misc{a, title = {T}, author = {Doe, Jane and others}, year = {2024}}\n@misc{b, title = {T}, author = {Doe, Jane and Roe, Max and others}, year = {2024}}',
        },
      ]).entries.values(),
    ];
    const starts = (style: CitationStyle) => one.map((entry) => formatReference(entry, style).text.split('et al.')[0]);
    expect(starts('apa')).toEqual(['Doe, J., ', 'Doe, J., Roe, M., ']);
    expect(starts('ieee')).toEqual(['J. Doe ', 'J. Doe, M. Roe, ']);
    expect(starts('vancouver')).toEqual(['Doe J, ', 'Doe J, Roe M, ']);
    expect(starts('mla')).toEqual(['Doe, Jane, ', 'Doe, Jane, ']);
    const all = citationStyles.flatMap(({ name }) =>
      one.flatMap((entry) => Object.values(formatReference(entry, name)) as string[]),
    );
    for (const text of all) expect(text).toMatch(/^(?!.*(?:others|\uE03E)).*et al\.(?!\.)/);
  });
});
