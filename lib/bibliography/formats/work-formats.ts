import { formatAsWritten, formatBiblatex, formatBibtex, formatBibtexUnicode } from './export-bibtex';
import { formatCslJson } from './export-csl-json';
import { formatRis } from './export-ris';
import type { BibEntry } from '../csl/types';

/** The descriptions of a work in FAIR Signposting's sense, by ending and bare media type. */
export const descriptions = [
  { extension: 'bib', mediaType: 'application/x-bibtex' },
  { extension: 'ris', mediaType: 'application/x-research-info-systems' },
  { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
  { extension: 'jsonld', mediaType: 'application/ld+json' },
] as const;

/** The endings of the files of a work's page, `/publications/<key>.<ending>`. */
export const workFileEndings = [
  'bib',
  'latex.bib',
  'utf8.bib',
  'biblatex.bib',
  'ris',
  'json',
  'jsonld',
  'txt',
  'linkset.json',
] as const;

export type WorkFileEnding = (typeof workFileEndings)[number];

export const isWorkFileEnding = (ending: string): ending is WorkFileEnding =>
  (workFileEndings as readonly string[]).includes(ending);

/** The formats of a list of works, `/publications.<ending>`. */
export const listMediaTypes = {
  bib: 'application/x-bibtex; charset=utf-8',
  ris: 'application/x-research-info-systems; charset=utf-8',
  json: 'application/vnd.citationstyles.csl+json; charset=utf-8',
} as const;

export type ListExtension = keyof typeof listMediaTypes;

export const isListExtension = (extension: string): extension is ListExtension =>
  Object.hasOwn(listMediaTypes, extension);

/** A list of entries in a format, as one file. An empty list is an empty file, or an empty array. */
export function formatList(entries: readonly BibEntry[], extension: ListExtension): string {
  if (extension === 'json') return formatCslJson(entries);
  if (entries.length === 0) return '';
  return extension === 'bib' ? `${entries.map(formatAsWritten).join('\n\n')}\n` : entries.map(formatRis).join('\r\n');
}

/** A format to copy, as the Cite panel shows it. */
export interface CopyFormat {
  name: string;
  label: string;
  /** Ending of the address that it can be downloaded at. */
  file: string;
  text: string;
}

/** Everything that is written from an entry without a citation style. */
export function copyFormats(entry: BibEntry): CopyFormat[] {
  return [
    { name: 'bibtex', label: 'BibTeX', file: 'bib', text: formatAsWritten(entry) },
    { name: 'biblatex', label: 'BibLaTeX', file: 'biblatex.bib', text: formatBiblatex(entry) },
    { name: 'ris', label: 'RIS', file: 'ris', text: formatRis(entry).replace(/\r\n/g, '\n').trim() },
    { name: 'csl-json', label: 'CSL-JSON', file: 'json', text: formatCslJson(entry).trim() },
    { name: 'latex', label: 'BibTeX (LaTeX escapes)', file: 'latex.bib', text: formatBibtex(entry) },
    { name: 'utf8', label: 'BibTeX (UTF-8)', file: 'utf8.bib', text: formatBibtexUnicode(entry) },
  ];
}
