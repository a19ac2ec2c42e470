import type { Problem } from '../content/problem';
import type { Content } from '../content/store';
import { knownPages } from '../content/known-pages';
import { isPublicFile } from '../files/public-file';
import { decodePercent } from '../text/decode-percent';
import { bibliographyOf, buildBibliography, pageKeysOf, type BuiltBibliography } from './bibliography';
import { checkPapers } from './works/check-papers';
import { checkWorks, type Surroundings } from './works/check-works';
import { lintEntries } from './lint/lint';
import { lintDuplicates } from './works/lint-duplicates';
import type { BibSource } from '@/lib/content/bib-sources';

/** Everything wrong with the .bib files of a content folder, for `npm run check` and the build. */
export function checkBibliography(content: Content): Problem[] {
  const slugsIn = (folder: string) =>
    content.documents.filter(({ path }) => path.startsWith(`${folder}/`)).map(({ slug }) => slug);
  const built = bibliographyOf(content);
  const keys = pageKeysOf(built);
  const pages = knownPages(content, keys);
  const hasFile = (path: string) => pages.has(path) || pages.has(decodePercent(path)) || isPublicFile(path);
  const surroundings = { topics: slugsIn('topics'), projects: slugsIn('projects'), posts: slugsIn('posts'), hasFile };
  return [...checkBuilt(built, surroundings), ...checkPapers(content, keys)];
}

/** The same for texts at hand. */
export const checkSources = (sources: readonly BibSource[], surroundings: Surroundings): Problem[] =>
  checkBuilt(buildBibliography(sources), surroundings);

/** Each problem of one place is told once. */
function checkBuilt(built: BuiltBibliography, surroundings: Surroundings): Problem[] {
  const all = [
    ...built.problems,
    ...lintEntries(built.files),
    ...checkWorks(built.publications, surroundings),
    ...lintDuplicates(built.publications),
  ];
  const seen = new Set<string>();
  return all.filter(({ file, line, column, message }) => {
    const told = `${file}:${line}:${column} ${message}`;
    return !seen.has(told) && seen.add(told);
  });
}
