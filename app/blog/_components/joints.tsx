import { addresses } from '@/lib/site/addresses';
import type { Words } from '@/lib/words/words';

/** Where one goes on from a post: its citation, its other forms, its link, the feed. The page script reveals the button, which could do nothing without it. */
export function Joints({ words: { say }, paper, book }: { words: Words; paper?: string; book?: string }) {
  return (
    <>
      <a href="#cite">{say('cite')}</a>
      {paper && (
        <a href={paper} type="application/pdf">
          PDF
        </a>
      )}
      {book && (
        <a href={book} type="application/epub+zip">
          EPUB
        </a>
      )}
      <button className="quiet" type="button" data-copy-link hidden>
        {say('copy.link')}
      </button>
      <a href={addresses.feed}>{say('post.feed')}</a>
    </>
  );
}
