import { FetchError } from '../fetch/errors';
import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from '../sources/addresses';
import { fetchFromArxiv, searchArxivByAuthor } from '../sources/arxiv';
import { fetchFromCrossref, searchCrossrefByAuthor } from '../sources/crossref';
import { fetchFromDataCite } from '../sources/datacite';
import { fetchFromDblp } from '../sources/dblp';
import { fetchFromDoiOrg } from '../sources/doi-org';
import { fetchArxivFromOpenAlex, fetchAuthorFromOpenAlex } from '../sources/openalex';
import { fetchFromOrcid } from '../sources/orcid';
import type { SourceRecord, WorkIds } from '../sources/record';
import { fetchFromZotero } from '../sources/zotero';
import type { Decisions } from './decisions';
import type { Owner } from './owner';

/** What is asked for, and whom. */
export interface Collecting {
  door: FetchDoor;
  settings: SourceSettings;
  owner: Owner;
  decisions: Pick<Decisions, 'dblp' | 'zotero'>;
  /** Ids of the works that the file has. */
  known: readonly WorkIds[];
  /** Told before each source is asked. */
  onProgress(line: string): void;
}

/** What the sources say, and which of them gave no answer. */
export interface Collected {
  records: SourceRecord[];
  failures: string[];
}

/**
 * Asks the sources in turn: first the lists of the owner's works, then what those who register works know of every identifier that
 * turned up. A source that fails is named; the others are asked all the same.
 */
export async function collect(collecting: Collecting): Promise<Collected> {
  const records: SourceRecord[] = [];
  const failures: string[] = [];
  const ask = async (what: string, fetch: () => Promise<SourceRecord[]>): Promise<SourceRecord[]> => {
    collecting.onProgress(what);
    try {
      const found = await fetch();
      records.push(...found);
      return found;
    } catch (error) {
      if (!(error instanceof FetchError)) throw error;
      if (!failures.includes(error.message)) failures.push(error.message);
      return [];
    }
  };
  await askLists(collecting, ask);
  await askRegistries(collecting, records, ask);
  return { records, failures };
}

type Ask = (what: string, fetch: () => Promise<SourceRecord[]>) => Promise<SourceRecord[]>;

async function askLists({ door, settings, owner, decisions }: Collecting, ask: Ask): Promise<void> {
  const { orcid } = owner;
  const { dblp, zotero } = decisions;
  if (orcid) {
    await ask(`ORCID: the works of ${orcid}`, () => fetchFromOrcid(door, settings, orcid));
    await ask(`OpenAlex: the works of ${orcid}`, () => fetchAuthorFromOpenAlex(door, settings, orcid));
  } else {
    // Without an iD, what is found by name is taken only with a co-author or the affiliation in common.
    for (const name of [owner.name, ...owner.aliases]) {
      await ask(`arXiv: papers by ${name}`, () => searchArxivByAuthor(door, settings, name));
      await ask(`Crossref: works by ${name}`, () => searchCrossrefByAuthor(door, settings, name));
    }
  }
  if (dblp) await ask(`DBLP: the works of ${dblp}`, () => fetchFromDblp(door, settings, dblp));
  if (zotero) await ask(`Zotero: the publications of user ${zotero}`, () => fetchFromZotero(door, settings, zotero));
}

/** arXiv names the articles that came of its papers, Crossref the preprints of its articles: two rounds find what either points at. */
async function askRegistries({ door, settings, known }: Collecting, records: SourceRecord[], ask: Ask): Promise<void> {
  const asked = new Set<string>();
  const fresh = (kind: 'doi' | 'arxiv'): string[] => {
    const ids = [...known, ...records.flatMap(({ ids, otherForms }) => [ids, ...otherForms])].flatMap(
      (each) => each[kind] ?? [],
    );
    const unasked = [...new Set(ids)].filter((id) => !asked.has(`${kind}:${id}`));
    for (const id of unasked) asked.add(`${kind}:${id}`);
    return unasked;
  };
  for (let round = 0; round < 2; round++) {
    const papers = fresh('arxiv');
    if (papers.length > 0) await askForPapers(papers, door, settings, ask);
    const dois = fresh('doi');
    if (dois.length > 0) await askForDois(dois, door, settings, ask);
    if (round > 0) continue;
    const lonely = unpublished(known, records);
    if (lonely.length > 0)
      await ask(`OpenAlex: articles that came of ${works(lonely.length, 'preprint')}`, () =>
        fetchArxivFromOpenAlex(door, settings, lonely),
      );
  }
}

async function askForPapers(papers: string[], door: FetchDoor, settings: SourceSettings, ask: Ask): Promise<void> {
  const found = await ask(`arXiv: ${works(papers.length, 'paper')}`, () => fetchFromArxiv(door, settings, papers));
  const missing = papers.filter((id) => !found.some(({ ids }) => ids.arxiv === id));
  if (missing.length > 0)
    await ask(`DataCite: ${works(missing.length, 'paper')} that arXiv did not give`, () =>
      fetchFromDataCite(
        door,
        settings,
        missing.map((id) => `10.48550/arxiv.${id}`),
      ),
    );
}

async function askForDois(dois: string[], door: FetchDoor, settings: SourceSettings, ask: Ask): Promise<void> {
  const lacking = (found: SourceRecord[], wanted: string[]) =>
    wanted.filter((doi) => !found.some(({ ids }) => ids.doi === doi));
  const registered = await ask(`Crossref: ${works(dois.length, 'DOI')}`, () => fetchFromCrossref(door, settings, dois));
  const others = lacking(registered, dois);
  if (others.length === 0) return;
  const data = await ask(`DataCite: ${works(others.length, 'DOI')} of other agencies`, () =>
    fetchFromDataCite(door, settings, others),
  );
  for (const doi of lacking(data, others)) {
    await ask(`doi.org: ${doi}`, async () => {
      const record = await fetchFromDoiOrg(door, settings, doi);
      return record ? [record] : [];
    });
  }
}

/** Preprints of the file that no source so far has tied to an article, and that OpenAlex was not asked about: it may know of one. */
function unpublished(known: readonly WorkIds[], records: readonly SourceRecord[]): string[] {
  const settled = records.flatMap(({ source, ids, otherForms }) => {
    const isTied = ids.doi !== undefined || otherForms.some(({ doi }) => doi);
    return source === 'OpenAlex' || isTied ? [ids, ...otherForms].map(({ arxiv }) => arxiv) : [];
  });
  const ids = known.flatMap(({ arxiv, doi }) => (arxiv && !doi && !settled.includes(arxiv) ? [arxiv] : []));
  return [...new Set(ids)];
}

const works = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
