import { formatAsWritten, formatBiblatex, formatBibtex, formatBibtexUnicode } from './export-bibtex';
import type { CitationLocale, CitationStyle } from '../csl/styles';
import { formatReference } from '../csl/format-reference';
import { formatCslJson } from './export-csl-json';
import { formatRis } from './export-ris';
import { workFormats } from '@/lib/site/formats';
import type { BibEntry } from '../csl/types';

type WorkFormat = (typeof workFormats)[number];

export type WorkFileEnding = WorkFormat['ending'];

export type ListExtension = Extract<WorkFormat, { list: true }>['ending'];

const isOf = ({ csl }: BibEntry, format: WorkFormat): boolean =>
  !('only' in format) || (format.only as readonly string[]).includes(csl.type);

/** The descriptions of a work in FAIR Signposting's sense. */
export const descriptionsOf = (entry: BibEntry) =>
  workFormats.filter((format) => 'describes' in format && isOf(entry, format));

/** The endings of the files of any work's page, `/publications/<key>.<ending>`. */
export const workFileEndings: readonly WorkFileEnding[] = workFormats.map(({ ending }) => ending);

/** Those of this work's page. */
export const workFileEndingsOf = (entry: BibEntry): readonly WorkFileEnding[] =>
  workFormats.filter((format) => isOf(entry, format)).map(({ ending }) => ending);

/** The Content-Type of a form. */
export const contentTypeOf = (ending: WorkFileEnding): string =>
  `${workFormats.find((format) => format.ending === ending)!.mediaType}; charset=utf-8`;

/** The endings of the files of a list of works, `/publications.<ending>`. */
export const listExtensions: readonly ListExtension[] = workFormats.flatMap((format) =>
  'list' in format ? [format.ending] : [],
);

export const isListExtension = (extension: string): extension is ListExtension =>
  (listExtensions as readonly string[]).includes(extension);

/** A list of entries in a format, as one file; references are in APA unless another style is named. An empty list is an empty file, or an empty array. */
export function formatList(
  entries: readonly BibEntry[],
  extension: ListExtension,
  { style = 'apa', locale = 'en-US' }: { style?: CitationStyle; locale?: CitationLocale } = {},
): string {
  if (extension === 'json') return formatCslJson(entries);
  if (entries.length === 0) return '';
  if (extension === 'ris') return entries.map(formatRis).join('\r\n');
  const format =
    extension === 'bib' ? formatAsWritten : (entry: BibEntry) => formatReference(entry, style, locale).text;
  return `${entries.map(format).join('\n\n')}\n`;
}

/** A format to copy, as the Cite panel shows it. */
export interface CopyFormat {
  name: string;
  label: string;
  /** Ending of the address that it can be downloaded at. */
  file: WorkFileEnding;
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
