import { escapeXml } from '@/lib/text/escape-xml';
import { words, xml } from '@/lib/text/write-xml';
import { formats, isFormat, readRequest, type Format, type OaiError, type OaiRequest } from './read-request';
import { type HarvestRecord, type Repository } from './repository';
import { pageOf, writeToken } from './selection';

/** Records of a list in one answer: a description is short, an article is long. */
const MOST: Record<Format, number> = { oai_dc: 100, jats: 10 };

/** What an answer is made with besides the request. */
export interface OaiSurroundings {
  repository: Repository;
  /** The JATS article at an address of the site, without its XML declaration. */
  articleAt: (address: string) => Promise<string>;
  /** "2026-11-23T12:00:00Z". */
  now: string;
}

/** Answers a request of a harvester (OAI-PMH 2.0, http://www.openarchives.org/OAI/openarchivesprotocol.html). */
export async function answerOai(query: URLSearchParams, surroundings: OaiSurroundings): Promise<string> {
  const request = readRequest(query);
  // A request that could not be read is not repeated.
  if (Array.isArray(request)) return wrap(surroundings, {}, errorsOf(request));
  const given = [...request.given].filter(([name, value]) => name !== 'identifier' || URI.test(value));
  const asked = { verb: request.verb, ...Object.fromEntries(given) };
  const answer = await answerVerb(request, surroundings);
  return wrap(surroundings, asked, Array.isArray(answer) ? errorsOf(answer) : xml(request.verb, {}, answer));
}

/** What the schema takes as an identifier where a request is repeated (RFC 3986, without a fragment). */
const URI = /^[a-z][a-z\d+.-]*:(?:[\w\-.~:/?@!$&'()*+,;=]|%[\da-f]{2})+$/i;

const errorsOf = (errors: readonly OaiError[]): string =>
  errors.map(({ code, message }) => words('error', message, { code })).join('');

function wrap({ repository, now }: OaiSurroundings, asked: Readonly<Record<string, string>>, answer: string): string {
  const root = xml(
    'OAI-PMH',
    {
      xmlns: 'http://www.openarchives.org/OAI/2.0/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': 'http://www.openarchives.org/OAI/2.0/ http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd',
    },
    words('responseDate', now),
    xml('request', asked, escapeXml(repository.baseUrl)),
    answer,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root}\n`;
}

async function answerVerb(request: OaiRequest, surroundings: OaiSurroundings): Promise<string | OaiError[]> {
  const { repository } = surroundings;
  switch (request.verb) {
    case 'Identify':
      return identify(repository);
    case 'ListMetadataFormats':
      return listFormats(request, repository);
    case 'GetRecord':
      return getRecord(request, surroundings);
    default:
      return list(request, surroundings);
  }
}

function identify({ name, baseUrl, adminEmail, records }: Repository): string {
  const earliest = records.map(({ datestamp }) => datestamp).sort()[0] ?? '1970-01-01';
  return [
    words('repositoryName', name),
    words('baseURL', baseUrl),
    words('protocolVersion', '2.0'),
    words('adminEmail', adminEmail),
    words('earliestDatestamp', earliest),
    words('deletedRecord', 'no'),
    words('granularity', 'YYYY-MM-DD'),
  ].join('');
}

const unknownRecord = (identifier: string): OaiError[] => [
  { code: 'idDoesNotExist', message: `Nothing here has the identifier ${identifier}.` },
];

const unknownFormat = (name: string): OaiError[] => [
  {
    code: 'cannotDisseminateFormat',
    message: `There is no format ${name}: ask for ${Object.keys(formats).join(' or ')}.`,
  },
];

function listFormats({ given }: OaiRequest, { records }: Repository): string | OaiError[] {
  const identifier = given.get('identifier');
  if (identifier !== undefined && !records.some((record) => record.identifier === identifier))
    return unknownRecord(identifier);
  return Object.entries(formats)
    .map(([prefix, { schema, namespace }]) =>
      xml(
        'metadataFormat',
        {},
        words('metadataPrefix', prefix),
        words('schema', schema),
        words('metadataNamespace', namespace),
      ),
    )
    .join('');
}

async function getRecord({ given }: OaiRequest, surroundings: OaiSurroundings): Promise<string | OaiError[]> {
  const [identifier, prefix] = [given.get('identifier')!, given.get('metadataPrefix')!];
  const record = surroundings.repository.records.find((each) => each.identifier === identifier);
  if (!record) return unknownRecord(identifier);
  return isFormat(prefix) ? writeRecord(record, prefix, surroundings) : unknownFormat(prefix);
}

async function list(
  { verb, given, selection }: OaiRequest,
  surroundings: OaiSurroundings,
): Promise<string | OaiError[]> {
  if (verb === 'ListSets' || given.has('set'))
    return [{ code: 'noSetHierarchy', message: 'This repository has no sets.' }];
  if (!selection) return [{ code: 'badResumptionToken', message: 'This token is none of this repository’s.' }];
  const { metadataPrefix: prefix } = selection;
  if (!isFormat(prefix)) return unknownFormat(prefix);
  const { records, cursor, size, next } = pageOf(surroundings.repository.records, selection, MOST[prefix]);
  const isResumed = given.has('resumptionToken');
  if (records.length === 0)
    return isResumed
      ? [{ code: 'badResumptionToken', message: 'Nothing is left of that list; begin anew.' }]
      : [{ code: 'noRecordsMatch', message: 'Nothing was changed in that time.' }];
  const items = await Promise.all(
    records.map((record) =>
      verb === 'ListIdentifiers' ? writeHeader(record) : writeRecord(record, prefix, surroundings),
    ),
  );
  // The last part of a list that came in several has an empty token.
  const token =
    next || isResumed ? xml('resumptionToken', { completeListSize: size, cursor }, next ? writeToken(next) : '') : '';
  return items.join('') + token;
}

const writeHeader = ({ identifier, datestamp }: HarvestRecord): string =>
  xml('header', {}, words('identifier', identifier), words('datestamp', datestamp));

async function writeRecord(record: HarvestRecord, format: Format, { articleAt }: OaiSurroundings): Promise<string> {
  const metadata = format === 'oai_dc' ? record.dublinCore : inNamespace(await articleAt(record.article));
  return xml('record', {}, writeHeader(record), xml('metadata', {}, metadata));
}

/**
 * Without one of its own an article would be in the namespace of OAI-PMH, which has no such element. The protocol (3.4) asks that the root
 * of a record name its schema as the list of formats does.
 */
function inNamespace(article: string): string {
  const { namespace, schema } = formats.jats;
  const named = `xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${namespace} ${schema}"`;
  return article.replace('<article', `<article xmlns="${namespace}" ${named}`);
}
