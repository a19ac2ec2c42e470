import { arxivOf, parseArxivId } from '@/lib/bibliography/bibtex/arxiv';
import { decodePercent } from '@/lib/text/decode-percent';
import type { WorkIds } from './record';

const ARXIV_DOI = /^10\.48550\/arxiv\.(.+)$/i;

/** A DOI in lower case without resolver and prefix; undefined for what is none. */
export function normaliseDoi(text: string | undefined | null): string | undefined {
  const bare = (text ?? '').trim().replace(/^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)/i, '');
  // Some lists keep DOIs as addresses write them: "10.1000%2F182".
  return /^10\.\d{4,9}\/\S+$/.test(bare) ? decodePercent(bare).toLowerCase() : undefined;
}

/** The ids of a DOI: arXiv's own DOIs name a preprint. */
export function idsOfDoi(text: string | undefined | null): Pick<WorkIds, 'doi' | 'arxiv'> {
  const doi = normaliseDoi(text);
  const arxiv = doi && parseArxivId(ARXIV_DOI.exec(doi)?.[1] ?? '');
  if (arxiv) return { arxiv: arxiv.id };
  return doi ? { doi } : {};
}

/** The ids that an address of a paper carries: of doi.org, arXiv, the ACL Anthology, OpenReview. */
export function idsOfUrl(url: string | undefined | null): WorkIds {
  const arxiv = arxivOf({ url: url ?? '' });
  const acl = /aclanthology\.org\/([\w.-]+?)(?:\.pdf|\.bib)?\/?$/i.exec(url ?? '')?.[1];
  const openreview = /openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/i.exec(url ?? '')?.[1];
  const doi = /doi\.org\//i.test(url ?? '') ? idsOfDoi(url) : {};
  return { ...doi, ...(arxiv && { arxiv: arxiv.id }), ...(acl && { acl }), ...(openreview && { openreview }) };
}

/** The ids of a BibTeX entry, from wherever it keeps them. */
export function idsOfFields(fields: Record<string, string>): WorkIds {
  const arxiv = arxivOf(fields);
  const dblp = /\/rec\/(?:bib\/)?(.+?)(?:\.bib|\.html)?$/.exec(fields.biburl ?? '')?.[1];
  const isbn = fields.isbn?.replace(/[^\dXx]/g, '');
  return {
    ...idsOfUrl(fields.url),
    ...idsOfDoi(fields.doi),
    ...(arxiv && { arxiv: arxiv.id }),
    ...(dblp && { dblp }),
    ...(isbn && { isbn }),
  };
}

/** Adds what follows from an id: the ACL Anthology's DOIs hold its ids. */
export function completeIds(ids: WorkIds): WorkIds {
  const acl = ids.acl ?? /^10\.18653\/v1\/(.+)$/.exec(ids.doi ?? '')?.[1];
  return acl ? { ...ids, acl } : ids;
}
