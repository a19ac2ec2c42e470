import type { Post } from '@/lib/content/documents';
import { authorsOfPost } from './authors-of-post';
import { formatPostBibtex } from '@/lib/prose/cite-post';
import { siteUrl } from '@/lib/content/site';
import { wordsOf } from '@/lib/content/words';
import styles from './post.module.css';

interface Props {
  post: Post;
  keptAt?: string;
  /** Where its numbered parts are cited, each for itself. */
  partsAddress?: string;
}

/** How to cite the post, as BibTeX with the address of its present revision, or of the kept one that it is. */
export function CitePost({ post, keptAt, partsAddress }: Props) {
  const { say, direction } = wordsOf(post);
  return (
    <section className={styles.cite} aria-labelledby="cite">
      <h2 id="cite">{say(keptAt ? 'post.citeVersion' : 'post.cite')}</h2>
      <div className="listing">
        <pre tabIndex={0} dir={direction === 'rtl' ? 'ltr' : undefined}>
          <code>{formatPostBibtex({ ...post, ...(keptAt && { keptAt }) }, authorsOfPost(post), siteUrl)}</code>
        </pre>
      </div>
      {partsAddress && (
        <p className="ui muted" data-screen-only="">
          <a href={partsAddress}>{say('post.cite.parts')}</a>
        </p>
      )}
    </section>
  );
}
