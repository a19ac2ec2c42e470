import { buildBibliography } from './bibliography';
import { checkSources } from './check';
import { formatReference } from './csl/format-reference';
import type { CitationStyle } from './csl/styles';

// What the tests of single entries share: a .bib text read, checked and formatted.

/** The first entry of a text. */
export const read = (text: string) => [...buildBibliography([{ file: 'publications.bib', text }]).entries.values()][0]!;

/** An entry of Jane Doe's with further fields. */
export const misc = (fields: string, type = 'misc') =>
  read(`@${type}{k, author = {Doe, Jane}, title = {T}, year = {2020}, ${fields}}`);

/** The first work of a text. */
export const work = (text: string) => buildBibliography([{ file: 'publications.bib', text }]).publications[0]!;

/** Everything wrong with a text. */
export const problems = (text: string) =>
  checkSources([{ file: 'publications.bib', text }], { topics: [], projects: [] });

/** The reference of its first entry, as plain text. */
export const text = (source: string, style: CitationStyle = 'apa') => formatReference(read(source), style).text;

export const people = { owner: { name: 'Albert Einstein' }, others: [] };
export const site = 'https://example.org';
