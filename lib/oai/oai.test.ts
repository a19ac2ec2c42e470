import { XmlElement, parseXml } from '@rgrove/parse-xml';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerOai } from './answer';
import type { Repository } from './repository';

const dc = (index: number) =>
  `<oai_dc:dc xmlns:oai_dc="http://www.openarchives.org/OAI/2.0/oai_dc/"><n>${index}</n></oai_dc:dc>`;
const recordOf = (index: number) => ({
  identifier: `oai:example.org:post-${index}`,
  // Many share a day, as texts that were moved here do.
  datestamp: `2026-01-${String(1 + Math.floor(index / 9)).padStart(2, '0')}`,
  dublinCore: dc(index),
  article: `/blog/post-${index}.xml`,
});
const repository: Repository = {
  name: 'Ada & co',
  baseUrl: 'https://example.org/oai',
  adminEmail: 'ada@example.org',
  records: Array.from({ length: 23 }, (_, index) => recordOf(index)),
};

async function ask(query: string, from = repository): Promise<XmlElement> {
  const articleAt = async (address: string) => `<article>${address}</article>`;
  const answer = await answerOai(new URLSearchParams(query), {
    repository: from,
    articleAt,
    now: '2026-11-27T00:00:00Z',
  });
  const { root } = parseXml(answer);
  expect(namesIn(root!).slice(0, 2)).toEqual(['responseDate', 'request']);
  return root!;
}

const elementsIn = (element: XmlElement) => element.children.filter((child) => child instanceof XmlElement);
const namesIn = (element: XmlElement) => elementsIn(element).map(({ name }) => name);
function all(element: XmlElement, name: string): XmlElement[] {
  const inside = elementsIn(element).flatMap((child) => all(child, name));
  return element.name === name ? [element, ...inside] : inside;
}
const errorsIn = (root: XmlElement) => all(root, 'error').map(({ attributes }) => attributes.code);

/** A harvester: asks for a list until nothing is left; between two answers the repository may change. */
async function harvest(prefix: string, from: (round: number) => Repository = () => repository) {
  const found: string[] = [];
  let query = `verb=ListRecords&metadataPrefix=${prefix}`;
  let rounds = 0;
  for (; query && rounds < 20; rounds += 1) {
    const root = await ask(query, from(rounds));
    expect(errorsIn(root)).toEqual([]);
    found.push(...all(root, 'identifier').map(({ text }) => text));
    const token = all(root, 'resumptionToken')[0]?.text;
    query = token ? `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}` : '';
  }
  return { found, rounds };
}

test('a harvester gets every record once, in as many parts as it takes', async () => {
  const { found, rounds } = await harvest('jats');
  expect(rounds).toBe(3);
  expect(new Set(found).size).toBe(23);
  expect(found).toHaveLength(23);
  expect((await harvest('oai_dc')).rounds).toBe(1);
});

test('what is published or changed during a harvest makes it miss nothing', async () => {
  const changed = { ...recordOf(0), datestamp: '2026-02-01' };
  const later = {
    ...repository,
    records: [...repository.records.slice(1), changed, { ...recordOf(99), datestamp: '2026-02-02' }],
  };
  const { found } = await harvest('jats', (round) => (round === 0 ? repository : later));
  expect(new Set(found)).toEqual(new Set([...repository.records, recordOf(99)].map(({ identifier }) => identifier)));
});

test('a repository says what it is and which formats it has', async () => {
  const identify = all(await ask('verb=Identify'), 'Identify')[0]!;
  expect(elementsIn(identify).map(({ name, text }) => [name, text])).toEqual([
    ['repositoryName', 'Ada & co'],
    ['baseURL', 'https://example.org/oai'],
    ['protocolVersion', '2.0'],
    ['adminEmail', 'ada@example.org'],
    ['earliestDatestamp', '2026-01-01'],
    ['deletedRecord', 'no'],
    ['granularity', 'YYYY-MM-DD'],
  ]);
  const formats = await ask('verb=ListMetadataFormats&identifier=oai:example.org:post-1');
  expect(all(formats, 'metadataPrefix').map(({ text }) => text)).toEqual(['oai_dc', 'jats']);
});

