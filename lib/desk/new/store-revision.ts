import type { ContentFile } from '@/lib/content/front-matter';
import { revisionPath, writtenDay } from '@/lib/content/revisions';
import { openContent } from '@/lib/content/store';
import { writeNew } from '@/lib/files/write-new';
import { PublishedTexts } from '@/lib/kept/published-texts';
import { nearestName } from '@/lib/text/nearest-name';
import { findPastTexts } from './find-past-texts';

/**
 * Stores a post as it stands under the day of its text, or as a build published it on another `day`, and returns the path. Never writes
 * over a file. Throws for a post that there is not or that was never published, and for a day of which nothing is known.
 */
export function storeRevision(
  contentDirectory: string,
  slug: string,
  day?: string,
  published = new PublishedTexts(),
): string {
  const content = openContent(contentDirectory);
  const post = findPost(content.documents, slug);
  const text = day === undefined ? content.files.get(post.path)!.bytes : published.textOf(content, post.path, day);
  if (!text)
    throw new Error(
      `No build on this machine published ${post.file} on ${day}; --from-git takes what the repository of the content has, or write that text to ${contentDirectory}/${revisionPath(slug, day!)}.`,
    );
  const path = `${contentDirectory}/${revisionPath(slug, day ?? writtenDay(post))}`;
  if (!writeNew(path, text))
    throw new Error(
      `${path} is there already: the text of that day is stored. A later text has a later day under "updated".`,
    );
  return path;
}

/** What `storePastTexts` wrote, and the days of which the repository has no text. */
export interface StoredTexts {
  written: string[];
  unknown: string[];
}

/**
 * Stores each text of a post that it names a day of and that stands no more, as the repository of the content has it, to the byte. What is
 * stored stays as it is. Throws as `storeRevision` does.
 */
export function storePastTexts(contentDirectory: string, slug: string): StoredTexts {
  const content = openContent(contentDirectory);
  const texts = findPastTexts(content, [findPost(content.documents, slug)]);
  const written = texts.flatMap(({ day, bytes }) => {
    const path = `${contentDirectory}/${revisionPath(slug, day)}`;
    return bytes && writeNew(path, bytes) ? [path] : [];
  });
  return { written, unknown: texts.flatMap(({ day, bytes }) => (bytes ? [] : [day])) };
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
