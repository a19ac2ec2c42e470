import { readBibliography } from '@/lib/bibliography/read-bibliography';
import { isRecord } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { readContent, type Content } from '@/lib/content/read';
import { inThreads } from '@/lib/threads/in-threads';
import { isKept, loadProse, type ProseDocument } from './store/load-prose';

/** The files whose bodies are prose; the CV's entries have a reader of their own. */
const prose = /^(?:(?:posts|projects|topics)\/|profile\.mdx$)/;

/**
 * Every problem of every text of a content folder: broken formulas, unknown keys, missing captions and the rest, drafts
 * included. What is whole is kept on the way, so that the pages find it made.
 */
export async function checkProse(contentDirectory: string, content?: Content): Promise<Problem[]> {
  const { documents } = content ?? (await readContent(contentDirectory));
  const texts = documents
    .filter(({ path }) => prose.test(path))
    .map(({ path, body, data }): ProseDocument => ({
      file: path,
      body,
      macros: isRecord(data.macros) ? (data.macros as Record<string, string>) : {},
    }));
  const { name, bibliography } = await readBibliography(contentDirectory);
  const { entries } = bibliography;
  // Found out before any thread is loaded: mostly it is a text or two that changed.
  const changed: ProseDocument[] = [];
  for (const text of texts) if (!(await isKept(text, { contentDirectory, entries }))) changed.push(text);
  return inThreads({ run: checkTexts, module: import.meta.url }, changed, (part) => ({
    texts: part,
    contentDirectory,
    bibliography: name,
  }));
}

/** Texts to check; with the name of the bibliography, so that a thread that has it need not read it for each part. */
interface Part {
  texts: readonly ProseDocument[];
  contentDirectory: string;
  bibliography: string;
}

/** The problems of these texts; what a thread runs. */
export async function checkTexts({ texts, contentDirectory, bibliography }: Part): Promise<Problem[]> {
  const { entries } = (await readBibliography(contentDirectory, bibliography)).bibliography;
  const problems: Problem[] = [];
  for (const text of texts) problems.push(...(await loadProse(text, { contentDirectory, entries })).problems);
  return problems;
}
