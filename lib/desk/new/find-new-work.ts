import { parseArxivId } from '@/lib/bibliography/bibtex/arxiv';
import type { FetchDoor } from '../fetch/door';
import type { SourceSettings } from '../sources/addresses';
import { fetchFromArxiv } from '../sources/arxiv';
import { fetchFromCrossref, fetchIsbnFromCrossref } from '../sources/crossref';
import { fetchFromDataCite } from '../sources/datacite';
import { fetchFromDoiOrg } from '../sources/doi-org';
import { idsOfDoi, idsOfUrl } from '../sources/ids';
import { fetchFromOpenReview } from '../sources/openreview';
import type { SourceRecord, WorkIds } from '../sources/record';

/** Reads what an author types to name a work: a DOI, an arXiv, ACL or OpenReview id, an ISBN, or the address of any. Throws for anything else. */
export function parseWorkName(text: string): WorkIds {
  const name = text.trim();
  const url = idsOfUrl(name);
  if (Object.keys(url).length > 0) return url;
  const doi = idsOfDoi(name);
  if (doi.doi ?? doi.arxiv) return doi;
  const arxiv = parseArxivId(name);
  if (arxiv) return { arxiv: arxiv.id };
  const isbn = name
    .replace(/^isbn:?\s*/i, '')
    .replace(/[-\s]/g, '')
    .toUpperCase();
  if (/^(?:97[89]\d{10}|\d{9}[\dX])$/.test(isbn)) return { isbn };
  if (/^(?:acl:)?(?:\d{4}\.[a-z\d]+-[a-z\d]+\.\d+|[A-Z]\d{2}-\d{4,5})$/i.test(name))
    return { acl: name.replace(/^acl:/i, '') };
  if (/^(?:openreview:)?[A-Za-z\d_-]{9,11}$/.test(name)) return { openreview: name.replace(/^openreview:/i, '') };
  throw new Error(
    `"${name}" names no work; write a DOI, an arXiv, ACL or OpenReview id, an ISBN, or paste a BibTeX entry.`,
  );
}

/** Everything that the sources have of a work, the article of a preprint and the preprint of an article included. */
export async function findNewWork(door: FetchDoor, settings: SourceSettings, ids: WorkIds): Promise<SourceRecord[]> {
  const first = await fetchNamed(door, settings, ids);
  const known = new Set(first.flatMap((record) => [record.ids.doi, record.ids.arxiv]));
  const others = first.flatMap(({ otherForms }) => otherForms);
  const dois = others.flatMap(({ doi }) => (doi && !known.has(doi) ? [doi] : []));
  const papers = others.flatMap(({ arxiv }) => (arxiv && !known.has(arxiv) ? [arxiv] : []));
  return [
    ...first,
    ...(dois.length > 0 ? await fetchFromCrossref(door, settings, [...new Set(dois)]) : []),
    ...(papers.length > 0 ? await fetchFromArxiv(door, settings, [...new Set(papers)]) : []),
  ];
}

async function fetchNamed(
  door: FetchDoor,
  settings: SourceSettings,
  { doi, arxiv, acl, openreview, isbn }: WorkIds,
): Promise<SourceRecord[]> {
  if (arxiv) return fetchFromArxiv(door, settings, [arxiv]);
  if (doi) return fetchDoi(door, settings, doi);
  // The Anthology registers its papers with Crossref under their own ids.
  if (acl) return fetchDoi(door, settings, `10.18653/v1/${acl.toLowerCase()}`);
  if (openreview)
    return [await fetchFromOpenReview(door, settings, openreview)].filter((record) => record !== undefined);
  const books = (await fetchIsbnFromCrossref(door, settings, isbn ?? '')) ?? [];
  return books.filter(({ kind }) => kind === 'book').slice(0, 1);
}

async function fetchDoi(door: FetchDoor, settings: SourceSettings, doi: string): Promise<SourceRecord[]> {
  const registered = await fetchFromCrossref(door, settings, [doi]);
  if (registered.length > 0) return registered;
  const data = await fetchFromDataCite(door, settings, [doi]);
  if (data.length > 0) return data;
  return [await fetchFromDoiOrg(door, settings, doi)].filter((record) => record !== undefined);
}
