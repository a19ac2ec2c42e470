import { readToken, type Selection } from './selection';

/** A mistake in a request, by its code in OAI-PMH. */
export interface OaiError {
  code:
    | 'badArgument'
    | 'badResumptionToken'
    | 'badVerb'
    | 'cannotDisseminateFormat'
    | 'idDoesNotExist'
    | 'noRecordsMatch'
    | 'noSetHierarchy';
  message: string;
}

/** The formats in which records can be had. */
export const formats = {
  oai_dc: {
    schema: 'http://www.openarchives.org/OAI/2.0/oai_dc.xsd',
    namespace: 'http://www.openarchives.org/OAI/2.0/oai_dc/',
  },
  jats: {
    schema: 'https://jats.nlm.nih.gov/archiving/1.2/xsd/JATS-archivearticle1-mathml3.xsd',
    // Articles stand in no namespace, and a record asks for one: this is how PubMed Central gives them.
    namespace: 'https://jats.nlm.nih.gov/ns/archiving/1.2/',
  },
} as const;

export type Format = keyof typeof formats;
export const isFormat = (name: string): name is Format => Object.hasOwn(formats, name);

/** What may be asked, by verb: the arguments that it needs, and those that it takes besides. */
const verbs = {
  Identify: { needs: [], takes: [] },
  ListMetadataFormats: { needs: [], takes: ['identifier'] },
  ListSets: { needs: [], takes: ['resumptionToken'] },
  ListIdentifiers: { needs: ['metadataPrefix'], takes: ['from', 'until', 'set', 'resumptionToken'] },
  ListRecords: { needs: ['metadataPrefix'], takes: ['from', 'until', 'set', 'resumptionToken'] },
  GetRecord: { needs: ['identifier', 'metadataPrefix'], takes: [] },
} as const;

export type Verb = keyof typeof verbs;

/** A request as it was understood, and which records it is about; none for a token that is not ours. */
export interface OaiRequest {
  verb: Verb;
  given: ReadonlyMap<string, string>;
  selection?: Selection;
}

/** Reads a request, or says all that is wrong with its verb and arguments. */
export function readRequest(query: URLSearchParams): OaiRequest | OaiError[] {
  const asked = query.getAll('verb');
  const verb = asked[0] ?? '';
  if (asked.length !== 1 || !Object.hasOwn(verbs, verb))
    return [{ code: 'badVerb', message: `Ask with one verb: ${Object.keys(verbs).join(', ')}.` }];
  const given = new Map([...query].filter(([name]) => name !== 'verb'));
  const errors = wrongArguments(verb as Verb, query, given);
  if (errors.length > 0) return errors;
  const token = given.get('resumptionToken');
  const selection = token === undefined ? fromArguments(given) : readToken(token);
  return { verb: verb as Verb, given, ...(selection && { selection }) };
}

const fromArguments = (given: ReadonlyMap<string, string>): Selection => ({
  metadataPrefix: given.get('metadataPrefix') ?? '',
  from: given.get('from') ?? '',
  until: given.get('until') ?? '',
  after: '',
});

function wrongArguments(verb: Verb, query: URLSearchParams, given: ReadonlyMap<string, string>): OaiError[] {
  const { needs, takes }: { needs: readonly string[]; takes: readonly string[] } = verbs[verb];
  const names = [...given.keys()];
  const isResumed = given.has('resumptionToken') && takes.includes('resumptionToken');
  const wrong = [
    ...names.filter((name) => ![...needs, ...takes].includes(name)).map((name) => `${verb} takes no ${name}`),
    ...names.filter((name) => query.getAll(name).length > 1).map((name) => `${name} is given more than once`),
    ...(isResumed && names.length > 1 ? ['resumptionToken stands alone'] : []),
    ...(isResumed ? [] : needs.filter((name) => !given.get(name)).map((name) => `${verb} needs ${name}`)),
    ...['from', 'until']
      .filter((name) => given.has(name) && !isDay(given.get(name)!))
      .map((name) => `${name} is a day, YYYY-MM-DD`),
    ...Object.entries(spelling)
      .filter(([name, { form }]) => given.get(name) && !form.test(given.get(name)!))
      .map(([name, { says }]) => `${name} is made of ${says}`),
    ...((given.get('from') ?? '') > (given.get('until') ?? '9999') ? ['from is later than until'] : []),
  ];
  return wrong.map((message) => ({ code: 'badArgument', message: `${message}.` }));
}

/** What the schema of OAI-PMH takes as the name of a format and of a set. */
const spelling = {
  metadataPrefix: { form: /^[\w\-.!~*'()]+$/, says: "letters, digits and -_.!~*'()" },
  set: {
    form: /^[\w\-.!~*'()]+(?::[\w\-.!~*'()]+)*$/,
    says: "names of letters, digits and -_.!~*'() with colons between",
  },
} as const;

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
