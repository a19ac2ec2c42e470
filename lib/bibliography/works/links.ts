import { archivePageOf } from '../bibtex/archives';
import { arxivPdfUrl, arxivUrl } from '../bibtex/arxiv';
import { doiUrl } from '@/lib/text/doi';
import type { BibEntry } from '../csl/types';
import type { Words } from '@/lib/words/words';
import { isSafeAddress } from './describe';
import type { Work } from './types';

/** Where the PDF is: one that we host (a path), one that the entry names, or that of arXiv, OpenReview or the ACL Anthology. */
export function pdfOf(entry: BibEntry): string | undefined {
  const { csl, fields } = entry;
  const arxiv = csl.custom?.arxiv;
  if (fields.pdf) return fields.pdf;
  const url = csl.URL ?? '';
  const review = /^https?:\/\/openreview\.net\/(?:forum|pdf)\?id=([\w-]+)/.exec(url)?.[1];
  if (review) return `https://openreview.net/pdf?id=${review}`;
  const anthology = anthologyId(entry);
  if (anthology) return `https://aclanthology.org/${anthology}.pdf`;
  return arxiv ? arxivPdfUrl(arxiv) : /^https?:\/\/[^?#]+\.pdf$/i.test(url) ? url : undefined;
}

/** The ACL Anthology's id, in its address or its DOI: "2024.acl-long.1", "P19-1001". */
function anthologyId({ csl }: BibEntry): string | undefined {
  const shape = '[A-Z]\\d{2}-\\d{4}|\\d{4}\\.[a-z0-9]+-[a-z0-9]+\\.\\d+';
  return (
    new RegExp(`aclanthology\\.org/(?:anthology/)?(${shape})`, 'i').exec(csl.URL ?? '')?.[1] ??
    new RegExp(`^10\\.18653/v1/(${shape})$`, 'i').exec(csl.DOI ?? '')?.[1]
  );
}

/** A place elsewhere that belongs to the work. */
export interface WorkLink {
  label: string;
  href: string;
}

const OWN_LINKS = [
  ['code', 'link.Code'],
  ['data', 'link.Data'],
  ['slides', 'link.Slides'],
  ['poster', 'link.Poster'],
  ['video', 'link.Video'],
] as const;

/** Well-known hosts, for the name of a work's own address. */
const HOSTS: readonly (readonly [host: RegExp, label: string])[] = [
  [/^(?:www\.)?openreview\.net$/, 'OpenReview'],
  [/^(?:www\.)?aclanthology\.org$/, 'ACL Anthology'],
  [/^dblp\.(?:org|uni-trier\.de)$/, 'DBLP'],
  [/^(?:www\.)?zenodo\.org$/, 'Zenodo'],
  [/(?:^|\.)hal\.science$|^hal\.archives-ouvertes\.fr$/, 'HAL'],
  [/^osf\.io$/, 'OSF'],
  [/(?:^|\.)ssrn\.com$/, 'SSRN'],
  [/^proceedings\.mlr\.press$/, 'PMLR'],
  [/^github\.com$/, 'GitHub'],
];

/** The links of a work in the order lists show them: arXiv, DOI, PDF, code and the rest. Only http(s) addresses and paths of this site pass. */
export function linksOf({ entry }: Work, { say }: Words): WorkLink[] {
  const { csl, fields } = entry;
  const arxiv = csl.custom?.arxiv;
  const pdf = pdfOf(entry);
  const links: (WorkLink | undefined)[] = [
    arxiv && { label: 'arXiv', href: arxivUrl(arxiv) },
    csl.DOI && !/^10\.48550\/arxiv\./i.test(csl.DOI) ? { label: 'DOI', href: doiUrl(csl.DOI) } : undefined,
    pdf ? { label: 'PDF', href: pdf } : undefined,
    ...archiveLinks(entry),
    ...OWN_LINKS.map(([field, key]) => (fields[field] ? { label: say(key), href: fields[field] } : undefined)),
    fields.project && /^https?:/.test(fields.project)
      ? { label: say('link.Project'), href: fields.project }
      : undefined,
    csl.URL && csl.URL !== pdf && !isNamedAbove(csl.URL, entry)
      ? { label: hostLabel(csl.URL) ?? say('link.Link'), href: csl.URL }
      : undefined,
  ];
  const seen = new Set<string>();
  return links
    .filter((link) => link !== undefined)
    .filter(({ label, href }) => isSafeAddress(href) && !seen.has(label) && seen.add(label));
}

/** Ids of other archives than arXiv, and of PubMed. */
function archiveLinks({ fields, csl }: BibEntry): (WorkLink | undefined)[] {
  const pmid = /^\d+$/.exec(csl.PMID ?? fields.pmid ?? '')?.[0];
  const pmcid = /^(?:PMC)?(\d+)$/i.exec(fields.pmcid ?? fields.pmc ?? '')?.[1];
  const hal = fields.hal_id?.trim();
  return [
    archivePageOf(fields),
    hal && /^[\w-]+$/.test(hal) ? archivePageOf({ eprint: hal, eprinttype: 'hal' }) : undefined,
    pmid ? archivePageOf({ eprint: pmid, eprinttype: 'pubmed' }) : undefined,
    ...(pmcid ? [{ label: 'PMC', href: `https://pmc.ncbi.nlm.nih.gov/articles/PMC${pmcid}/` }] : []),
  ];
}

/** Whether an address leads where the arXiv id or the DOI leads already. */
function isNamedAbove(url: string, { csl }: BibEntry): boolean {
  if (csl.custom?.arxiv && /arxiv\.org\//i.test(url)) return true;
  if (/^https?:\/\/(?:dx\.)?doi\.org\//i.test(url) && csl.DOI) return true;
  // Publishers' pages are where the DOI leads.
  return (csl.DOI !== undefined || csl.custom?.arxiv !== undefined) && hostLabel(url) === undefined;
}

function hostLabel(url: string): string | undefined {
  const host = /^https?:\/\/([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  return HOSTS.find(([shape]) => shape.test(host))?.[1];
}
