import { basename } from 'node:path';
import type { Problem } from '../content/problem';
import { parseEntries } from './csl/parse';
import { OWN_FILE, type BibSource } from './read';
import { scanBib, type ScannedFile } from './bibtex/scan';
import type { Bibliography } from './works/types';
import { groupWorks } from './works/works';

/** A bibliography with what its checks need: the scans and every problem of form. */
export interface BuiltBibliography extends Bibliography {
  files: ScannedFile[];
  problems: Problem[];
}

/** Scans, parses and groups the .bib files of one content folder. Pure; never throws for bad content. */
export function buildBibliography(sources: readonly BibSource[]): BuiltBibliography {
  const files = sources.map(({ file, text }) => scanBib(text, file));
  const { entries, problems } = parseEntries(files);
  const own = [...entries.values()].filter(({ file }) => basename(file) === OWN_FILE);
  const grouped = groupWorks(own);
  return {
    publications: grouped.works,
    entries,
    files,
    problems: [...files.flatMap((file) => file.problems), ...problems, ...grouped.problems],
  };
}
