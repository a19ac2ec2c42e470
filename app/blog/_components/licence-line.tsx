import type { Post } from '@/lib/content/documents';
import { profile } from '@/lib/content/load';
import { licenceOf } from '@/lib/site/licences';
import { wordsOf } from '@/lib/content/words';
import { Parts } from '@/app/_components/parts';

/** The licence of a post; nothing where all rights are reserved. */
export function LicenceLine({ post }: { post: Post }) {
  const licence = licenceOf(post, profile);
  if (!licence) return null;
  return (
    <p className="ui muted">
      <Parts
        of={wordsOf(post).parts('post.licence', {
          licence: (
            <a href={licence.url} rel="license">
              {licence.name}
            </a>
          ),
        })}
      />
    </p>
  );
}
