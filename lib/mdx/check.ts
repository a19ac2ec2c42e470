import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildBibliography } from '../bibliography/bibliography';
import { readBibFiles } from '../bibliography/read';
import type { BibEntry } from '../bibliography/types';
import type { Problem } from '../content/problem';
import { splitFrontMatter } from './store/front-matter';
import { loadProse } from './store/load-prose';

const folders = ['posts', 'projects', 'topics'];

/**
 * Every problem of every text of a content folder: broken formulas, unknown keys, missing captions and the rest, drafts
 * included. What is whole is kept on the way, so that the pages find it made.
 */
export async function checkProse(contentDirectory: string, entries?: ReadonlyMap<string, BibEntry>): Promise<Problem[]> {
  const surroundings = { contentDirectory, entries: entries ?? buildBibliography(await readBibFiles(contentDirectory)).entries };
  const problems: Problem[] = [];
  for (const folder of folders) {
    for (const name of await mdxFiles(join(contentDirectory, folder))) {
      const file = `${folder}/${name}`;
      const { data, body } = splitFrontMatter(await readFile(join(contentDirectory, file), 'utf8'));
      const prose = await loadProse({ file, body, ...macrosOf(data) }, surroundings);
      problems.push(...prose.problems);
    }
  }
  return problems;
}

async function mdxFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith('.mdx')).sort();
}

function macrosOf({ macros }: Record<string, unknown>): { macros?: Record<string, string> } {
  return macros !== null && typeof macros === 'object' ? { macros: macros as Record<string, string> } : {};
}