test('a record comes as Dublin Core or as its article', async () => {
  const of = (prefix: string) => ask(`verb=GetRecord&identifier=oai:example.org:post-3&metadataPrefix=${prefix}`);
  expect(all(await of('oai_dc'), 'n')[0]!.text).toBe('3');
  const [article] = all(await of('jats'), 'article');
  expect(article!.text).toBe('/blog/post-3.xml');
  const listed = await ask('verb=ListMetadataFormats');
  const said = (name: string) => all(listed, name)[1]!.text;
  expect(article!.attributes).toMatchObject({
    xmlns: said('metadataNamespace'),
    'xsi:schemaLocation': `${said('metadataNamespace')} ${said('schema')}`,
  });
  expect(all(await of('jats'), 'request')[0]!.attributes).toMatchObject({ verb: 'GetRecord', metadataPrefix: 'jats' });
});

test('days choose what is harvested', async () => {
  const root = await ask('verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-01-02&until=2026-01-02');
  expect(all(root, 'header')).toHaveLength(9);
});

test.each([
  ['', ['badVerb']],
  ['verb=Steal', ['badVerb']],
  ['verb=Identify&verb=Identify', ['badVerb']],
  ['verb=toString', ['badVerb']],
  ['verb=Identify&x=1', ['badArgument']],
  ['verb=GetRecord', ['badArgument', 'badArgument']],
  ['verb=ListRecords', ['badArgument']],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-13-01', ['badArgument']],
  ['verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-02&until=2026-02-01', ['badArgument']],
  ['verb=ListRecords&metadataPrefix=oai_dc&resumptionToken=x', ['badArgument']],
  ['verb=ListRecords&metadataPrefix=a%20b', ['badArgument']],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=a:', ['badArgument']],
  ['verb=ListRecords&metadataPrefix=marc', ['cannotDisseminateFormat']],
  ['verb=ListRecords&metadataPrefix=constructor', ['cannotDisseminateFormat']],
  ['verb=GetRecord&identifier=oai:example.org:post-1&metadataPrefix=marc', ['cannotDisseminateFormat']],
  ['verb=GetRecord&identifier=oai:example.org:none&metadataPrefix=jats', ['idDoesNotExist']],
  ['verb=ListMetadataFormats&identifier=none', ['idDoesNotExist']],
  ['verb=ListRecords&resumptionToken=none', ['badResumptionToken']],
  ['verb=ListIdentifiers&metadataPrefix=oai_dc&from=2027-01-01', ['noRecordsMatch']],
  ['verb=ListSets', ['noSetHierarchy']],
  ['verb=ListRecords&metadataPrefix=oai_dc&set=a', ['noSetHierarchy']],
])('a mistake is told by its code: %s', async (query, codes) => {
  const root = await ask(query);
  expect(errorsIn(root)).toEqual(codes);
  const isRead = !/^bad(Verb|Argument)/.test(codes[0]!);
  expect(all(root, 'request')[0]!.attributes.verb !== undefined).toBe(isRead);
});

test('what is no URI is not repeated as the identifier that was asked for', async () => {
  const repeated = async (identifier: string) => {
    const query = new URLSearchParams({ verb: 'GetRecord', metadataPrefix: 'oai_dc', identifier });
    return all(await ask(query.toString()), 'request')[0]!.attributes.identifier;
  };
  expect(await repeated('oai:example.org:none')).toBe('oai:example.org:none');
  for (const wrong of ['%zz', ':', 'http://[x', 'a:b#c#d']) expect(await repeated(wrong)).toBeUndefined();
});

test('no request breaks an answer', async () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('verb', 'ListRecords', 'resumptionToken', 'W10', 'identifier'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(part, part), { maxLength: 4 }), async (pairs) => {
      expect(elementsIn(await ask(new URLSearchParams(pairs).toString())).length).toBeGreaterThan(2);
    }),
  );
});
