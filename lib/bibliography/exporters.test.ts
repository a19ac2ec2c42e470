import { describe, expect, test } from 'vitest';
import { formatBibtex } from './formats/export-bibtex';
import { toHighwireTags } from './formats/highwire';
import { indexName } from './works/person';
import { misc, problems, read, site, text, work } from './one-entry';

// What publishers, databases and templates write of their own accord.

const article = (fields: string) => `@article{k, author={Doe, Jane}, title={T}, journal={J}, year={2020}, ${fields}}`;
const names = (list: string) => read(`@misc{k, title={T}, year={2020}, author={${list}}}`).csl.author!.map(indexName);

describe('in the place of a value', () => {
  test.each([
    ['volume={n/a}, number={n/a}', 'Doe, J. (2020). T. J.'],
    ['volume={0}, number={0}, pages={1-12}', 'Doe, J. (2020). T. J, 1–12.'],
    ['volume={PP}, number={99}, pages={1-1}', 'Doe, J. (2020). T. J.'],
    ['volume={12}, number={99}, pages={1-1}', 'Doe, J. (2020). T. J, 12(99), 1.'],
    ['volume={Volume 11 - 2020}', 'Doe, J. (2020). T. J, 11.'],
    ['volume={11-12}', 'Doe, J. (2020). T. J, 11–12.'],
    ['volume={19(3)}', 'Doe, J. (2020). T. J, 19(3).'],
    ['volume={19(3)}, number={3}', 'Doe, J. (2020). T. J, 19(3)(3).'],
    ['volume={143}, number={Supplement_1}', 'Doe, J. (2020). T. J, 143(Supplement 1).'],
  ])('%s', (fields, reference) => expect(text(article(fields))).toBe(reference));

  test('an article number that stands as pages as well is said once, and stands for the first page', () => {
    const source = article('volume={641}, eid={A6}, pages={A6}');
    expect(read(source).csl).toMatchObject({ number: 'A6' });
    expect(read(source).csl).not.toHaveProperty('page');
    expect(toHighwireTags(work(source), site).citation_firstpage).toBe('A6');
  });

  test.each(['[n.d.]', '(n.d.)', 'n.d.'])('the year %s is none', (year) =>
    expect(text(`@misc{k, author={Doe, J.}, title={T}, year={${year}}}`)).toBe('Doe, J. (n.d.). T.'),
  );
});

describe('titles', () => {
  const title = (value: string) =>
    read(`@article{k, author={Doe, J.}, title={${value}}, journal={J}, year={2020}}`).csl.title;
  test.each([
    ['CO<sub>2</sub> and Ca<sup>2+</sup> in <i>E. coli</i>', 'CO<sub>2</sub> and Ca<sup>2+</sup> in <i>E. coli</i>'],
    ['In <jats:italic>vitro</jats:italic>', 'In <i>vitro</i>'],
    ['Things that matter.', 'Things that matter'],
    ['InGaN{$\\slash$}GaN', 'InGaN/GaN'],
    ['{Things that matter.}', 'Things that matter'],
    ['Made in the U.S.', 'Made in the U.S.'],
    ['Acme Corp.', 'Acme Corp.'],
    ['And so on, etc.', 'And so on, etc.'],
    ['To be continued...', 'To be continued...'],
    ['{R\\\\&D of {\\\\"O}l}', 'R&D of Öl'],
    ['A \\\\ break', 'A break'],
  ])('%s', (written, shown) => expect(title(written)).toBe(shown));

  test('marks of HTML are LaTeX where LaTeX is written', () =>
    expect(formatBibtex(read(article('note={n}').replace('{T}', '{CO<sub>2</sub>}')))).toContain(
      'CO\\textsubscript{2}',
    ));

  test('months and days keep their capitals, and a version its small letter', () => {
    expect(
      text(article('note={n}').replace('{T}', '{The Grand Workshop of Things, Virtual Event, July 5, 2020}')),
    ).toContain('virtual event, July 5');
    expect(text('@software{k, author={Doe, J.}, title={owner/tool: v1.2}, year={2020}}')).toContain('owner/tool: v1.2');
  });
});

describe('names', () => {
  test.each([
    ['Jane Doe 0001 and Roe 0002, Max', ['Doe, Jane', 'Roe, Max']],
    ['III, Hal Daumé and Singh, Aarti', ['Daumé, Hal, III', 'Singh, Aarti']],
    ['Senior, Andrew and Junior, João', ['Senior, Andrew', 'Junior, João']],
    ['Kim JH and van der Berg P and others', ['Kim, J. H.', 'van der Berg, P.', 'others']],
    ['Meta AI', ['AI, Meta']],
    ['Pope John XX and Queen Ann II', ['XX, Pope John', 'Ann, Queen, II']],
    [
      'Drinfel\\cprime d, V. and Franc{\\ocirc{u}}, J. and {\\Dbar}ung, T.',
      ['Drinfelʹd, V.', 'Franců, J.', 'Đung, T.'],
    ],
    ['M{\\\\"u}ller, J. and Mu\\\\~noz, A.', ['Müller, J.', 'Muñoz, A.']],
  ])('%s', (list, expected) => expect(names(list)).toEqual(expected));

  test('initials without stops are all printed', () => {
    const source = (author: string) => `@article{k, author={${author}}, title={T}, journal={J}, year={2020}}`;
    expect(text(source("Smith, JA and O'Brien, KLM and Li, Bo"))).toMatch(
      /^Smith, J\. A\., O’Brien, K\. L\. M\., & Li, B\./,
    );
    expect(text(source('LI, BO'))).toMatch(/^LI, B\. /);
  });
});

