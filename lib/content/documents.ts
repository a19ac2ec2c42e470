import type { Post as PostDocument, Project as ProjectDocument, Topic as TopicDocument } from 'contentlayer/generated';

type Fields<Document> = Omit<Document, '_id' | '_raw' | 'type' | 'body'>;

/** What every rendered document has besides its fields. */
export interface Source {
  /** File name without its ending; the last part of the page's address. */
  slug: string;
  /** Path within the content folder, for messages: "posts/x.mdx". */
  file: string;
  /** MDX source without front matter. */
  body: string;
}

export type Post = Fields<PostDocument> & Source;
export type Topic = Fields<TopicDocument> & Source;
export type Project = Fields<ProjectDocument> & Source;

interface Document {
  _id: string;
  _raw: { sourceFilePath: string; sourceFileName: string };
  type: string;
  body: { raw: string };
}

/** Reshapes a contentlayer document: its own fields, plus slug, file and source. */
export function toSourced<D extends Document>(document: D): Fields<D> & Source {
  const { _id, _raw, type: _type, body, ...fields } = document;
  return { ...fields, slug: _raw.sourceFileName.replace(/\.mdx$/, ''), file: _id, body: body.raw };
}

/** Newest first; posts of one day by title, so that the order is the same everywhere. */
export function byDate(a: Post, b: Post): number {
  return b.date.localeCompare(a.date) || a.title.localeCompare(b.title);
}

export function byOrder(a: { order: number }, b: { order: number }): number {
  return a.order - b.order;
}
