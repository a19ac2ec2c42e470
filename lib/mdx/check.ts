import { buildBibliography } from '../bibliography/bibliography';
import { readBibFiles } from '../bibliography/read';
import { isRecord } from '../content/front-matter';
import type { Problem } from '../content/problem';
import { readContent, type Content } from '../content/read';
import { loadProse } from './store/load-prose';

/** The folders whose bodies are prose; the CV's entries and the profile have readers of their own. */
const prose = /^(posts|projects|topics)\//;

/**
 * Every problem of every text of a content folder: broken formulas, unknown keys, missing captions and the rest, drafts
 * included. What is whole is kept on the way, so that the pages find it made.
 */
export async function checkProse(contentDirectory: string, content?: Content): Promise<Problem[]> {
  const { documents } = content ?? (await readContent(contentDirectory));
  const { entries } = buildBibliography(await readBibFiles(contentDirectory));
  const problems: Problem[] = [];
  for (const { path, body, data } of documents.filter((document) => prose.test(document.path))) {
    const macros = isRecord(data.macros) ? (data.macros as Record<string, string>) : {};
    const processed = await loadProse({ file: path, body, macros }, { contentDirectory, entries });
    problems.push(...processed.problems);
  }
  return problems;
}
