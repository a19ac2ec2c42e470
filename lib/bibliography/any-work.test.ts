import { describe, expect, test } from 'vitest';
import { buildBibliography } from './bibliography';
import { formatAsWritten, formatBibtex } from './formats/export-bibtex';
import { formatRis } from './formats/export-ris';
import { formatZoteroRdf } from './formats/export-zotero-rdf';
import { zoteroType } from './formats/zotero-types';
import { toHighwireTags } from './formats/highwire';
import { linksOf } from './works/links';
import { titleRuns } from './works/rich-title';
import { misc, problems, read, site, text, work } from './one-entry';
import { british } from '@/lib/words/words';

// Bibliographies as other people have them: each row is an input that was met, or its neighbour, with what it means.

describe('LaTeX in titles and venues', () => {
  const title = (value: string) =>
    misc(`title = {x}`, 'misc') && read(`@misc{k, author={Doe, Jane}, year={2020}, title={${value}}}`).csl.title;
  test.each([
    ['Measurement at $\\sqrt{s}=13$ TeV', 'Measurement at √s = 13 TeV'],
    ['Decays of b\\bar{b}', 'Decays of bb̄'],
    ['In \\tilde{O}(\\sqrt n) time', 'In Õ(√n) time'],
    ['The $L_p$ and $\\ell_p$ norms of $B_s$', 'The Lₚ and ℓₚ norms of Bₛ'],
    ['A \\(x^2\\) law', 'A x² law'],
    ['Stars of 2 M$_\\odot$', 'Stars of 2 M<sub>⊙</sub>'],
    ['\\href{https://x.example/p.pdf}{My Linked Title}', 'My Linked Title'],
    ['Costs \\$5 and \\$10, $5 more, and $x$', 'Costs $5 and $10, $5 more, and x'],
    [
      'The \\ce{H2SO4} and \\ce{Ca^{2+}} in $\\vec{v}$',
      'The H<sub>2</sub>SO<sub>4</sub> and Ca<sup>2+</sup> in v\u20d7',
    ],
    ['A \\foo{b} c', 'A b c'],
    ['Cats \\&amp; dogs: &#8220;friends&#8221;', 'Cats & dogs: “friends”'],
    ['\\texttt{code} and {\\it in vitro}', 'code and <i>in vitro</i>'],
  ])('%s', (written, expected) => expect(title(written)).toBe(expected));

  test('what is raised and lowered can be told where no markup is', () => {
    const entry =
      '@misc{k, author={Doe, Jane}, year={2020}, title={On $x^{k}$, $e^{i\\pi}$, $x_{ij}^{p+q}$, CO\\textsubscript{2} and the 10\\textsuperscript{th} $n^{th}$}}';
    const shown = 'On x^k, e^(iπ), xᵢⱼ^(p+q), CO₂ and the 10th nth';
    expect(text(entry)).toBe(`Doe, J. (2020). ${shown}.`);
    expect(toHighwireTags(work(entry), site).citation_title).toBe(shown);
    expect(formatRis(read(entry))).toContain(`TI  - ${shown}\r\n`);
  });

  test('a title that ends in a mark takes no colon before its subtitle', () => {
    expect(text('@misc{k, author={Doe, Jane}, year={2020}, title={Who Knows?}, subtitle={A Study}}')).toBe(
      'Doe, J. (2020). Who knows? A study.',
    );
  });

  test('macros of journals are their names', () => {
    expect(misc('journal = {\\apj}', 'article').csl['container-title']).toBe('The Astrophysical Journal');
    expect(misc('journal = {\\mnras}', 'article').csl['container-title']).toBe(
      'Monthly Notices of the Royal Astronomical Society',
    );
  });

  test('formulas of a title are MathML on pages', () => {
    const runs = titleRuns(
      read('@misc{k, author={Doe, J.}, year={2020}, title={Bounds of $O(\\sqrt{n})$ in \\emph{practice}}}'),
    );
    expect(runs.map(({ text: shown, mathml, marks }) => [shown, mathml !== undefined, marks])).toEqual([
      ['Bounds of ', false, []],
      ['', true, []],
      [' in ', false, []],
      ['practice', false, ['i']],
    ]);
    expect(runs[1]!.mathml).toMatch(/^<math.*<msqrt>/s);
  });

  test('a command that nothing shows is named with its field and line, in names and venues as well', () => {
    const found = problems(
      '@article{k,\n title={A \\foo{b} \\baz},\n author={D\\bar oe, Jane and Roe\\quux, Max},\n journal={\\nosuch Letters}, year={2020}}',
    ).filter(({ message }) => message.includes('command'));
    expect(found.map(({ line, message }) => [line, /\\[\\\w, ]+(?=,)/.exec(message)?.[0]])).toEqual([
      [2, '\\foo, \\baz'],
      [3, '\\quux'],
      [4, '\\nosuch'],
    ]);
  });

  test('a title that begins with a quotation mark keeps its capital', () => {
    expect(
      text(
        "@misc{k, author={Doe, Jane}, year={2020}, title={``Translationese'' and Its Causes in Machine Translation}}",
      ),
    ).toContain('“Translationese” and its causes in machine translation');
  });
});

