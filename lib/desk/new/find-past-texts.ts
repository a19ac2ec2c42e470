import type { ContentFile } from '@/lib/content/front-matter';
import { namedDays, readPast, revisionPath, writtenDay } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import { readHistory } from './read-history';

/** A text that a post had on a day, and has no more. */
export interface PastText {
  post: ContentFile;
  /** ISO day. */
  day: string;
  /** Its file to the byte; undefined where the repository has none that says it is of that day. */
  bytes?: Buffer;
}

/**
 * The texts of posts of days that they name, which stand no more and are stored nowhere in the content, as the repository of the content
 * has them. Of several that say one day it is the last: what stood there until the change that is named next.
 */
export function findPastTexts(content: Content, posts: readonly ContentFile[]): PastText[] {
  const wanted = posts
    .map((post) => ({ post, days: namedDays(post).filter((day) => isMissing(content, post, day)) }))
    .filter(({ days }) => days.length > 0);
  if (wanted.length === 0) return [];
  const history = readHistory(
    content.directory,
    wanted.map(({ post }) => post.path),
  );
  return wanted.flatMap(({ post, days }) => {
    const texts = (history.get(post.path) ?? []).map((bytes) => ({ bytes, read: readPast(bytes) }));
    return days.flatMap((day): PastText[] => {
      const past = texts.find(({ read }) => writtenDay(read) === day && read.data.draft !== true);
      // Where its front matter alone was other, readers find the same text.
      return past?.read.body.trim() === post.body.trim() ? [] : [{ post, day, ...(past && { bytes: past.bytes }) }];
    });
  });
}

const isMissing = ({ files }: Content, post: ContentFile, day: string): boolean =>
  day !== writtenDay(post) && !files.has(revisionPath(post.slug, day));
