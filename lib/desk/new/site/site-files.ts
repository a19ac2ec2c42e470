import type { DocumentDefinition } from '@/lib/content/schema';
import { schemaNumber } from '@/lib/content/schema-number';
import { siteSchema } from '@/lib/content/site-schema';
import { newDocument } from '../new-document';
import { namesOf, type SiteCode, type SiteFacts } from './facts';
import { repositoryFiles } from './repository-files';
import { editorSchemas, withEditorSchema } from './editor-schema';

/**
 * The files of a new content folder, path → text: documents that build without a change, and what a repository of them needs. `today` is
 * an ISO day. What is said of the owner is what was given; nothing is made up to fill a page.
 */
export function siteFiles(facts: SiteFacts, code: SiteCode, today: string): Map<string, string> {
  const { role, affiliation } = facts;
  return new Map([
    ['profile.mdx', profileText(facts)],
    ['cv/cv.mdx', cvText(role, today)],
    ['cv/positions/present.mdx', entryText(role, affiliation)],
    ...siteRepositoryFiles(facts, code),
  ]);
}

/** What a content folder needs beside documents: the schemas for editors, and what makes it a repository that builds. */
export function siteRepositoryFiles(facts: Pick<SiteFacts, 'name'>, code: SiteCode): [path: string, text: string][] {
  return [...editorSchemas(), ...repositoryFiles(facts, code)];
}

const typeNamed = (name: string): DocumentDefinition => siteSchema.find((type) => type.name === name)!;

function profileText({ address, ...facts }: SiteFacts): string {
  const { name, role, affiliation } = facts;
  const sentence = `${role}${affiliation ? ` at ${affiliation}` : ''}`;
  const values = {
    ...facts,
    ...namesOf(name),
    website: address,
    links: [],
    description: `${name}, ${sentence}.`,
    schema: schemaNumber,
  };
  const type = typeNamed('Profile');
  return withEditorSchema(type, 0, newDocument(type, withoutEmpty(values), `${plainMarkdown(sentence)}.`));
}

function cvText(role: string, today: string): string {
  const type = typeNamed('Cv');
  const text = `---
title: Curriculum vitae
headline: ${JSON.stringify(role)}
updated: ${today}
sections:
  - { id: positions, title: Positions, kind: experience, column: main }
  # Each with its first entry: a file in cv/education/, and publications.bib.
  # - { id: education, title: Education, kind: education, column: side }
  # - { id: publications, title: Publications, kind: publications, column: main, include: all }
---
`;
  return withEditorSchema(type, 1, text);
}

function entryText(role: string, affiliation: string | undefined): string {
  const type = typeNamed('CvEntry');
  const values = withoutEmpty({ title: role, organisation: affiliation, order: 1 });
  return withEditorSchema(type, 2, newDocument(type, values, ''));
}

function withoutEmpty(values: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));
}

/** Words as Markdown that shows them as they are. */
const plainMarkdown = (words: string): string => words.replace(/[\\`*_{}[\]<>#~|]/g, '\\$&');
