import { styleNames } from '@/lib/bibliography/csl/styles';
import type { ContentFile } from '@/lib/content/front-matter';
import { nearestName } from '@/lib/text/nearest-name';
import type { Problem } from '@/lib/content/problem';
import { isDrawn } from '../drawn-entries';
import { sectionOf } from '../documents';
import { problemAt, recordsField, textItems } from './problem-at';

/** What is wrong with the sections that cv.mdx declares: twice the same, without entries, citing what no .bib file has. */
export function validateSections(
  cv: ContentFile,
  entries: ContentFile[],
  publicationKeys: ReadonlySet<string>,
  ownStyles: readonly string[],
): Problem[] {
  const sections = recordsField(cv, 'sections');
  return sections.flatMap((section, index) => {
    const { id, kind } = section;
    // The schema's check says what is no name.
    if (typeof id !== 'string') return [];
    const cited = textItems(section.publications);
    const problems = cited
      .filter(({ text }) => !publicationKeys.has(text))
      .map(({ text, index: at }) => {
        const near = nearestName(text, publicationKeys);
        const mend = near ? `did you mean "${near}"?` : 'add the entry to publications.bib';
        return problemAt(cv, ['sections', index, 'publications', at], `lists "${text}", which no .bib entry has`, mend);
      });
    problems.push(...unknownStyle(cv, index, section.style, ownStyles));
    const forWorks = ['publications', 'include', 'types', 'groupBy', 'style'].filter(
      (field) => kind !== 'publications' && section[field] && !(field === 'include' && drawsAll(section)),
    );
    for (const field of forWorks) {
      problems.push(
        problemAt(
          cv,
          ['sections', index, field],
          `gives a section of kind "${String(kind)}" the field "${field}"`,
          field === 'include'
            ? 'only publications have it, and talks and teaching as "include: all"'
            : 'only publications have it: take it out',
        ),
      );
    }
    if (sections.findIndex((other) => other.id === id) !== index) {
      problems.push(problemAt(cv, ['sections', index], `declares the section "${id}" twice`, 'keep one of them'));
    }
    const written = entries.filter(({ path }) => sectionOf(path) === id).length;
    if (written === 0 && cited.length === 0 && !(kind === 'publications' && section.include) && !drawsAll(section)) {
      const mend =
        kind === 'publications'
          ? 'add keys of .bib entries as its "publications", or "include: all"'
          : `add a file in ${cv.file.replace(/cv\.mdx$/, '')}${id}/, or take the section out`;
      problems.push(problemAt(cv, ['sections', index], `declares the section "${id}", which has no entries`, mend));
    }
    return problems;
  });
}

function unknownStyle(cv: ContentFile, index: number, style: unknown, ownStyles: readonly string[]): Problem[] {
  const known = ['brief', ...styleNames(ownStyles)];
  if (typeof style !== 'string' || known.includes(style)) return [];
  const near = nearestName(style, known);
  const mend = near
    ? `did you mean "${near}"?`
    : `write one of ${known.join(', ')}, or put its file into styles/ as ${style}.csl`;
  return [problemAt(cv, ['sections', index, 'style'], `names the citation style "${style}", which is not here`, mend)];
}

/** The section draws what the site has of its kind. */
const drawsAll = ({ kind, include }: Record<string, unknown>): boolean =>
  typeof kind === 'string' && isDrawn(kind) && include === 'all';

/** An entry whose folder is no declared section would be lost without a word. Where no sections can be read, that is said of cv.mdx. */
export function validatePlace(cv: ContentFile, entry: ContentFile): Problem[] {
  if (!Array.isArray(cv.data.sections)) return [];
  const id = sectionOf(entry.path) ?? '';
  const known = recordsField(cv, 'sections').flatMap(({ id: name }) => (typeof name === 'string' ? [name] : []));
  if (known.includes(id)) return [];
  const near = nearestName(id, known);
  const elsewhere = known.length > 0 ? `, or move the file to one of: ${known.join(', ')}` : '';
  const mend = near ? `did you mean "${near}"?` : `declare it in ${cv.file}${elsewhere}`;
  return [
    {
      file: entry.file,
      message: `is in the section "${id}", which ${cv.file} does not declare`,
      mend,
      severity: 'error',
    },
  ];
}
