import { checkFields } from './check-fields';
import { checkPlaces } from './check-places';
import type { ContentFile } from './front-matter';
import { nearestName } from '@/lib/text/nearest-name';
import { english } from '@/lib/words/catalogue';
import type { Problem } from './problem';
import type { Content } from './store';
import { matches, type DocumentDefinition } from './schema';
import { sections, type Section } from '@/lib/site/sections';

/**
 * Every problem of the documents: unreadable, unknown, misspelt, pointing nowhere, or two at one address.
 * @param publicationKeys keys of the owner's works, which documents may name
 */
export function checkDocuments(
  content: Content,
  schema: DocumentDefinition[],
  publicationKeys: readonly string[] = [],
): Problem[] {
  const problems = [...content.problems];
  const unreadable = new Set(problems.map(({ file }) => file));
  for (const document of content.documents) {
    if (unreadable.has(document.file)) continue;
    const definition = schema.find(({ filePathPattern }) => matches(filePathPattern, document.path));
    if (definition)
      problems.push(
        ...checkFields(document, definition.fields),
        ...checkReferences(document, definition, (section) => namesIn(section, content, publicationKeys)),
      );
  }
  return [...groupAlike(problems), ...checkPlaces(content, schema), ...checkSingletons(content, schema)];
}

/** From so many files on, one and the same problem is said once. */
const manyFiles = 4;

/** An old site's front matter is alike in all its files: what is wrong with a field of theirs is one line, not one a file. */
function groupAlike(problems: Problem[]): Problem[] {
  const alike = new Map<string, Problem[]>();
  for (const problem of problems) {
    const key = `${problem.message}\n${problem.mend}\n${problem.severity}`;
    alike.set(key, [...(alike.get(key) ?? []), problem]);
  }
  return [...alike.values()].flatMap((same) => {
    const files = [...new Set(same.map(({ file }) => file))];
    if (files.length < manyFiles) return same;
    const named = files.slice(1, 3).join(', ');
    const others = files.length - 1;
    return [
      {
        ...same[0]!,
        message: `${same[0]!.message}, and so have ${others} other files (${named}${others > 2 ? ', …' : ''})`,
      },
    ];
  });
}

/** What documents may be named by: the works by their keys, others by their file names. */
function namesIn({ name, type }: Section, { documents }: Content, publicationKeys: readonly string[]): string[] {
  if (!type) return [...publicationKeys];
  return documents.filter(({ path }) => path.startsWith(`${name}/`)).map(({ slug }) => slug);
}

/** A list that is called like a section names items of it. */
function checkReferences(
  document: ContentFile,
  { fields }: DocumentDefinition,
  namesOf: (section: Section) => string[],
): Problem[] {
  return sections.flatMap((section) => {
    const names = document.data[section.name];
    if (fields[section.name]?.type !== 'list' || !Array.isArray(names)) return [];
    const known = namesOf(section);
    const place = section.type ? `file in ${section.name}/` : 'entry in publications.bib';
    return names.flatMap((name: unknown, index): Problem[] => {
      if (typeof name !== 'string' || known.includes(name)) return [];
      const near = nearestName(name, known);
      return [
        {
          file: document.file,
          line: document.lineOf([section.name, index]),
          message: `names the ${english[`section.${section.name}.item`]} "${name}", which has no ${place}`,
          mend: near ? `did you mean "${near}"?` : `known: ${known.join(', ') || 'none'}`,
          severity: 'error',
        },
      ];
    });
  });
}

function checkSingletons(content: Content, schema: DocumentDefinition[]): Problem[] {
  const paths = new Set(content.documents.map(({ path }) => path));
  return schema
    .filter(({ isSingleton, filePathPattern }) => isSingleton && !paths.has(filePathPattern))
    .map(({ name, filePathPattern }) => ({
      file: `${content.directory}/${filePathPattern}`,
      message: `is missing; the site needs one ${name}`,
      mend: 'copy it from the content folder of this repository and change its words',
      severity: 'error' as const,
    }));
}
