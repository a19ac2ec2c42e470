import { isExplorableName, unknownExplorable } from '@/lib/explorables/names';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';

/** Fields of the front matter that name a figure. */
const FIELDS = ['figure', 'still'] as const;

/** Figures that the profile and the posts name and that do not exist; a figure without words for those who do not see it. */
export function checkNamedFigures(documents: readonly ContentFile[]): Problem[] {
  return documents.flatMap(({ file, data, lineOf }) => {
    const unknown = FIELDS.flatMap((field): Problem[] => {
      const name = data[field];
      if (typeof name !== 'string' || isExplorableName(name)) return [];
      const { mend } = unknownExplorable(name);
      const message = `has ${field}: ${name}, which names no figure`;
      return [{ file, line: lineOf([field]), message, mend, severity: 'error' }];
    });
    if (typeof data.figure !== 'string' || unknown.length > 0) return unknown;
    if (typeof data.figureAlt === 'string' && data.figureAlt.trim() !== '') return unknown;
    const mend = 'add "figureAlt: …": what the figure shows, for those who do not see it';
    return [{ file, line: lineOf(['figure']), message: 'has a figure without figureAlt', mend, severity: 'error' }];
  });
}
