import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { nearestName } from '@/lib/text/nearest-name';
import type { Problem } from '../content/problem';
import { addresses } from '../site/addresses';
import { buildBibliography, type BuiltBibliography } from './bibliography';
import { withoutOthers } from './csl/complete-csl';
import { lintEntries } from './lint/lint';
import { parseOrcids, parsePositions } from './works/person';
import type { BibSource } from './read';
import { readBibliography } from './read-bibliography';

/** What the works may name: slugs of topics and projects. */
export interface Surroundings {
  topics: readonly string[];
  projects: readonly string[];
  /** Whether the site hosts a file at a path; without it the paths are not looked at. */
  hasFile?: (path: string) => boolean;
}

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
    ...unreadCommands(built),
    ...checkWorks(built, surroundings),
  ];
  const seen = new Set<string>();
  return all.filter(({ file, line, column, message }) => {
    const told = `${file}:${line}:${column} ${message}`;
    return !seen.has(told) && seen.add(told);
  });
}

/** LaTeX commands that nothing here can show stand in the title as they are typed. */
function unreadCommands({ entries }: BuiltBibliography): Problem[] {
  return [...entries.values()].flatMap(({ key, file, line, column, csl }) => {
    const command = /\\[A-Za-z]+/.exec(csl.title ?? '')?.[0];
    return command
      ? [
          {
            file,
            line,
            column,
            severity: 'warning' as const,
            message: `"${key}" has in its title the command ${command}, which this site cannot show`,
            mend: 'write the character itself, or leave it out',
          },
        ]
      : [];
  });
}

function checkWorks(
  { publications, entries }: BuiltBibliography,
  { topics, projects, hasFile }: Surroundings,
): Problem[] {
  const problems: Problem[] = [];
  const pages = new Map<string, string>();
  const tell = (key: string, message: string, mend: string) => {
    const entry = entries.get(key)!;
    problems.push({
      file: entry.file,
      line: entry.line,
      column: entry.column,
      severity: 'error',
      message: `"${key}" ${message}`,
      mend,
    });
  };
  for (const { key, entry, topics: named } of publications) {
    const page = addresses.publication(key);
    const twin = pages.get(page);
    if (twin)
      tell(
        key,
        `would have the same page as "${twin}", ${page}`,
        'give one of them a key that differs in more than punctuation',
      );
    pages.set(page, key);
    for (const topic of named) {
      if (topics.includes(topic)) continue;
      const near = nearestName(topic, topics);
      tell(
        key,
        `has the topic "${topic}", which content/topics does not have`,
        near ? `did you mean "${near}"?` : `known: ${topics.join(', ')}`,
      );
    }
    const project = entry.fields.project;
    if (project && !/^https?:/.test(project) && !projects.includes(project))
      tell(key, `has the project "${project}", which content/projects does not have`, `known: ${projects.join(', ')}`);
    const pdf = entry.fields.pdf;
    if (pdf?.startsWith('/') && hasFile && !hasFile(pdf))
      tell(
        key,
        `has pdf = {${pdf}}, but public${pdf} does not exist`,
        'put the file there, or name the address where it is',
      );
    if (pdf?.startsWith('/') && !pdf.startsWith('/publications/'))
      tell(
        key,
        `has pdf = {${pdf}}; Google Scholar reads a PDF only from its page’s own directory`,
        'move it to public/publications/',
      );
    const count = withoutOthers(entry.csl.author ?? []).names.length;
    const beyond = [...parsePositions(entry.fields.equal ?? ''), ...parseOrcids(entry.fields.orcid ?? '').keys()].find(
      (position) => position > count,
    );
    if (beyond) tell(key, `names author ${beyond}, but has ${count}`, 'count the authors from 1');
  }
  return problems;
}
