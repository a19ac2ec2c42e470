import { describe, expect, test } from 'vitest';
import { problems, read } from '../one-entry';
import { indexName, readingName } from '../works/person';
import { formatBibtex } from '../formats/export-bibtex';

const source = (list: string) => `@misc{k, title={T}, year={2020}, author={${list}}}`;
const names = (list: string) => read(source(list)).csl.author!.map(indexName);

describe('what BibTeX writes', () => {
  test('a comma with nothing behind it is passed over, wherever it stands, and told', () => {
    const list = 'Doe, J.E., and Roe, and Poe, , and Vanderbilt, IV, Cornelius,';
    expect(names(list)).toEqual(['Doe, J.E.', 'Roe', 'Poe', 'Vanderbilt, Cornelius, IV']);
    expect(problems(source(list)).map(({ severity }) => severity)).toEqual([
      'warning',
      'warning',
      'warning',
      'warning',
    ]);
  });

  test.each([
    ['Ortega y Gasset, José', 'Ortega y Gasset', undefined],
    ['García de la Cruz, Ana', 'García de la Cruz', undefined],
    ['Évora-Bittencourt dos Santos, M.', 'Évora-Bittencourt dos Santos', undefined],
    ['De Souza e Silva, P.', 'Souza e Silva', 'De'],
    ['Van der Berg, J.', 'Berg', 'Van der'],
    ['de la Cruz, Ana', 'Cruz', 'de la'],
  ])('of %s the family is whole, and a particle what begins it', (written, family, particle) => {
    const [name] = read(source(written)).csl.author!;
    expect([name!.family, name!['non-dropping-particle']]).toEqual([family, particle]);
  });

  test('a body that a program turned around is told in its own order', () => {
    expect(problems(source('Consortium, Ontario Wastewater'))[0]).toMatchObject({
      severity: 'warning',
      mend: 'put it in braces: {Ontario Wastewater Consortium}',
    });
  });

  test.each([
    [
      'Li, X. and Chen, Xi and Petrov, IV and Vi, V. and Mix, I.',
      ['Li, X.', 'Chen, Xi', 'Petrov, IV', 'Vi, V.', 'Mix, I.'],
    ],
    ['Andrew W. Senior and Jo{\\~a}o Silva Junior', ['Senior, Andrew W.', 'Junior, João Silva']],
    ['al-Khwarizmi, Muhammad and Abu-Lughod, Lila', ['al-Khwarizmi, Muhammad', 'Abu-Lughod, Lila']],
    [
      "d'Alembert, Jean and de la Vall{\\'e}e Poussin, C. and Ludwig van Beethoven",
      ["d'Alembert, Jean", 'de la Vallée Poussin, C.', 'van Beethoven, Ludwig'],
    ],
    [
      'King, Jr., Martin Luther and Vanderbilt, IV, Cornelius',
      ['King, Martin Luther, Jr.', 'Vanderbilt, Cornelius, IV'],
    ],
    ['{Procter & Gamble} and {Sammy Davis Jr.}', ['Procter & Gamble', 'Sammy Davis Jr.']],
    ['M$^{\\rm c}$Kay, Brendan', ['McKay, Brendan']],
    ['\\textbf{Doe, Jane} and \\underline{Max Roe} and {\\bf Poe, E.}', ['Doe, Jane', 'Roe, Max', 'Poe, E.']],
  ])('%s', (list, expected) => {
    expect(names(list)).toEqual(expected);
    expect(problems(source(list))).toEqual([]);
  });
});

describe('what people write instead is read, told, and exported as BibTeX wants it', () => {
  test.each([
    ['Doe, Jane; Roe, Max; Poe, E. A.', ['Doe, Jane', 'Roe, Max', 'Poe, E. A.']],
    ['J. Doe, M. Roe, E. Poe', ['Doe, J.', 'Roe, M.', 'Poe, E.']],
    ['J. Doe, M. Roe and E. Poe', ['Doe, J.', 'Roe, M.', 'Poe, E.']],
    ['J. Doe \\& M. Roe', ['Doe, J.', 'Roe, M.']],
    ['Doe J, Roe ME', ['Doe, J.', 'Roe, M. E.']],
    ['Doe, J., et al.', ['Doe, J.', 'others']],
    ['Doe, J. and et al.', ['Doe, J.', 'others']],
    ['Smith III, John', ['Smith, John, III']],
    ['Martin Luther {King, Jr.}', ['King, Martin Luther, Jr.']],
    ['Roe, Max, PhD and Smith, John, M.D.', ['Roe, Max', 'Smith, John']],
    ['Dr. Jane Doe and Prof. Max Roe', ['Doe, Jane', 'Roe, Max']],
    [
      'Doe, Jane (0000-0002-1825-0097) and Roe, Max <max@example.org> and Poe, E. (eds.)',
      ['Doe, Jane', 'Roe, Max', 'Poe, E.'],
    ],
  ])('%s', (list, expected) => {
    expect(names(list)).toEqual(expected);
    const found = problems(source(list));
    expect(found.map(({ severity }) => severity)).not.toContain('error');
    expect(found.length).toBeGreaterThan(0);
    expect(read(formatBibtex(read(source(list)))).csl.author!.map(indexName)).toEqual(expected);
  });

  test('marks before and behind names, with numbers of notes, are taken off', () => {
    expect(names('*Doe, Jane and Roe\\footnotemark[1], Max and Poe[2], E. and Born, Max\\* and Bohr#, N.')).toEqual([
      'Doe, Jane',
      'Roe, Max',
      'Poe, E.',
      'Born, Max',
      'Bohr, N.',
    ]);
  });

  test('what may be one name or two stays one, and is an error', () => {
    expect(names('Procter & Gamble')).toHaveLength(1);
    expect(problems(source('Procter & Gamble'))[0]).toMatchObject({ severity: 'error' });
  });
});

test('East Asian names without a space stay whole', () => {
  const author = read(source('王小明 and 王, 小明 and 김철수 and 山田 花子')).csl.author!;
  expect(author.map(readingName)).toEqual(['王小明', '王小明', '김철수', '山田花子']);
});