describe('kinds', () => {
  test.each([
    ['bioRxiv', 'bioRxiv'],
    ['medRxiv preprint', 'medRxiv preprint'],
    ['Available at SSRN 1234567', 'SSRN'],
    ['SSRN Electronic Journal', 'SSRN'],
    ['OSF Preprints', 'OSF Preprints'],
    ['Cryptology ePrint Archive', 'Cryptology ePrint Archive'],
  ])('what has the server %s for its journal is a preprint', (journal, publisher) => {
    const { csl } = misc(`journal={${journal}}, pages={2020--01}, volume={1}`, 'article');
    expect(csl).toMatchObject({ type: 'article', publisher });
    expect(csl).not.toHaveProperty('container-title');
    expect(csl).not.toHaveProperty('page');
  });

  test('a journal whose name begins so is none', () =>
    expect(misc('journal={Preprints in Physics}', 'article').csl.type).toBe('article-journal'));

  test('a report of the Cryptology ePrint Archive is a preprint', () =>
    expect(
      misc('howpublished={Cryptology {ePrint} Archive, Paper 2024/123}, url={https://eprint.iacr.org/2024/123}').csl,
    ).toMatchObject({ type: 'article', publisher: 'Cryptology ePrint Archive, Paper 2024/123' }));

  test('a package of R is software and has its version', () =>
    expect(
      text(
        '@Manual{k, title={dplyr: A Grammar}, author={Hadley Wickham}, year={2023}, note={R package version 1.1.2}, url={https://cran.example/dplyr}}',
      ),
    ).toBe('Wickham, H. (2023). dplyr: A grammar (Version 1.1.2) [Computer software]. https://cran.example/dplyr'));

  test.each([
    ['publisher={GitHub}, journal={GitHub repository}, howpublished={\\url{https://github.com/a/b}}, commit={4f57}'],
    ['howpublished={GitHub repository}, url={https://github.com/a/b}'],
    ['publisher={GitHub}, url={https://github.com/a/b.git}'],
  ])('what lies at GitHub is software: %s', (fields) => {
    const source = `@misc{k, author={Doe, J.}, title={T}, year={2020}, ${fields}}`;
    expect(text(source)).toMatch(/^Doe, J\. \(2020\)\. T \[Computer software\]\. GitHub\. https:\/\/github\.com\/a\/b/);
    expect(problems(source)).toEqual([]);
  });

  test('a release at Zenodo is software, a file at GitHub is none, and data are data', () => {
    const type = (fields: string) => read(`@misc{k, author={Doe, J.}, year={2020}, ${fields}}`).csl.type;
    expect(type('title={owner/tool: v1.2}, publisher={Zenodo}')).toBe('software');
    expect(type('title={Points}, publisher={Zenodo}')).toBe('document');
    expect(type('title={T}, url={https://github.com/a/b/blob/main/paper.pdf}')).toBe('document');
    expect(type('title={T}, note={Dataset}, url={https://github.com/a/b}')).toBe('dataset');
  });

  test('a paper that the ACM calls @inbook is one', () => {
    expect(misc('booktitle={Proceedings of the 2020 CHI Conference}', 'inbook').csl.type).toBe('paper-conference');
    expect(misc('booktitle={2020 Proc. of X}', 'incollection').csl.type).toBe('paper-conference');
    expect(misc('booktitle={Handbook of Proceedings}', 'incollection').csl.type).toBe('chapter');
  });

  test.each([
    ['web_page', 'webpage'],
    ['book_section', 'chapter'],
    ['newspaper_article', 'article-newspaper'],
    ['computer_program', 'software'],
  ])('Mendeley’s @%s is known', (type, kind) => {
    const source = `@${type}{k, author={Doe, J.}, title={T}, year={2020}}`;
    expect(read(source).csl.type).toBe(kind);
    expect(problems(source)).toEqual([]);
  });

  test('HAL’s word for a thesis is no word for people', () =>
    expect(misc('school={U}, type={Theses}', 'phdthesis').csl.genre).toBe('PhD thesis'));
});

test.each([
  '[Online; accessed 22-July-2024]',
  'Accessed: 2024/07/22',
  'accessed 2024.07.22',
  'Last visited on 22 July 2024',
])('%s says when', (note) =>
  expect(misc(`url={https://example.org}, note={${note}}`).csl.accessed).toEqual({ 'date-parts': [[2024, 7, 22]] }),
);

test('what no LaTeX sets stops none', () =>
  expect(
    problems('@misc{k, author={Doe, J.}, title={T}, year={2020}, presentation={https://a.example/?a=1&b=2}}').map(
      ({ message }) => message,
    ),
  ).not.toContainEqual(expect.stringContaining('LaTeX stops')));
