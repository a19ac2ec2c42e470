import type { DocumentTypeMap, DocumentTypeNames } from 'contentlayer/generated';
import type { ContentFile } from './front-matter';
import { isRecord } from './is-record';
import { matches, type DocumentDefinition, type FieldDefinition, type NestedDefinition } from './schema';
import { documentSections, type DocumentSectionName, type DocumentSections } from '@/lib/site/sections';
import type { Content } from './store';

/** The fields of a document or of a nested map without contentlayer's marks, all the way down. */
type Fields<Document> = {
  [Name in keyof Omit<Document, '_id' | '_raw' | 'type' | 'body'>]: Plain<Document[Name & keyof Document]>;
};
type Plain<Value> = Value extends (infer Item)[]
  ? Plain<Item>[]
  : Value extends { _raw: unknown }
    ? Fields<Value>
    : Value;

/** What every document has besides its fields. */
export interface Source {
  /** File name without its ending; the last part of the page's address. */
  slug: string;
  /** Path within the content folder, for messages: "posts/x.mdx". */
  file: string;
  /** MDX source without front matter. */
  body: string;
  /** Line of the file on which the body begins, 1-based. */
  bodyLine: number;
}

/** A document of the type that `contentlayer.config.ts` gives this name. */
export type DocumentOf<Name extends DocumentTypeNames> = Fields<DocumentTypeMap[Name]> & Source;

export type Profile = DocumentOf<'Profile'>;
export type Post = DocumentOf<'Post'>;
export type Topic = DocumentOf<'Topic'>;
export type Project = DocumentOf<'Project'>;
export type PersonPage = DocumentOf<'PersonPage'>;

/** Every document of a content folder by the name of its type, drafts included, in the order of their paths. */
export type Documents = { [Name in DocumentTypeNames]: DocumentOf<Name>[] };

/**
 * The documents of a content folder as the schema types them: days as timestamps (midnight UTC), defaults filled in. The check has
 * gone before; what is not as the schema says is passed on as it stands.
 */
export function toDocuments(
  { documents }: Pick<Content, 'documents'>,
  schema: readonly DocumentDefinition[],
): Documents {
  const typed = schema.map(({ name, filePathPattern, fields }) => [
    name,
    documents.filter(({ path }) => matches(filePathPattern, path)).map((document) => toDocument(document, fields)),
  ]);
  return Object.fromEntries(typed) as Documents;
}

function toDocument({ data, slug, path, body, bodyLine }: ContentFile, fields: Record<string, FieldDefinition>) {
  return { ...toFields(data, fields), slug, file: path, body, bodyLine };
}

function toFields(data: Record<string, unknown>, fields: Record<string, FieldDefinition>): Record<string, unknown> {
  const named = Object.entries(fields).map(([name, field]) => [name, toValue(data[name] ?? field.default, field)]);
  return Object.fromEntries(named.filter(([, value]) => value !== undefined)) as Record<string, unknown>;
}

function toValue(value: unknown, field: FieldDefinition | NestedDefinition): unknown {
  if ('def' in field) return isRecord(value) ? toFields(value, field.def().fields ?? {}) : value;
  if (field.type === 'list' && Array.isArray(value)) return value.map((item) => toValue(item, field.of!));
  if (field.type === 'date' && typeof value === 'string') return toTimestamp(value);
  return value;
}

const toTimestamp = (day: string) => (Number.isNaN(Date.parse(day)) ? day : new Date(day).toISOString());

/** The documents of each section, in its order. */
export type Collections = { [Name in DocumentSectionName]: DocumentOf<DocumentSections[Name]>[] };

/** The TeX macros of a text; none where its kind has no field for them. */
export const macrosOf = (document: object): Record<string, string> =>
  (('macros' in document ? document.macros : undefined) ?? {}) as Record<string, string>;

/** What of the documents is listed; drafts where they are asked for. */
export function toCollections(documents: Documents, { withDrafts }: { withDrafts: boolean }): Collections {
  const listed = documentSections.map(({ name, type, day }) => {
    const all: readonly Listed[] = documents[type as DocumentSections[DocumentSectionName]];
    const shown = all.filter((document) => withDrafts || !document.draft);
    return [name, shown.sort(day ? byDate : byOrder)];
  });
  return Object.fromEntries(listed) as Collections;
}

/**
 * The same for a preview: wherever the title of a draft stands, or of what is dated after `today` (an ISO day), it says so. A talk is
 * announced before it is held.
 */
export function markUnpublished(collections: Collections, today: string): Collections {
  const shown = documentSections.map(({ name, day }) => {
    const documents: readonly Listed[] = collections[name];
    return [name, documents.map((document) => marked(document, day === 'published' ? today : undefined))];
  });
  return Object.fromEntries(shown) as Collections;
}

/** A document with a word before its title where it is a draft, or dated after `today`, if that is given. */
export function marked<Document extends Listed>(document: Document, today: string | undefined): Document {
  const isAhead = today !== undefined && (document.date ?? '').slice(0, 10) > today;
  const mark = document.draft ? 'Draft' : isAhead ? 'To come' : undefined;
  return mark ? { ...document, title: `${mark}: ${document.title}` } : document;
}

/** What lists read of a document, whatever its kind. */
interface Listed {
  title?: string;
  date?: string;
  order?: number;
  draft?: boolean;
}

/** Newest first; documents of one day by title, so that the order is the same everywhere. */
function byDate(a: Listed, b: Listed): number {
  return (b.date ?? '').localeCompare(a.date ?? '') || (a.title ?? '').localeCompare(b.title ?? '');
}

function byOrder(a: Listed, b: Listed): number {
  return (a.order ?? 0) - (b.order ?? 0);
}

/** The newest day that any field of the content names; drafts and future days count like any other. "" when it names none. */
export function lastDayOf(documents: Documents, schema: readonly DocumentDefinition[]): string {
  const days = schema.flatMap(({ name, fields }) =>
    (documents[name as DocumentTypeNames] as object[]).flatMap((document) => daysIn({ ...document }, fields)),
  );
  return days.sort().at(-1) ?? '';
}

function daysIn(data: Record<string, unknown>, fields: Record<string, FieldDefinition>): string[] {
  return Object.entries(fields).flatMap(([name, field]) => daysOf(data[name], field));
}

function daysOf(value: unknown, field: FieldDefinition | NestedDefinition): string[] {
  if ('def' in field) return isRecord(value) ? daysIn(value, field.def().fields ?? {}) : [];
  if (field.type === 'list' && Array.isArray(value)) return value.flatMap((item) => daysOf(item, field.of!));
  return field.type === 'date' && typeof value === 'string' ? [value.slice(0, 10)] : [];
}
