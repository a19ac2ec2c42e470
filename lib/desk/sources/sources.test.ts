import { afterEach, describe, expect, it } from 'vitest';
import { standIn, type StandIn } from '../testing/stand-in';
import type { StandInWork } from '../testing/stand-in-works';
import { json, serve, text } from '../testing/test-server';
import { testDoor } from '../testing/test-door';
import { sourceSettings } from './addresses';
import { fetchFromArxiv } from './arxiv';
import { fetchFromCrossref } from './crossref';
import { fetchFromDataCite } from './datacite';
import { fetchFromDblp } from './dblp';
import { fetchFromDoiOrg } from './doi-org';
import { fetchAuthorFromOpenAlex, fetchFromOpenAlex } from './openalex';
import { fetchFromOpenReview } from './openreview';
import { fetchFromOrcid } from './orcid';
import { fetchFromZotero } from './zotero';

const ORCID = '0000-0002-1825-0097';
const authors = [
  { given: 'Emmy', family: 'Noether', orcid: ORCID, affiliation: 'Göttingen' },
  { given: 'Bartel', family: 'van der Waerden' },
];
const both: StandInWork = {
  title: 'Moderne Algebra & more',
  authors,
  article: {
    doi: '10.1000/Alg.1',
    type: 'journal-article',
    venue: 'Annals of Rings',
    volume: '7',
    issue: '2',
    page: '11-19',
    publisher: 'Springer Science and Business Media LLC',
    date: [2024, 3],
    knowsPreprint: true,
  },
  preprint: { arxiv: '2301.00001', versions: ['2023-01-02', '2023-06-01'], class: 'math.RA', knowsArticle: true },
  orcid: 11,
  openAlex: 'W11',
  dblp: 'journals/annals/NoetherW24',
  zotero: 'ABCD1234',
  citations: { openAlex: 39, crossref: 31 },
};
const preprintOnly: StandInWork = {
  title: 'Rings',
  authors: [authors[0]!],
  preprint: {
    arxiv: '2401.00002',
    versions: ['2024-01-05'],
    class: 'cs.LG',
    comment: 'This paper has been withdrawn by the author',
  },
  orcid: 12,
  openAlex: 'W12',
  dblp: 'journals/corr/abs-2401-00002',
  zotero: 'ABCD1235',
};
const nowhere: StandInWork = { title: 'A talk', authors, orcid: 13 };

let stand: StandIn | undefined;
afterEach(async () => stand?.close());
const open = async (works: StandInWork[], pageSize?: number) =>
  (stand = await standIn({ works, ...(pageSize && { pageSize }) }));

const article = { ids: { doi: '10.1000/alg.1' }, title: 'Moderne Algebra & more' };

it('Crossref: many DOIs in one request, with what is registered', async () => {
  const { settings, asked } = await open([both, preprintOnly]);
  const [record, ...others] = await fetchFromCrossref(testDoor().door, settings, ['10.1000/alg.1', '10.1000/unknown']);
  expect(others).toEqual([]);
  expect(asked).toHaveLength(1);
  expect(record).toMatchObject({
    ...article,
    kind: 'article',
    venue: 'Annals of Rings',
    volume: '7',
    issue: '2',
    pages: '11-19',
    publisher: 'Springer Science and Business Media LLC',
    date: [2024, 3],
    otherForms: [{ arxiv: '2301.00001' }],
    citations: 31,
  });
  expect(record!.authors).toEqual([
    { given: 'Emmy', family: 'Noether', orcid: ORCID, affiliations: ['Göttingen'] },
    { given: 'Bartel', family: 'van der Waerden' },
  ]);
});

it('Crossref: markup and entities of titles, bodies as authors, dates with gaps, retractions', async () => {
  const work = {
    DOI: '10.1000/x',
    type: 'proceedings-article',
    title: ['Above <i>T</i><sub>c</sub>&amp;amp; beyond'],
    author: [{ name: 'The vLLM Team', sequence: 'first', affiliation: [] }],
    issued: { 'date-parts': [[2020, null]] },
    'updated-by': [{ DOI: '10.1000/r', type: 'retraction' }],
  };
  const server = await serve(() => json({ status: 'ok', message: { items: [work] } }));
  const settings = sourceSettings({ CROSSREF_URL: server.url }, 'x@example.org');
  expect(await fetchFromCrossref(testDoor().door, settings, ['10.1000/x'])).toMatchObject([
    {
      kind: 'conference',
      title: 'Above T$_{c}$& beyond',
      authors: [{ literal: 'The vLLM Team' }],
      date: [2020],
      withdrawn: { kind: 'retracted', note: 'https://doi.org/10.1000/r' },
    },
  ]);
  await server.close();
});

