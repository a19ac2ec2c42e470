import type { ContentFile } from '@/lib/content/front-matter';
import { isRevision, readPast, revisionNamed, revisionPath, writtenDay } from '@/lib/content/revisions';
import { isDocument, openContent, type Content } from '@/lib/content/store';
import { writeNew } from '@/lib/files/write-new';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { nearestName } from '@/lib/text/nearest-name';
import { findPastTexts } from './find-past-texts';
import { keepBeside, type FindDrawn } from './keep-beside';
import { contentOfCommit, readHistory, type PastVersion } from './read-history';

/** Which text of a post to store; without a day, the present one. */
export interface StoredDay {
  /** ISO day, of which a build published a text. */
  day?: string | undefined;
  published?: PublishedTexts;
}

/**
 * Stores a post as it stands under the day of its text, or as a build published it on another `day`, with what it draws from beside it,
 * and returns the paths. Never writes over a file. Throws for a post that there is not or that was never published, and for a day of
 * which nothing is known.
 */
export async function storeRevision(
  contentDirectory: string,
  slug: string,
  findDrawn: FindDrawn,
  { day, published = new PublishedTexts() }: StoredDay = {},
): Promise<string[]> {
  const content = openContent(contentDirectory);
  const post = findPost(content.documents, slug);
  const text = day === undefined ? content.files.get(post.path)!.bytes : published.textOf(content, post.path, day);
  if (!text)
    throw new Error(
      `No build on this machine published ${post.file} on ${day}; --from-git takes what the repository of the content has, or write that text to ${contentDirectory}/${revisionPath(slug, day!)}.`,
    );
  const name = revisionPath(slug, day ?? writtenDay(post));
  const path = `${contentDirectory}/${name}`;
  if (!writeNew(path, text))
    throw new Error(
      `${path} is there already: the text of that day is stored. A later text has a later day under "updated".`,
    );
  return [path, ...keepBeside(contentDirectory, name, await findDrawn(content, readPast(text)))];
}

/** What `storePastTexts` wrote, and the days of which the repository has no text. */
export interface StoredTexts {
  written: string[];
  unknown: string[];
}

/**
 * Stores each text of a post that it names a day of and that stands no more, as the repository of the content has it, to the byte; and
 * beside each, those stored before included, what it drew from then. What is stored stays as it is. Throws as `storeRevision` does.
 * @param said see `findPastTexts`
 */
export async function storePastTexts(
  contentDirectory: string,
  slug: string,
  findDrawn: FindDrawn,
  said?: string,
): Promise<StoredTexts> {
  const content = openContent(contentDirectory);
  const post = findPost(content.documents, slug);
  const texts = findPastTexts(content, [post], said);
  const missing = texts.flatMap(({ day, version }) => (version ? [{ name: revisionPath(slug, day), version }] : []));
  const written: string[] = [];
  for (const { name, version } of [...missing, ...storedTexts(content, post)]) {
    const path = `${contentDirectory}/${name}`;
    if (writeNew(path, version.bytes)) written.push(path);
    const drawn = await findDrawn(contentOfCommit(contentDirectory, version.commit), readPast(version.bytes));
    written.push(...keepBeside(contentDirectory, name, drawn));
  }
  return { written, unknown: texts.flatMap(({ day, version }) => (version ? [] : [day])) };
}

/** The texts of a post that are stored and that its repository has. */
function storedTexts({ directory, files }: Content, post: ContentFile): { name: string; version: PastVersion }[] {
  const stored = [...files.values()].filter(
    ({ path }) => isRevision(path) && isDocument(path) && revisionNamed(path).of === post.slug,
  );
  const versions = stored.length > 0 ? (readHistory(directory, [post.path]).get(post.path) ?? []) : [];
  return stored.flatMap(({ path, bytes }) => {
    const { body } = readPast(bytes);
    const version = versions.find((each) => readPast(each.bytes).body === body);
    return version ? [{ name: path, version }] : [];
  });
}

function findPost(documents: readonly ContentFile[], slug: string): ContentFile {
  const posts = documents.filter(({ path }) => path.startsWith('posts/'));
  const post = posts.find((each) => each.slug === slug);
  if (!post) {
    const near = nearestName(
      slug,
      posts.map((each) => each.slug),
    );
    throw new Error(
      `There is no post "${slug}"${near ? `; did you mean ${near}?` : '; name it by its file, without .mdx.'}`,
    );
  }
  if (post.data.draft === true) throw new Error(`${post.file} is a draft: nothing of it was published yet.`);
  if (typeof post.data.date !== 'string') throw new Error(`${post.file} has no date; write one, YYYY-MM-DD.`);
  return post;
}
