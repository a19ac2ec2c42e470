import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/store';
import { sectionOfFile } from '@/lib/site/sections';

/** Two things of one section that are called the same: in lists, feeds and search nobody can tell them apart. */
export function checkTitles({ documents }: Content): Problem[] {
  const first = new Map<string, string>();
  return documents.flatMap(({ path, file, data, lineOf }): Problem[] => {
    const section = sectionOfFile(path);
    if (!section || typeof data.title !== 'string') return [];
    const name = `${section.name} ${data.title.trim().replace(/\s+/g, ' ').toLowerCase()}`;
    const other = first.get(name);
    if (other === undefined) {
      first.set(name, file);
      return [];
    }
    return [
      {
        file,
        line: lineOf(['title']),
        message: `has the title of ${other}, "${data.title.trim()}"`,
        mend: 'say in one of them what sets it apart',
        severity: 'warning',
        kind: 'has the title of another',
      },
    ];
  });
}
