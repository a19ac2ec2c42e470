import { addresses } from '@/lib/site/addresses';
import { isoDay } from '@/lib/text/format-date';
import type { DocumentOf, Documents } from './documents';
import type { ContentFile } from './front-matter';
import { contentOfTexts, type Content } from './store';

/** A post as it stood on a day. */
export type Revision = DocumentOf<'Revision'> & {
  /** The slug of its post. */
  of: string;
  /** ISO day. */
  day: string;
};

/** Whether a file of the content folder keeps a text as it stood. */
export const isRevision = (path: string): boolean => path.startsWith('revisions/');

/** Where the text stood on its day is kept: "revisions/notes/2026-11-23.mdx". */
export const revisionPath = (slug: string, day: string): string => `revisions/${slug}/${day}.mdx`;

/** Where what a kept text draws from is kept as it was, under its names within the content folder: "revisions/notes/2026-11-23/". */
export const besideRevision = (path: string): string => path.replace(/\.mdx$/, '/');

/** The post and the day of a kept text, by its path. */
export function revisionNamed(path: string): { of: string; day: string } {
  const [, of = '', name = ''] = path.split('/');
  return { of, day: name.replace(/\.mdx$/, '') };
}

/** The page of a kept text. */
export function revisionAddress(path: string): string {
  const { of, day } = revisionNamed(path);
  return addresses.revision(of, day);
}

/** Every text that is kept, the newest of each post first. */
export const toRevisions = ({ Revision: kept }: Pick<Documents, 'Revision'>): Revision[] =>
  kept.map((revision) => ({ ...revision, ...revisionNamed(revision.file) })).sort((a, b) => b.day.localeCompare(a.day));

/** The day of the text as it stands. */
export const presentDay = ({ date, updated }: { date: string; updated?: string }): string => isoDay(updated ?? date);

/** The same by what is written in front of a text; "" where no day is. */
export const writtenDay = ({ data }: Pick<ContentFile, 'data'>): string =>
  isoDay(String(data.updated ?? data.date ?? ''));

/** The posts that are published, by their files. */
export const publishedPosts = ({ documents }: Pick<Content, 'documents'>): ContentFile[] =>
  documents.filter(
    ({ path, data }) => path.startsWith('posts/') && data.draft !== true && typeof data.date === 'string',
  );

/** The ISO days of its texts that a post names: of the first, of each change, of the present one. */
export const namedDays = (post: ContentFile): string[] => [
  ...new Set([String(post.data.date), ...changesOf(post)].map(isoDay).concat(writtenDay(post))),
];

const changesOf = ({ data }: ContentFile): string[] =>
  (Array.isArray(data.changes) ? data.changes : []).flatMap((change: { date?: unknown } | null) =>
    typeof change?.date === 'string' ? [change.date] : [],
  );

/** The file of a post as it was at some time, read. */
export const readPast = (text: Buffer): ContentFile =>
  contentOfTexts('content', { 'posts/x.mdx': text.toString('utf8') }).documents[0]!;
