import { ContentError, type Problem } from '@/lib/content/problem';
import { schemaNumber } from '@/lib/content/schema-number';
import type { Content } from '@/lib/content/store';
import { replaceFiles } from '@/lib/files/replace-files';
import { contentAfter, type Upgrade } from './plan-upgrade';

/** What is asked of the content as it would be, before anything is written. */
export interface Trial {
  problemsOf: (content: Content) => Promise<Problem[]>;
  /** Whether it builds. */
  builds: (content: Content) => boolean;
}

/**
 * Writes an upgrade, as one or not at all. What it leads to is tried first where it is of the schema of this code; of another one this code can
 * say nothing, and the codemods alone vouch for it.
 */
export async function carryOut(
  content: Content,
  upgrade: Upgrade,
  { problemsOf, builds }: Trial,
  schema = schemaNumber,
): Promise<void> {
  if (upgrade.to === schema) {
    const after = contentAfter(content, upgrade);
    const problems = await problemsOf(after);
    if (problems.some(({ severity }) => severity === 'error')) throw new ContentError(problems);
    if (!builds(after)) throw new Error('The changed content does not build, and nothing was written.');
  }
  replaceFiles(content.directory, upgrade.files);
}
