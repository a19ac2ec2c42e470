import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Problem } from '../content/problem';
import { buildBibliography, type BuiltBibliography } from './bibliography';
import { checkWorks, type Surroundings } from './works/check-works';
import { lintEntries } from './lint/lint';
import { lintTwins } from './works/lint-twins';
import type { BibSource } from './read';
import { readBibliography } from './read-bibliography';

/** Everything wrong with the .bib files of a content folder, for `npm run check` and the build. */
export async function checkBibliography(contentDirectory: string): Promise<Problem[]> {
  const slugsIn = async (folder: string) =>
    (await readdir(join(contentDirectory, folder)).catch(() => []))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => basename(name, '.mdx'));
  const [{ bibliography }, topics, projects] = await Promise.all([
    readBibliography(contentDirectory),
    slugsIn('topics'),
    slugsIn('projects'),
  ]);
  const hasFile = (path: string) => existsSync(join('public', path));
  return checkBuilt(bibliography, { topics, projects, hasFile });
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
    ...lintTwins(built.publications),
  ];
  const seen = new Set<string>();
  return all.filter(({ file, line, column, message }) => {
    const told = `${file}:${line}:${column} ${message}`;
    return !seen.has(told) && seen.add(told);
  });
}
