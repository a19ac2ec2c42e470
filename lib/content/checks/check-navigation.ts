import { profileOf } from '../front-matter';
import { freePageAddress, isFreePage } from '@/lib/site/free-pages';
import { sections, singlePages } from '@/lib/site/sections';
import { nearestName } from '@/lib/text/nearest-name';
import type { Problem } from '../problem';
import type { Content } from '../store';

/** Names in the profile's navigation that lead nowhere, and whatever stands twice in it or on the home page. */
export function checkNavigation({ documents }: Content): Problem[] {
  const profile = profileOf(documents);
  if (!profile) return [];
  const known = [
    ...sections.map(({ name }) => name),
    ...singlePages.map(({ name }) => name),
    ...documents
      .filter(({ path, data }) => isFreePage(path) && data.draft !== true)
      .map(({ path }) => freePageAddress(path)),
  ];
  return ['navigation', 'home'].flatMap((field) => {
    const names: unknown[] = Array.isArray(profile.data[field]) ? profile.data[field] : [];
    return names.flatMap((name, index): Problem[] => {
      if (typeof name !== 'string') return [];
      const at = { file: profile.file, line: profile.lineOf([field, index]), severity: 'error' as const };
      if (names.indexOf(name) < index)
        return [{ ...at, message: `has "${name}" in "${field}" twice`, mend: 'keep one of the two' }];
      if (field === 'home' || known.includes(name)) return [];
      const near = nearestName(name, known);
      return [
        {
          ...at,
          message: `has "${name}" in the navigation, which is no list and no page of this site`,
          mend: near ? `did you mean "${near}"?` : `known: ${known.join(', ')}`,
        },
      ];
    });
  });
}