it('DataCite: arXiv’s DOIs name a preprint', async () => {
  const { settings } = await open([both]);
  const [record] = await fetchFromDataCite(testDoor().door, settings, ['10.48550/arxiv.2301.00001']);
  expect(record).toMatchObject({
    ids: { arxiv: '2301.00001' },
    kind: 'preprint',
    date: [2023],
    authors: [{ family: 'Noether' }, { family: 'van der Waerden' }],
  });
});

describe('arXiv', () => {
  const record = {
    ids: { arxiv: '2301.00001' },
    title: 'Moderne Algebra & more',
    date: [2023, 1, 2],
    arxivClass: 'math.RA',
    arxivVersion: 'v2',
    otherForms: [{ doi: '10.1000/alg.1' }],
  };
  const names = [
    { given: 'Emmy', family: 'Noether' },
    { given: 'Bartel', family: 'van der Waerden' },
  ];

  it('is asked for one paper by OAI-PMH', async () => {
    const { settings, asked } = await open([both]);
    const [found] = await fetchFromArxiv(testDoor().door, settings, ['2301.00001']);
    expect(found).toMatchObject(record);
    expect(found!.authors).toEqual(names);
    expect(asked[0]).toContain('verb=GetRecord');
  });

  it('is asked for many by Atom, three seconds apart', async () => {
    const many = Array.from({ length: 201 }, (_, index) => `2301.${String(index + 1).padStart(5, '0')}`);
    const { settings, asked } = await open([both]);
    const { door, waits } = testDoor();
    const [found] = await fetchFromArxiv(door, settings, many);
    expect(found).toMatchObject(record);
    expect(found!.authors).toEqual(names);
    expect([asked.length, waits]).toEqual([3, [3000, 3000]]);
  });

  it('has a second interface when the first is out of order', async () => {
    stand = await standIn({
      works: [both],
      fault: (path) => (path.startsWith('/oai') ? text('<html>', 'text/html') : undefined),
    });
    expect(await fetchFromArxiv(testDoor().door, stand.settings, ['2301.00001'])).toMatchObject([record]);
  });

  it('does not know every id, and says what was withdrawn', async () => {
    const { settings } = await open([preprintOnly]);
    const { door } = testDoor();
    expect(await fetchFromArxiv(door, settings, ['2301.99999'])).toEqual([]);
    expect(await fetchFromArxiv(door, settings, ['2301.99999', '2401.00002'])).toMatchObject([
      { withdrawn: { kind: 'withdrawn' } },
    ]);
  });
});

it('ORCID: the works of a record, authors only of those that no other source would know', async () => {
  const { settings, asked } = await open([both, preprintOnly, nowhere]);
  const records = await fetchFromOrcid(testDoor().door, settings, ORCID);
  expect(records).toMatchObject([
    { ids: { doi: '10.1000/alg.1', orcid: '11' }, kind: 'article', date: [2024, 3], byIdentifier: true },
    { ids: { arxiv: '2401.00002' }, kind: 'preprint' },
    { ids: { orcid: '13' }, authors: [{ family: 'Noether' }, { family: 'van der Waerden' }] },
  ]);
  expect(asked.map((path) => path.split('/').slice(4).join('/'))).toEqual(['works', 'works/13']);
  await expect(fetchFromOrcid(testDoor().door, settings, '0000-0000-0000-0404')).rejects.toThrow('mend "orcid"');
});

