import { parseXml, XmlElement } from '@rgrove/parse-xml';
import { parseArxivId } from '@/lib/bibliography/bibtex/arxiv';
import type { FetchDoor } from '../fetch/door';
import { FetchError } from '../fetch/errors';
import type { SourceSettings } from './addresses';
import { idsOfDoi } from './ids';
import { given } from './json';
import { inParts } from './paging';
import { plainTex } from './plain-title';
import { splitName } from './split-name';
import type { RecordName, SourceRecord, WorkIds } from './record';

const SOURCE = 'arXiv';
/** One request every three seconds (https://info.arxiv.org/help/api/tou.html), to both of its interfaces together. */
const PACE = 3000;
/** Ids in one request. */
const BATCH = 100;

/**
 * What arXiv knows of these papers. One is asked for by OAI-PMH, with the Atom interface behind it; many are asked for by Atom, a
 * hundred at a time, with OAI-PMH behind it: it takes one request a paper.
 */
export async function fetchFromArxiv(
  door: FetchDoor,
  settings: SourceSettings,
  ids: readonly string[],
): Promise<SourceRecord[]> {
  const [first, second] = ids.length === 1 ? [fetchByOai, fetchByAtom] : [fetchByAtom, fetchByOai];
  try {
    return await first(door, settings, ids);
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    return second(door, settings, ids);
  }
}

async function fetchByOai(door: FetchDoor, settings: SourceSettings, ids: readonly string[]): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for (const id of ids) {
    const query = new URLSearchParams({
      verb: 'GetRecord',
      identifier: `oai:arXiv.org:${id}`,
      metadataPrefix: 'arXivRaw',
    });
    const url = `${settings.arxivOai}?${query}`;
    const found = await door.ask({ source: SOURCE, url, accept: 'text/xml', pace: PACE, read: readOai });
    if (found) records.push(found);
  }
  return records;
}

async function fetchByAtom(door: FetchDoor, settings: SourceSettings, ids: readonly string[]): Promise<SourceRecord[]> {
  const records: SourceRecord[] = [];
  for (const part of inParts(ids, BATCH)) {
    const query = new URLSearchParams({ id_list: part.join(','), max_results: String(part.length) });
    const url = `${settings.arxiv}/query?${query}`;
    const found = await door.ask({ source: SOURCE, url, accept: 'application/atom+xml', pace: PACE, read: readAtom });
    records.push(...(found ?? []));
  }
  return records;
}

/** The newest papers of whoever bears this name; who that is, arXiv does not say. */
export async function searchArxivByAuthor(
  door: FetchDoor,
  settings: SourceSettings,
  name: string,
): Promise<SourceRecord[]> {
  const query = new URLSearchParams({
    search_query: `au:"${name}"`,
    max_results: String(BATCH),
    sortBy: 'submittedDate',
  });
  const url = `${settings.arxiv}/query?${query}`;
  return (await door.ask({ source: SOURCE, url, accept: 'application/atom+xml', pace: PACE, read: readAtom })) ?? [];
}

/** https://www.openarchives.org/OAI/openarchivesprotocol.html, with the metadata of http://arxiv.org/OAI/arXivRaw.xsd. */
function readOai(body: string): SourceRecord | undefined {
  const root = rootOf(body, 'OAI-PMH');
  const code = find(root, 'error')?.attributes.code;
  if (code === 'idDoesNotExist') return undefined;
  const raw = find(root, 'arXivRaw');
  if (!raw) throw new Error(code ? `it is the error ${code}` : 'it has no arXivRaw');
  const versions = childrenOf(raw, 'version');
  const first = new Date(textIn(versions[0], 'date') ?? '');
  return toRecord({
    id: textIn(raw, 'id') ?? '',
    version: versions.at(-1)?.attributes.version,
    title: textIn(raw, 'title'),
    authors: splitAuthors(textIn(raw, 'authors') ?? ''),
    date: Number.isNaN(first.getTime()) ? undefined : first,
    comment: textIn(raw, 'comments'),
    abstract: textIn(raw, 'abstract'),
    doi: textIn(raw, 'doi'),
    primary: textIn(raw, 'categories')?.split(' ')[0],
  });
}

