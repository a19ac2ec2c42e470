import type { ContentFile } from '@/lib/content/front-matter';
import { namedDays, readPast, revisionPath, writtenDay } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import { isoDay } from '@/lib/text/format-date';
import { readHistory, type PastVersion } from './read-history';

/** A text that a post had on a day, and has no more. */
export interface PastText {
  post: ContentFile;
  /** ISO day. */
  day: string;
  /** Its file to the byte, and where it stands; undefined where the repository has none that says it is of that day. */
  version?: PastVersion;
}

/**
 * The texts of posts of days that they name, which stand no more and are stored nowhere in the content, as the repository of the content
 * has them. Of several that say one day it is the last: what stood there until the change that is named next.
 * @param said a day that texts said falsely and the post says no more: they are of its first day, and are given with that one
 */
export function findPastTexts(content: Content, posts: readonly ContentFile[], said?: string): PastText[] {
  const wanted = posts
    .map((post) => ({ post, days: namedDays(post).filter((day) => isMissing(content, post, day)) }))
    .filter(({ days }) => days.length > 0);
  if (wanted.length === 0) return [];
  const history = readHistory(
    content.directory,
    wanted.map(({ post }) => post.path),
  );
  return wanted.flatMap(({ post, days }) => {
    const texts = (history.get(post.path) ?? []).map((version) => ({ version, read: readPast(version.bytes) }));
    return days.flatMap((day): PastText[] => {
      const textOf = (written?: string) =>
        texts.find(({ read }) => writtenDay(read) === written && read.data.draft !== true);
      const past =
        textOf(day) ?? (said && day === isoDay(String(post.data.date)) ? redated(textOf(said), said, day) : undefined);
      // Where its front matter alone was other, readers find the same text.
      return past?.read.body.trim() === post.body.trim() ? [] : [{ post, day, ...(past && { version: past.version }) }];
    });
  });
}

const isMissing = ({ files }: Content, post: ContentFile, day: string): boolean =>
  day !== writtenDay(post) && !files.has(revisionPath(post.slug, day));

type ReadText = { version: PastVersion; read: ContentFile };

/** A text with another day under "date", and every other byte as it was. */
function redated(text: ReadText | undefined, said: string, day: string): ReadText | undefined {
  if (!text) return undefined;
  const bytes = text.version.bytes.toString('latin1').replace(new RegExp(`^(date:\\s*["']?)${said}`, 'm'), `$1${day}`);
  return { ...text, version: { ...text.version, bytes: Buffer.from(bytes, 'latin1') } };
}