describe('kinds of works', () => {
  const preprint = '@misc{k, author={Doe, Jane}, title={T}, year={2024}, eprint={2401.00001}, archivePrefix={arXiv}}';
  test('an arXiv preprint has its address in APA, and no other form calls it an article', () => {
    expect(text(preprint)).toMatch(/arXiv\. https:\/\/(?:doi\.org\/10\.48550\/arXiv|arxiv\.org\/abs)\S*2401\.00001$/);
    expect(formatRis(read(preprint))).toMatch(/^TY {2}- UNPD\r\n/);
    expect(zoteroType(read(preprint))).toBe('preprint');
    expect(formatZoteroRdf(read(preprint), site)).toMatch(
      /<z:itemType>preprint<\/z:itemType>[\s\S]*<z:repository>arXiv<\/z:repository>[\s\S]*<z:archiveID>arXiv:2401\.00001<\/z:archiveID>/,
    );
    expect(toHighwireTags(work(preprint), site)['DC.type']).toBe('preprint');
  });

  test.each([
    [
      '@standard{k, author={{ISO}}, title={Quality management}, number={ISO 9001}, year={2015}}',
      'standard',
      'ISO 9001',
      'STAND',
    ],
    [
      '@patent{k, author={Doe, Jane}, title={A pump}, number={GB123456}, type={patentuk}, holder={Pumps Ltd}, year={2001}}',
      'patent',
      'GB123456',
      'PAT',
    ],
    [
      '@techreport{k, author={Doe, Jane}, title={A study}, institution={MIT}, number={42}, year={2001}}',
      'report',
      '42',
      'RPRT',
    ],
  ])('%s has its number everywhere', (source, type, number, ris) => {
    const entry = read(source);
    expect(entry.csl.type).toBe(type);
    for (const style of ['apa', 'ieee'] as const) expect(text(source, style)).toContain(number);
    expect(text(source)).not.toContain('Patentuk');
    expect(formatRis(entry)).toMatch(new RegExp(`^TY  - ${ris}\r\n[^]*SN  - ${number}\r\n`));
    expect(formatZoteroRdf(entry, site)).toContain(`>${number}<`);
  });

  test.each([
    ['edition={Second}', '2'],
    ['edition={2nd ed.}', '2'],
    ['edition={3. Auflage}', '3'],
    ['edition={Revised}', 'Revised'],
  ])('%s is an edition', (field, edition) => expect(misc(field, 'book').csl.edition).toBe(edition));

  test('words that styles print themselves are not printed twice', () => {
    const fields = 'volume={Vol. 3}, number={No. 4}, pages={pp. 5--9}, journal={J}';
    expect(text(`@article{k, author={Doe, J.}, title={T}, year={2020}, ${fields}}`, 'ieee')).toBe(
      'J. Doe, “T,” J, vol. 3, no. 4, pp. 5–9, 2020.',
    );
  });

  test('the number of a paper in a series is the series’, as in BibLaTeX', () => {
    const paper = (fields: string) =>
      `@inproceedings{k, author={Doe, J.}, title={T}, year={2020}, booktitle={Proc. of X}, volume={12}, number={3}, pages={1--3}, ${fields}}`;
    expect(read(paper('series={LNCS}')).csl).toMatchObject({ 'collection-number': '3', volume: '12' });
    expect(text(paper('series={LNCS}'))).not.toContain('12(3)');
    expect(text(paper('note={x}'))).toContain('12(3)');
  });

  test.each(['suppperiodical', 'periodical', 'review', 'legislation', 'misc'])('@%s is in its journal', (type) => {
    const entry = read(`@${type}{k, author={Doe, J.}, title={T}, year={2020}, journaltitle={El Nuevo Diario}}`);
    expect(entry.csl['container-title']).toBe('El Nuevo Diario');
    expect(read(formatBibtex(entry)).csl['container-title']).toBe('El Nuevo Diario');
  });

  test('a season and a doubt survive in every dialect', () => {
    for (const date of ['2004-22', '1273?~', '1723~'])
      expect(read(formatBibtex(misc(`date = {${date}}, year = {}`))).csl.issued).toEqual(
        misc(`date = {${date}}, year = {}`).csl.issued,
      );
  });

  test('a chapter of one volume of several is in both', () => {
    const { entries } = buildBibliography([
      {
        file: 'publications.bib',
        text: `@mvbook{m, editor={Ed, I.}, title={Collected}, year={1999}}
@book{b, author={Doe, J.}, title={Vol One}, crossref={m}, volume={1}}
@inbook{i, author={Doe, J.}, title={Chapter}, crossref={b}, pages={1--9}}`,
      },
    ]);
    expect(entries.get('i')!.csl['container-title']).toBe('Collected: Vol One');
  });

  test.each(['ieee', 'acm', 'harvard', 'vancouver', 'nature', 'apa', 'chicago', 'mla'] as const)(
    'software has its version in %s',
    (style) => {
      expect(text('@software{k, author={Doe, J.}, title={Mase}, version={v1.2}, year={2024}}', style)).toMatch(
        /[Vv](?:ersion|er\.) 1\.2/,
      );
    },
  );

  test('what howpublished says of a kind is no publisher', () => {
    expect(misc('howpublished={Dataset}').csl).not.toHaveProperty('publisher');
    expect(misc('howpublished={Dataset}').csl.type).toBe('dataset');
  });

  test('a patent names its office in IEEE, and BibLaTeX’s keys for countries are read', () => {
    const patent =
      '@patent{k, author={Doe, J.}, title={A pump}, number={1234567}, type={patentus}, location={countryus}, date={2001-02-03}}';
    expect(text(patent, 'ieee')).toContain('U.S. patent 1234567');
    expect(read(patent).csl['publisher-place']).toBe('United States');
  });

  test.each([
    ['eprint={arXiv:2401.00001v2 [cs.LG]}', 'arXiv:2401.00001v2'],
    ['eprint={https://arxiv.org/abs/2401.00001}', 'arXiv:2401.00001'],
    ['eprint={math.GT/0309136}, eprinttype={arxiv}', 'arXiv:math.GT/0309136'],
    ['journal={CoRR}, volume={abs/2401.00001}', 'arXiv:2401.00001'],
    ['journal={ArXiv}, volume={abs/2401.00001}', 'arXiv:2401.00001'],
    ['howpublished={arXiv:2401.00001}', 'arXiv:2401.00001'],
    ['note={arXiv preprint arXiv:hep-th/9901001}', 'arXiv:hep-th/9901001'],
    ['url={https://arxiv.org/pdf/2401.00001v3.pdf?x=1}', 'arXiv:2401.00001v3'],
    ['doi={10.48550/ARXIV.2401.00001}', 'arXiv:2401.00001'],
  ])('%s is on arXiv', (fields, number) => {
    const entry = read(`@article{k, author={Doe, J.}, title={T}, year={2024}, ${fields}}`);
    expect(entry.csl).toMatchObject({ type: 'article', publisher: 'arXiv', number });
  });

  test('software has its version, a thesis its kind', () => {
    const software =
      '@software{k, author={Doe, Jane}, title={Mase}, version={1.2}, year={2024}, url={https://example.org}}';
    expect(text(software)).toContain('(Version 1.2) [Computer software]');
    expect(formatRis(read(software))).toContain('ET  - 1.2');
    expect(formatRis(read('@mastersthesis{k, author={Doe, J.}, title={T}, school={ETH}, year={2020}}'))).toContain(
      'M3  - Master’s thesis',
    );
  });

  test.each([
    ['doi={10.1101/2020.01.01.123456}', 'bioRxiv'],
    ['url={https://ssrn.com/abstract=123}', 'SSRN'],
    ['doi={10.31219/osf.io/abcde}', 'OSF'],
  ])('%s is a preprint', (fields, publisher) => expect(misc(fields).csl).toMatchObject({ type: 'article', publisher }));

  test('ids of archives are links, and a PDF that its host serves is one', () => {
    const links = (fields: string) =>
      linksOf(work(`@misc{k, author={Doe, Jane}, title={T}, year={2020}, ${fields}}`), british).map(
        ({ label, href }) => `${label} ${href}`,
      );
    expect(links('eprint={hal-01234567}, eprinttype={hal}')).toEqual(['HAL https://hal.science/hal-01234567']);
    expect(links('pmid={123}, pmcid={PMC45}')).toEqual([
      'PubMed https://pubmed.ncbi.nlm.nih.gov/123/',
      'PMC https://pmc.ncbi.nlm.nih.gov/articles/PMC45/',
    ]);
    expect(links('url={https://openreview.net/forum?id=abC1}')).toEqual([
      'PDF https://openreview.net/pdf?id=abC1',
      'OpenReview https://openreview.net/forum?id=abC1',
    ]);
    expect(links('url={https://aclanthology.org/2024.acl-long.1/}')[0]).toBe(
      'PDF https://aclanthology.org/2024.acl-long.1.pdf',
    );
    expect(links('eprint={2401.00001}')).toEqual([
      'arXiv https://arxiv.org/abs/2401.00001',
      'PDF https://arxiv.org/pdf/2401.00001',
    ]);
  });
});