describe('OpenAlex', () => {
  const works = Array.from({ length: 25 }, (_, index): StandInWork => ({
    ...preprintOnly,
    openAlex: `W${index}`,
    preprint: { ...preprintOnly.preprint!, arxiv: `2401.${String(index).padStart(5, '0')}` },
  }));

  it('lists the works of an ORCID iD page by page', async () => {
    const { settings } = await open([both, ...works], 10);
    const records = await fetchAuthorFromOpenAlex(testDoor().door, settings, ORCID);
    expect(records).toHaveLength(26);
    expect(records[0]).toMatchObject({
      ids: { doi: '10.1000/alg.1', openalex: 'W11' },
      otherForms: [{ arxiv: '2301.00001' }],
      citations: 39,
      byIdentifier: true,
    });
  });

  it('ends when a server repeats a page, and tells when works are lacking', async () => {
    const page = { meta: { count: 4, next_cursor: 'same' }, results: [{ id: 'https://openalex.org/W1', title: 'T' }] };
    const server = await serve(() => json(page));
    const settings = sourceSettings({ OPENALEX_URL: server.url }, 'x@example.org');
    await expect(fetchAuthorFromOpenAlex(testDoor().door, settings, ORCID)).rejects.toThrow(
      'announced 4 works and sent 2',
    );
    expect(server.asked).toHaveLength(2);
    await server.close();
  });

  it('is asked one by one without a key, and for many at once with one', async () => {
    const { settings, asked } = await open([both, preprintOnly]);
    const dois = ['10.1000/alg.1', '10.48550/arxiv.2401.00002', '10.1/unknown'];
    expect(await fetchFromOpenAlex(testDoor().door, settings, dois)).toHaveLength(2);
    expect(asked).toHaveLength(3);
    expect(await fetchFromOpenAlex(testDoor().door, { ...settings, openAlexKey: 'key' }, dois)).toHaveLength(2);
    expect(asked).toHaveLength(4);
    expect(asked[3]).toContain('api_key=key');
  });
});

it('DBLP: the person’s BibTeX, without the numbers of namesakes', async () => {
  const { settings } = await open([{ ...both, authors: [{ given: 'Wei', family: 'Wang 0001' }] }]);
  expect(await fetchFromDblp(testDoor().door, settings, '12/345')).toMatchObject([
    {
      ids: { doi: '10.1000/alg.1', dblp: 'journals/annals/NoetherW24' },
      authors: [{ given: 'Wei', family: 'Wang' }],
      byIdentifier: true,
    },
  ]);
  await expect(fetchFromDblp(testDoor().door, settings, '404/x')).rejects.toThrow('mend "dblp"');
});

it('doi.org: BibTeX of any agency', async () => {
  const { settings } = await open([both, preprintOnly]);
  const { door } = testDoor();
  expect(await fetchFromDoiOrg(door, settings, '10.1000/alg.1')).toMatchObject({ ...article, kind: 'article' });
  expect(await fetchFromDoiOrg(door, settings, '10.48550/arxiv.2401.00002')).toMatchObject({
    ids: { arxiv: '2401.00002' },
  });
  expect(await fetchFromDoiOrg(door, settings, '10.1000/unknown')).toBeUndefined();
});

it('Zotero: the user’s own publications, page by page', async () => {
  const { settings, headers } = await open([both, preprintOnly], 1);
  expect(await fetchFromZotero(testDoor().door, settings, '1')).toMatchObject([
    { ids: { doi: '10.1000/alg.1', arxiv: '2301.00001' }, venue: 'Annals of Rings' },
    { ids: { arxiv: '2401.00002' }, kind: 'preprint', date: [2024, 1, 5] },
  ]);
  expect(headers[0]!['zotero-api-version']).toBe('3');
  await expect(fetchFromZotero(testDoor().door, settings, '404')).rejects.toThrow('mend "zotero"');
});

it('OpenReview: the BibTeX that it writes itself', async () => {
  const bibtex =
    '@inproceedings{\nnoether2025rings,\ntitle={Rings},\nauthor={Emmy Noether},\nbooktitle={ICLR},\nyear={2025},\nurl={https://openreview.net/forum?id=aBc-1}\n}';
  const server = await serve(() => json({ notes: [{ id: 'aBc-1', content: { _bibtex: { value: bibtex } } }] }));
  const settings = sourceSettings({ OPENREVIEW_URL: server.url }, 'x@example.org');
  expect(await fetchFromOpenReview(testDoor().door, settings, 'aBc-1')).toMatchObject({
    ids: { openreview: 'aBc-1' },
    kind: 'conference',
    authors: [{ family: 'Noether', given: 'Emmy' }],
  });
  await server.close();
});

it('refuses an address that is none', () => {
  expect(() => sourceSettings({ CROSSREF_URL: 'localhost' }, '')).toThrow('CROSSREF_URL is "localhost"');
});
