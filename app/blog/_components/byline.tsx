import type { Post } from '@/lib/content/documents';
import { addresses } from '@/lib/site/addresses';
import { orcidUrl } from '@/lib/site/profiles';
import type { PostAuthor } from '@/lib/prose/post-authors';
import { authorsOfPost } from './authors-of-post';
import { wordsOf } from '@/lib/content/words';
import styles from './post.module.css';

/** Who wrote a post that names its authors: a row each with the way to them, their institution and what they did. */
export function Byline({ post }: { post: Post }) {
  if (!post.authors?.length) return null;
  const { say, comma } = wordsOf(post);
  return (
    <ul className={`plain ${styles.byline}`} aria-label={say('post.authors')}>
      {authorsOfPost(post).map((author, index) => (
        <li key={index}>
          <Name author={author} />
          <Affiliation author={author} comma={comma} />
          {author.roles.length > 0 && ` (${author.roles.join(comma)})`}
        </li>
      ))}
    </ul>
  );
}

function Name({ author: { name, isOwner, page, url, orcid } }: { author: PostAuthor }) {
  const address = isOwner ? addresses.home : (page ?? url ?? (orcid && orcidUrl(orcid)));
  return address ? <a href={address}>{name}</a> : name;
}

function Affiliation({ author, comma }: { author: PostAuthor; comma: string }) {
  const { affiliation, affiliationUrl, ror } = author;
  if (!affiliation) return null;
  const address = ror ?? affiliationUrl;
  return (
    <>
      {comma}
      {address ? <a href={address}>{affiliation}</a> : affiliation}
    </>
  );
}