describe('copies', () => {
  test("a theme's and a manager's fields are not copied, nor those that the profile hides", () => {
    const entry = misc(
      'bibtex_show = {true}, preview = {r\\&p.webp}, file = {:home/me/x.pdf:PDF}, project_x = {true}, note = {kept}',
    );
    entry.hideFields = ['project_x'];
    for (const copy of [formatAsWritten(entry), formatBibtex(entry)]) {
      expect(copy).toContain('kept');
      expect(copy).not.toMatch(/bibtex_show|preview|home|project_x/);
    }
  });

  test('the abstract is the authors’, unless the owner calls it a paraphrase', () => {
    const entry = (field: string) =>
      work(`@misc{k, author={Doe, Jane}, title={T}, year={2020}, ${field} = {Some words.}}`);
    expect(entry('abstract')).toMatchObject({ abstract: 'Some words.' });
    expect(entry('abstract').isParaphrase).toBeUndefined();
    expect(entry('paraphrase')).toMatchObject({ abstract: 'Some words.', isParaphrase: true });
  });

  test('the result is a line of plain text, and stays out of every export', () => {
    const found = work(
      String.raw`@misc{k, author={Doe, Jane}, title={T}, year={2020}, result = {It costs 35\% less.}}`,
    );
    expect(found.result).toBe('It costs 35% less.');
    expect(formatAsWritten(found.entry)).not.toContain('costs');
  });
});
