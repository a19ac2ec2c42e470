import { profileOf } from '../front-matter';
import { isRecord } from '../is-record';
import { nearestName } from '@/lib/text/nearest-name';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { knownPages } from '../known-pages';

/**
 * Redirects that would hide a page (two things at one address), lead nowhere, or stand twice.
 * @param publicationKeys keys of the .bib files, whose pages redirects may lead to
 */
export function checkRedirects(content: Content, publicationKeys: readonly string[]): Problem[] {
  const profile = profileOf(content.documents);
  const list = profile?.data.redirects;
  if (!profile || !Array.isArray(list)) return [];
  const pages = knownPages(content, publicationKeys);
  const seen = new Set<string>();
  return list.flatMap((redirect: unknown, index): Problem[] => {
    if (!isRecord(redirect) || typeof redirect.from !== 'string' || typeof redirect.to !== 'string') return [];
    const { from, to } = redirect;
    const problem = (field: string, message: string, mend: string): Problem => ({
      file: profile.file,
      line: profile.lineOf(['redirects', index, field]),
      message,
      mend,
      severity: 'error',
    });
    const problems: Problem[] = [];
    if (!from.startsWith('/')) problems.push(problem('from', `redirects from "${from}"`, `write a path: "/${from}"`));
    if (pages.has(from))
      problems.push(
        problem(
          'from',
          `redirects ${from}, which is a page of this site`,
          'two things cannot have one address: rename the page or remove this line',
        ),
      );
    if (seen.has(from)) problems.push(problem('from', `redirects ${from} a second time`, 'keep one of the two lines'));
    seen.add(from);
    if (!pages.has(to.replace(/[?#].*$/s, '')) && !/^https:\/\//.test(to)) {
      const near = nearestName(to, pages);
      problems.push(
        problem(
          'to',
          `redirects ${from} to "${to}", where there is no page`,
          near ? `did you mean "${near}"?` : 'name an existing page',
        ),
      );
    }
    return problems;
  });
}
