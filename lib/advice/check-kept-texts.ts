import { KEPT_WORKS } from '@/lib/bibliography/kept-works';
import type { Problem } from '@/lib/content/problem';
import { besideRevision, isRevision, revisionNamed } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import { findDrawn } from '@/lib/prose/revisions/find-drawn';

/** Texts that are kept as they stood and draw from data, pictures or works that are not kept with them: an edit of these changes what was cited. */
export async function checkKeptTexts(content: Content): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const text of content.documents.filter(({ path }) => isRevision(path))) {
    const folder = besideRevision(text.path);
    const { files, works } = await findDrawn(content, text);
    const names = [...files.map(({ path }) => path), ...(works.length > 0 ? [KEPT_WORKS] : [])];
    const missing = names.filter((name) => !content.files.has(folder + name));
    if (missing.length === 0) continue;
    problems.push({
      file: text.file,
      message: `keeps its words and not what it draws from: ${missing.join(', ')} ${missing.length > 1 ? 'are' : 'is'} not in ${folder}`,
      mend: `npm run new -- revision ${revisionNamed(text.path).of} --from-git stores it as it was, where the repository has the text`,
      severity: 'warning',
      kind: 'keeps its words and not what it draws from',
    });
  }
  return problems;
}
