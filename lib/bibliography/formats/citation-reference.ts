import type { SchemaNode } from '@/lib/site/structured-data';
import { doiUrl } from '@/lib/text/doi';
import { arxivUrl } from '../bibtex/arxiv';
import { plainText } from '../csl/plain-text';
import type { BibEntry } from '../csl/types';
import { isoDateOf, isSafeAddress } from '../works/describe';
import { indexName } from '../works/person';
import { schemaTypeOf } from './scholarly-article';

/** Where a work is found for good: its DOI, its arXiv id, or its address. */
export function permanentUrl({ csl }: BibEntry): string | undefined {
  if (csl.DOI) return doiUrl(csl.DOI);
  if (csl.custom?.arxiv) return arxivUrl(csl.custom.arxiv);
  return csl.URL && isSafeAddress(csl.URL) ? csl.URL : undefined;
}

/** A cited work for `citation_reference`, in Highwire's words: "citation_title=…;citation_author=…;citation_doi=…". Of its authors the first. */
export function toCitationReference(entry: BibEntry): string {
  const { csl } = entry;
  const [author] = csl.author ?? csl.editor ?? [];
  const facts = {
    citation_title: plainText(csl.title),
    citation_author: author && indexName(author),
    citation_publication_date: isoDateOf(entry)?.slice(0, 4),
    citation_doi: csl.DOI,
    citation_arxiv_id: csl.DOI ? undefined : csl.custom?.arxiv?.id,
    citation_public_url: csl.DOI || csl.custom?.arxiv ? undefined : permanentUrl(entry),
  };
  return Object.entries(facts)
    .flatMap(([name, value]) => (value ? [`${name}=${value.replaceAll(';', ',')}`] : []))
    .join(';');
}

/** A cited work as a schema.org node, known by the address at which it is found for good. */
export function toCitationNode(entry: BibEntry): SchemaNode {
  const id = permanentUrl(entry);
  return { '@type': schemaTypeOf(entry), ...(id && { '@id': id }), name: plainText(entry.csl.title) };
}
