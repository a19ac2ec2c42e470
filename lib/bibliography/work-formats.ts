import { formatAsWritten, formatBiblatex, formatBibtex, formatBibtexUnicode } from './export-bibtex';
import { formatCslJson } from './export-csl-json';
import { formatRis } from './export-ris';
import type { BibEntry } from './types';

/** A format that a work or a list of works is served in, at `<address>.<extension>`. */
export interface WorkFormat {
  extension: string;
  mediaType: string;
  /** True when it is a description of the work in FAIR Signposting's sense. */
  describes: boolean;
}

/** The machine formats of a work's page, by address. Markdown comes from the page itself. */
export const workFormats = [
  { extension: 'bib', mediaType: 'application/x-bibtex; charset=utf-8', describes: true },
  { extension: 'ris', mediaType: 'application/x-research-info-systems; charset=utf-8', describes: true },
  { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json; charset=utf-8', describes: true },
  { extension: 'jsonld', mediaType: 'application/ld+json; charset=utf-8', describes: true },
  { extension: 'txt', mediaType: 'text/x-bibliography; charset=utf-8', describes: false },
  { extension: 'linkset.json', mediaType: 'application/linkset+json; charset=utf-8', describes: false },
] as const satisfies readonly WorkFormat[];

export type WorkExtension = (typeof workFormats)[number]['extension'];
export type ListExtension = 'bib' | 'ris' | 'json';
export const listExtensions: readonly ListExtension[] = ['bib', 'ris', 'json'];

export const mediaTypeOf = (extension: WorkExtension): string => workFormats.find((format) => format.extension === extension)!.mediaType;

/** A list of entries in a format, as one file. */
export function formatList(entries: readonly BibEntry[], extension: ListExtension): string {
  if (extension === 'bib') return `${entries.map(formatBibtexUnicode).join('\n\n')}\n`;
  if (extension === 'ris') return entries.map(formatRis).join('\r\n');
  return formatCslJson(entries);
}

/** A format to copy, as the Cite panel shows it. */
export interface CopyFormat {
  name: string;
  label: string;
  /** File name ending of the download; absent for formats that have no file. */
  extension?: string;
  text: string;
}

/** Everything that is written from an entry without a citation style. */
export function copyFormats(entry: BibEntry): CopyFormat[] {
  return [
    { name: 'bibtex', label: 'BibTeX', extension: 'bib', text: formatAsWritten(entry) },
    { name: 'latex', label: 'BibTeX, LaTeX escapes', extension: 'bib', text: formatBibtex(entry) },
    { name: 'utf8', label: 'BibTeX, UTF-8', extension: 'bib', text: formatBibtexUnicode(entry) },
    { name: 'biblatex', label: 'BibLaTeX', extension: 'bib', text: formatBiblatex(entry) },
    { name: 'ris', label: 'RIS', extension: 'ris', text: formatRis(entry).replace(/\r\n/g, '\n').trim() },
    { name: 'csl-json', label: 'CSL-JSON', extension: 'json', text: formatCslJson(entry).trim() },
  ];
}
