import type { Content } from '@/lib/content/read';
import {
  cvFile,
  sectionOf,
  type CvDocuments,
  type CvEntryFields,
  type CvFields,
  type ProfileFields,
} from './documents';

/**
 * The CV's documents from the files themselves, for what runs without contentlayer: checks, tests, the bench.
 * The schema's check has gone before, hence the front matter is taken for what the schema says it is.
 */
export function toCvDocuments(content: Content, bibliography: CvDocuments['bibliography']): CvDocuments {
  const fieldsOf = (path: string) => content.documents.find((document) => document.path === path)?.data ?? {};
  const entries = content.documents
    .filter(({ path }) => sectionOf(path) !== undefined)
    .map(({ data, slug, path, body }) => ({ ...data, slug, file: path, body }) as unknown as CvEntryFields);
  return {
    profile: fieldsOf('profile.mdx') as unknown as ProfileFields,
    cv: fieldsOf(cvFile) as unknown as CvFields,
    entries,
    bibliography,
  };
}

/** For what asks nothing of the works. */
export const emptyBibliography: CvDocuments['bibliography'] = { entries: new Map(), publications: [] };

/** The names of the tailored CVs that a content folder declares. */
export function readVariants(content: Content): { id: string }[] {
  const { variants } = toCvDocuments(content, emptyBibliography).cv;
  return (variants ?? []).map(({ id }) => ({ id }));
}
