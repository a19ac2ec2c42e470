import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FetchDoor } from '../fetch/door';
import { published, rings, fields } from '../testing/example-works';
import { standIn, type StandIn } from '../testing/stand-in';
import { testDoor } from '../testing/test-door';
import { faults, status, type Answer } from '../testing/test-server';
import type { SourceSettings } from './addresses';
import { fetchFromArxiv } from './arxiv';
import { fetchFromCrossref } from './crossref';
import { fetchFromDataCite } from './datacite';
import { fetchFromDblp } from './dblp';
import { fetchFromDoiOrg } from './doi-org';
import { fetchAuthorFromOpenAlex, fetchFromOpenAlex } from './openalex';
import { fetchFromOrcid } from './orcid';
import type { SourceRecord } from './record';
import { fetchFromZotero } from './zotero';

type Fetch = (door: FetchDoor, settings: SourceSettings) => Promise<readonly SourceRecord[]>;

const DOI = '10.1000/annals.7';
const PAPERS = ['2301.00001', '2301.00002'];

/** Each interface that is asked, by the first part of its path in the stand-in; and what a source says that has nothing (404, 410). */
const sources: Record<string, { at: string; fetch: Fetch; nothing: 'is nothing' | RegExp }> = {
  ORCID: {
    at: '/orcid',
    fetch: (door, settings) => fetchFromOrcid(door, settings, '0000-0002-1825-0097'),
    nothing: /ORCID has no record .* mend "orcid"/,
  },
  'OpenAlex, an author': {
    at: '/openalex',
    fetch: (door, settings) => fetchAuthorFromOpenAlex(door, settings, '0000-0002-1825-0097'),
    nothing: 'is nothing',
  },
  'OpenAlex, one work': {
    at: '/openalex',
    fetch: (door, settings) => fetchFromOpenAlex(door, settings, [DOI]),
    nothing: 'is nothing',
  },
  Crossref: {
    at: '/crossref',
    fetch: (door, settings) => fetchFromCrossref(door, settings, [DOI]),
    nothing: 'is nothing',
  },
  DataCite: {
    at: '/datacite',
    fetch: (door, settings) => fetchFromDataCite(door, settings, ['10.48550/arxiv.2301.00001']),
    nothing: 'is nothing',
  },
  'arXiv, OAI-PMH': {
    at: '/oai',
    fetch: (door, settings) => fetchFromArxiv(door, settings, PAPERS.slice(0, 1)),
    nothing: 'is nothing',
  },
  'arXiv, Atom': {
    at: '/arxiv',
    fetch: (door, settings) => fetchFromArxiv(door, settings, PAPERS),
    nothing: 'is nothing',
  },
  DBLP: { at: '/dblp', fetch: (door, settings) => fetchFromDblp(door, settings, '12/345'), nothing: /mend "dblp"/ },
  'doi.org': {
    at: '/doi',
    fetch: async (door, settings) => [(await fetchFromDoiOrg(door, settings, DOI)) ?? []].flat(),
    nothing: 'is nothing',
  },
  Zotero: { at: '/zotero', fetch: (door, settings) => fetchFromZotero(door, settings, '1'), nothing: /mend "zotero"/ },
};

const works = [
  { ...published, dblp: 'journals/a/N24', zotero: 'A' },
  { ...rings, preprint: { ...rings.preprint!, arxiv: '2301.00002' }, orcid: 3, openAlex: 'W3' },
  fields,
];
let stand: StandIn;
let fault: (path: string) => Answer | undefined;
beforeEach(async () => {
  fault = () => undefined;
  stand = await standIn({ works, fault: (path) => fault(path) });
});
afterEach(() => stand.close());

/** Spoils the first `times` answers of an interface. */
function spoil(at: string, times: number, answer: () => Answer): void {
  let left = times;
  fault = (path) => ((path.startsWith(`${at}/`) || path.startsWith(`${at}?`)) && left-- > 0 ? answer() : undefined);
}

describe.each(Object.entries(sources))('%s', (_, { at, fetch, nothing }) => {
  it.each(Object.entries(faults))('gets over %s', async (__, spoilt) => {
    const sound = await fetch(testDoor().door, stand.settings);
    expect(sound.length).toBeGreaterThan(0);
    const { asked } = stand;
    const before = asked.length;
    spoil(at, 1, spoilt);
    const { door, waits } = testDoor();
    expect(await fetch(door, stand.settings)).toEqual(sound);
    expect(asked.length).toBe(before * 2 + 1);
    expect(waits.length).toBeGreaterThan(0);
  });

  it.each([404, 410])('takes %i for what it is', async (code) => {
    spoil(at, Infinity, () => status(code));
    const asked = fetch(testDoor().door, stand.settings);
    if (nothing === 'is nothing') expect(await asked).toEqual([]);
    else await expect(asked).rejects.toThrow(nothing);
    expect(stand.asked).toHaveLength(1);
  });
});

it('asks for many in as few requests as each source allows', async () => {
  const dois = Array.from({ length: 85 }, (_, index) => `10.1000/x${index}`);
  const nameless = Array.from({ length: 250 }, (_, index) => ({
    title: `A talk ${index}`,
    authors: [],
    orcid: index + 1,
  }));
  stand.works.splice(0, stand.works.length, ...nameless);
  const requestsFor = async (fetch: Fetch) => {
    const { door } = testDoor();
    await fetch(door, stand.settings);
    return [...door.requests.values()].reduce((sum, count) => sum + count, 0);
  };
  expect(await requestsFor((door, settings) => fetchFromCrossref(door, settings, dois))).toBe(3);
  expect(await requestsFor((door, settings) => fetchFromDataCite(door, settings, dois))).toBe(3);
  // The list, and a hundred works at a time.
  expect(await requestsFor((door, settings) => fetchFromOrcid(door, settings, '0000-0002-1825-0097'))).toBe(4);
});
