import type { Problem } from '@/lib/content/problem';
import { publishedPosts } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import { findPastTexts } from '@/lib/desk/new/find-past-texts';

/** Texts that readers may have cited, which an edit took away and the repository of the content still has. */
export function checkPastTexts(content: Content): Problem[] {
  return findPastTexts(content, publishedPosts(content)).flatMap(({ post, day, version }): Problem[] =>
    version
      ? [
          {
            file: post.file,
            message: `had another text on ${day}, which is in the repository and stored nowhere`,
            mend: `if readers may cite it, run npm run new -- revision ${post.slug} --from-git`,
            severity: 'warning',
          },
        ]
      : [],
  );
}
