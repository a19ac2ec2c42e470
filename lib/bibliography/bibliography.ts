import { basename } from 'node:path';
import type { Problem } from '../content/problem';
import { OWN_FILE, type BibSource } from '../content/bib-sources';
import { ownStylesOf, type OwnStyles } from './csl/own-styles';
import { parseEntries } from './csl/parse';
import { readRedirects } from '../content/redirects';
import { servedPapers } from '../content/served-files';
import type { Content } from '../content/store';
import { hashOf } from '../files/hash';
import { addresses } from '../site/addresses';
import { scanBib, type ScannedFile } from './bibtex/scan';
import { namesOf, type BibEntry } from './csl/types';
import { COUNTS_FILE, countsById, countsOf, parseCounts } from './works/citation-counts';
import { isRetracted } from './works/related';
import type { Bibliography } from './works/types';
import { groupWorks } from './works/works';

/** A bibliography with what its checks need: the scans and every problem of form. */
export interface BuiltBibliography extends Bibliography {
  files: ScannedFile[];
  problems: Problem[];
}

/**
 * Scans, parses and groups the .bib files of one content folder. Pure; never throws for bad content.
 * @param papers paths at which the content serves PDFs of works; an entry without one of its own gets that of its page
 * @param own citation styles that the content brings
 */
export function buildBibliography(
  sources: readonly BibSource[],
  papers: readonly string[] = [],
  { styles, problems: unusable }: OwnStyles = { styles: [], problems: [] },
): BuiltBibliography {
  const macros = sharedMacros(sources);
  const files = sources.map(({ file, text, problems }) =>
    scanBib(text, file, { macros, ...(problems && { problems }) }),
  );
  const { entries, problems } = parseEntries(files);
  if (styles.length > 0) for (const entry of entries.values()) entry.styles = styles;
  const own = [...new Set(entries.values())].filter(({ file }) => basename(file) === OWN_FILE);
  const served = new Set(papers);
  for (const entry of own) {
    const paper = `${addresses.publication(entry.key)}.pdf`;
    if (served.has(paper)) entry.fields.pdf ??= paper;
  }
  const grouped = groupWorks(own.filter((entry) => !isOnlyParent(entry, files)));
  for (const work of grouped.works) if (isRetracted(work.entry, { entries })) work.isRetracted = true;
  return {
    publications: grouped.works,
    entries,
    files,
    styles,
    problems: [...files.flatMap((file) => file.problems), ...problems, ...grouped.problems, ...unusable],
  };
}

/** BibTeX reads its files one after the other, so that a @string of one counts in all. */
function sharedMacros(sources: readonly BibSource[]): ReadonlyMap<string, string> {
  const macros = new Map<string, string>();
  for (const { file, text } of sources) {
    if (!/@\s*string/i.test(text)) continue;
    for (const [name, value] of scanBib(text, file, { macros }).macros) if (!macros.has(name)) macros.set(name, value);
  }
  return macros;
}

/** Volumes that papers stand in, which BibTeX wants in the same file. They are the owner's work only where the entry says so. */
const VOLUMES = new Set([
  'proceedings',
  'mvproceedings',
  'collection',
  'mvcollection',
  'book',
  'mvbook',
  'reference',
  'mvreference',
  'periodical',
]);

function isOnlyParent(entry: BibEntry, files: readonly ScannedFile[]): boolean {
  if (!VOLUMES.has(entry.type) || entry.fields.topics !== undefined || entry.fields.selected !== undefined)
    return false;
  const parents = parentsOf(files);
  return namesOf(entry).some((name) => parents.has(name.toLowerCase()));
}

const parentsIn = new WeakMap<readonly ScannedFile[], ReadonlySet<string>>();

function parentsOf(files: readonly ScannedFile[]): ReadonlySet<string> {
  let keys = parentsIn.get(files);
  if (!keys) {
    keys = new Set(
      files.flatMap(({ entries }) =>
        entries.flatMap(({ fields }) =>
          fields.filter(({ name }) => name === 'crossref').map(({ value }) => value.trim().toLowerCase()),
        ),
      ),
    );
    parentsIn.set(files, keys);
  }
  return keys;
}

/** Where the pages of works lead that are asked for by an alias: old address → page. */
export function redirectsOfAliases(bibliography: Bibliography): Record<string, string> {
  const pages = new Set(pageKeysOf(bibliography).map(addresses.publication));
  const pairs = bibliography.publications.flatMap(({ versions }) =>
    versions.flatMap(({ key, aliases = [] }) =>
      aliases.map((alias) => [addresses.publication(alias), addresses.publication(key)] as const),
    ),
  );
  return Object.fromEntries(pairs.filter(([from]) => !pages.has(from)));
}

/** Every redirect of a content folder: what the profile declares goes before the aliases of works. */
export const redirectsOf = (content: Content): Record<string, string> => ({
  ...redirectsOfAliases(bibliographyOf(content)),
  ...readRedirects(content),
});

/** The keys that have a page: of every version of the owner's works. */
export const pageKeysOf = ({ publications }: Bibliography): string[] =>
  publications.flatMap(({ versions }) => versions.map(({ key }) => key));

let last: { name: string; bibliography: BuiltBibliography } | undefined;

/** The bibliography of a content folder; parsed anew only when a file of it has changed, because a check, a build and development all ask. */
export function bibliographyOf(content: Content): BuiltBibliography {
  const { directory, files, bibliographies: sources } = content;
  const papers = servedPapers(content);
  const counts = files.get(COUNTS_FILE)?.text;
  const styles = [...files.values()]
    .filter(({ path }) => path.startsWith('styles/'))
    .map(({ path, hash }) => [path, hash]);
  const name = hashOf(JSON.stringify([sources, papers, counts, styles]));
  if (last?.name !== name)
    last = {
      name,
      bibliography: withCounts(buildBibliography(sources, papers, ownStylesOf(content)), counts, directory),
    };
  return last.bibliography;
}

function withCounts(built: BuiltBibliography, text: string | undefined, directory: string): BuiltBibliography {
  if (text === undefined) return built;
  const { rows, problems } = parseCounts(text, `${directory}/${COUNTS_FILE}`);
  const byId = countsById(rows);
  for (const work of built.publications) {
    const citations = countsOf(work.versions, byId);
    if (citations) work.citations = citations;
  }
  return { ...built, problems: [...built.problems, ...problems] };
}
