import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Slugger from 'github-slugger';
import { siteSchema } from '@/lib/content/site-schema';
import { writeNew } from '@/lib/files/write-new';
import { documentSections } from '@/lib/site/sections';
import { english } from '@/lib/words/catalogue';
import { newDocument, type FirstValues } from './new-document';
import { editorSchema, withEditorSchema } from './site/editor-schema';

/** The kinds of document that one may begin, with the schema's name, the folder and the first words of each. */
export const kinds = [
  ...documentSections.map(({ name, type }) => ({
    kind: type.toLowerCase(),
    says: `a ${english[`section.${name}.item`]}`,
    schema: type,
    folder: name as string,
    body: 'Write here. content/README.md shows what a text may hold.',
  })),
  {
    kind: 'page',
    says: 'a page of its own, at an address of your choice',
    schema: 'FreePage',
    folder: 'pages',
    body: 'Write here. content/README.md shows what a text may hold.',
  },
  { kind: 'cv', says: 'an entry of the CV', schema: 'CvEntry', folder: 'cv', body: '- What was done there.' },
];

/**
 * Begins a document in a content folder, at a free address, and returns its path. Never writes over a file. `section` is the folder of
 * a CV entry; `today` is an ISO day.
 */
export function writeDocument(
  contentDirectory: string,
  kind: string,
  title: string,
  today: string,
  section?: string,
): string {
  const { schema, folder, body } = kinds.find((known) => known.kind === kind)!;
  const path = kind === 'cv' ? `cv/${sectionNamed(contentDirectory, section)}` : folder;
  const known: FirstValues = {
    title,
    short: title,
    date: today,
    draft: true,
    topics: namesIn(contentDirectory, 'topics').slice(0, 1),
    order: namesIn(contentDirectory, path).length + 1,
  };
  const type = siteSchema.find(({ name }) => name === schema)!;
  const begun = newDocument(type, known, body);
  const isKnownToEditors = existsSync(join(contentDirectory, editorSchema(type)));
  const text = isKnownToEditors ? withEditorSchema(type, path.split('/').length, begun) : begun;
  return writeAtFreeName(contentDirectory, path, slugOf(title), text);
}

const slugOf = (title: string): string =>
  new Slugger()
    .slug(title.normalize('NFKD').replace(/[\u0300-\u036f]/g, ''))
    .replace(/^-|-$/g, '')
    .replace(/-{2,}/g, '-') || 'untitled';

/** The name, or the first of "name-2", "name-3" … that nobody has. Another process may take it meanwhile: then the next. */
function writeAtFreeName(contentDirectory: string, folder: string, slug: string, text: string): string {
  for (let count = 1; ; count++) {
    const path = `${contentDirectory}/${folder}/${slug}${count > 1 ? `-${count}` : ''}.mdx`;
    if (writeNew(path, text)) return path;
  }
}

function sectionNamed(contentDirectory: string, section: string | undefined): string {
  const sections = readdirSync(join(contentDirectory, 'cv'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  if (section && sections.includes(section)) return section;
  throw new Error(
    `The CV has no section "${section ?? ''}"; it has ${sections.join(', ')}. A new one is named in cv/cv.mdx and gets a folder.`,
  );
}

/** The documents of a folder, by name. */
function namesIn(contentDirectory: string, folder: string): string[] {
  try {
    return readdirSync(join(contentDirectory, folder))
      .filter((name) => name.endsWith('.mdx'))
      .map((name) => name.replace(/\.mdx$/, ''));
  } catch {
    return [];
  }
}
