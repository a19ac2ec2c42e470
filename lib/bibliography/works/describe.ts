import { arxivPdfUrl, arxivUrl, formatArxivId } from '../bibtex/arxiv';
import { plainText } from '../csl/plain-text';
import { doiUrl } from '../bibtex/identifiers';
import type { BibEntry } from '../csl/types';
import type { Work } from './types';

/** What kind of work it is, in a reader's words, by CSL type. */
const KINDS: Record<string, string> = {
  article: 'Preprint',
  'article-journal': 'Journal article',
  'article-magazine': 'Magazine article',
  'paper-conference': 'Conference paper',
  chapter: 'Chapter',
  book: 'Book',
  thesis: 'Thesis',
  report: 'Report',
  dataset: 'Dataset',
  software: 'Software',
  patent: 'Patent',
  webpage: 'Web page',
  manuscript: 'Manuscript',
  standard: 'Standard',
};

/** "Preprint", "Conference paper", …; "Work" when none fits. A workshop paper is told by its proceedings' name. */
export function kindOf(entry: BibEntry): string {
  if (entry.csl.type === 'paper-conference' && /\bworkshop\b/i.test(entry.csl['container-title'] ?? ''))
    return 'Workshop paper';
  return KINDS[entry.csl.type] ?? 'Work';
}

/** The venue as lists show it: its short name, or journal, proceedings, publisher; undefined for a preprint. */
export function venueOf(entry: BibEntry): string | undefined {
  const { csl, fields } = entry;
  if (fields.venue_short) return plainText(fields.venue_short);
  if (csl.type === 'article') return undefined;
  return plainText(csl['container-title'] ?? csl.publisher) || undefined;
}

/** "arXiv:2410.06722 [cs.CL]", or undefined. */
export function arxivLabel(entry: BibEntry): string | undefined {
  return entry.csl.custom?.arxiv && formatArxivId(entry.csl.custom.arxiv);
}

export function yearOf(entry: BibEntry): number | undefined {
  return entry.csl.issued?.['date-parts']?.[0]?.[0];
}

/** The issue date with as much as is known, in parts padded for the reader of a machine: "2024", "2024-10", "2024-10-09". */
export function isoDateOf(entry: BibEntry): string | undefined {
  return entry.csl.issued?.['date-parts']?.[0]
    ?.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0'))
    .join('-');
}

/** What a version is called in the history of its work. */
export function versionLabel(entry: BibEntry): string {
  if (entry.fields.versionlabel) return plainText(entry.fields.versionlabel);
  const arxiv = entry.csl.custom?.arxiv;
  return venueOf(entry) ?? (arxiv ? `arXiv ${arxiv.version ?? 'preprint'}` : kindOf(entry));
}

/** Where the PDF is: one that we host (a path), one that the entry names, or arXiv's. */
export function pdfOf(entry: BibEntry): string | undefined {
  const arxiv = entry.csl.custom?.arxiv;
  return entry.fields.pdf ?? (arxiv && arxivPdfUrl(arxiv));
}

/** A place elsewhere that belongs to the work. */
export interface WorkLink {
  label: string;
  href: string;
}

const OWN_LINKS = [
  ['code', 'Code'],
  ['data', 'Data'],
  ['slides', 'Slides'],
  ['poster', 'Poster'],
  ['video', 'Video'],
] as const;

/** The links of a work in the order lists show them: arXiv, DOI, PDF, code and the rest. Only http(s) addresses and paths of this site pass. */
export function linksOf({ entry }: Work): WorkLink[] {
  const { csl, fields } = entry;
  const arxiv = csl.custom?.arxiv;
  const links: (WorkLink | undefined)[] = [
    arxiv && { label: 'arXiv', href: arxivUrl(arxiv) },
    csl.DOI && !/^10\.48550\/arxiv\./i.test(csl.DOI) ? { label: 'DOI', href: doiUrl(csl.DOI) } : undefined,
    fields.pdf ? { label: 'PDF', href: fields.pdf } : undefined,
    ...OWN_LINKS.map(([field, label]) => (fields[field] ? { label, href: fields[field] } : undefined)),
    fields.project && /^https?:/.test(fields.project) ? { label: 'Project', href: fields.project } : undefined,
    !arxiv && !csl.DOI && csl.URL ? { label: 'Link', href: csl.URL } : undefined,
  ];
  return links.filter((link) => link !== undefined).filter(({ href }) => isSafeAddress(href));
}

/** A .bib file may come from anywhere: `javascript:` and the like never become links. */
export const isSafeAddress = (href: string): boolean => /^(?:https?:\/\/|\/(?!\/))/i.test(href);