/** https://info.arxiv.org/help/api/user-manual.html, section 3.3. */
function readAtom(body: string): SourceRecord[] {
  return childrenOf(rootOf(body, 'feed'), 'entry').flatMap((entry) => {
    const id = /abs\/(.+)$/.exec(textIn(entry, 'id') ?? '')?.[1];
    // An id that arXiv does not know comes as an entry of the title "Error", or not at all.
    if (!id || textIn(entry, 'title') === 'Error') return [];
    return toRecord({
      id,
      version: /v\d+$/.exec(id)?.[0],
      title: textIn(entry, 'title'),
      authors: childrenOf(entry, 'author').map((author) => ({ literal: plainTex(textIn(author, 'name') ?? '') })),
      date: new Date(textIn(entry, 'published') ?? ''),
      comment: textIn(entry, 'arxiv:comment'),
      abstract: textIn(entry, 'summary'),
      doi: textIn(entry, 'arxiv:doi'),
      primary: find(entry, 'arxiv:primary_category')?.attributes.term,
    });
  });
}

interface ArxivPaper {
  id: string;
  version: string | undefined;
  title: string | undefined;
  authors: RecordName[];
  date: Date | undefined;
  comment: string | undefined;
  abstract: string | undefined;
  /** Of the article that came of it. */
  doi: string | undefined;
  primary: string | undefined;
}

function toRecord({ id, version, title, authors, date, comment, abstract, doi, primary }: ArxivPaper): SourceRecord {
  const arxiv = parseArxivId(id)?.id;
  if (!arxiv || !title) throw new Error('a paper has no id or title');
  const published: WorkIds = idsOfDoi(doi?.split(/\s/)[0]);
  const gone = [comment, abstract].some((text) =>
    /\b(?:has been|was|is being|paper|article|submission) withdrawn\b|^withdrawn\b/i.test(text ?? ''),
  );
  return {
    source: SOURCE,
    ids: { arxiv },
    kind: 'preprint',
    title: plainTex(title),
    authors: authors.map(splitName),
    ...given({
      date: date && ([date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()] as [number, number, number]),
      url: `https://arxiv.org/abs/${arxiv}`,
      arxivClass: primary,
      arxivVersion: version,
      withdrawn: gone
        ? (given({ kind: 'withdrawn' as const, note: comment?.replace(/\s+/g, ' ') }) as SourceRecord['withdrawn'])
        : undefined,
    }),
    otherForms: published.doi ? [published] : [],
    byIdentifier: false,
  };
}

/** "A. Noether (Göttingen), B. C. and D. E." as names; what stands in brackets is an affiliation. */
function splitAuthors(text: string): RecordName[] {
  return plainTex(text.replace(/\([^()]*(?:\([^()]*\)[^()]*)*\)/g, ''))
    .split(/,\s*(?:and\s)?|\sand\s/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .reduce<string[]>(
      (names, name) =>
        /^(?:jr|sr|ii|iii)\.?$/i.test(name) && names.length > 0
          ? [...names.slice(0, -1), `${names.at(-1)} ${name}`]
          : [...names, name],
      [],
    )
    .map((literal) => ({ literal }));
}

function rootOf(body: string, name: string): XmlElement {
  const { root } = parseXml(body);
  if (root?.name !== name) throw new Error(`it is <${root?.name}> and not <${name}>`);
  return root;
}

const elementsOf = (parent: XmlElement): XmlElement[] => parent.children.filter((child) => child instanceof XmlElement);
const childrenOf = (parent: XmlElement, name: string): XmlElement[] =>
  elementsOf(parent).filter((child) => child.name === name);

function find(parent: XmlElement, name: string): XmlElement | undefined {
  for (const child of elementsOf(parent)) {
    const found = child.name === name ? child : find(child, name);
    if (found) return found;
  }
  return undefined;
}

function textIn(parent: XmlElement | undefined, name: string): string | undefined {
  const text = parent && childrenOf(parent, name)[0]?.text.trim();
  return text || undefined;
}
