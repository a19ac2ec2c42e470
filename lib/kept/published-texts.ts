import { join } from 'node:path';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import { namedDays, publishedPosts, readPast, revisionPath, writtenDay } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import { Kept, keptFolder } from './keep';

/**
 * The text of each post under each of its days, as a build first published it. An edit loses nothing that was published: what it
 * changed is still here for a while, and a build says so until it is stored under revisions/ or forgotten.
 */
export class PublishedTexts {
  private readonly kept: Kept;

  constructor(folder = join(keptFolder, 'published')) {
    this.kept = new Kept(folder, 'texts');
  }

  /** Remembers what is published now, but under a day that is known. */
  remember(content: Content): void {
    for (const post of publishedPosts(content)) {
      const inputs = [content.directory, post.path, writtenDay(post)];
      if (!this.kept.find(inputs)) this.kept.put(inputs, content.files.get(post.path)!.bytes);
    }
  }

  /** The file of a post as it was first published under a day. */
  textOf({ directory }: Pick<Content, 'directory'>, path: string, day: string): Buffer | undefined {
    return this.kept.find([directory, path, day])?.body;
  }

  /** Texts that were published, are so no more, and are stored nowhere in the content. */
  findLost(content: Content): Problem[] {
    return publishedPosts(content).flatMap((post) =>
      namedDays(post)
        .filter((day) => this.isLost(content, post, day))
        .map((day) => lost(post, day)),
    );
  }

  private isLost(content: Content, { path, slug, body }: ContentFile, day: string): boolean {
    if (content.files.has(revisionPath(slug, day))) return false;
    const text = this.textOf(content, path, day);
    // Most texts are as they were: only of others the front matter is told apart.
    return (
      text !== undefined && !text.equals(content.files.get(path)!.bytes) && readPast(text).body.trim() !== body.trim()
    );
  }
}

const lost = ({ file, slug }: ContentFile, day: string): Problem => ({
  file,
  message: `was published with another text on ${day}, which is stored nowhere`,
  mend: `if readers may cite it, run npm run new -- revision ${slug} --day ${day}, and say under "changes" what is new`,
  severity: 'warning',
});
