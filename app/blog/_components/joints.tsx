import { addresses } from '@/lib/site/addresses';

/** Where one goes on from a post: its link, its citation, the feed. The page script reveals the button, which could do nothing without it. */
export function Joints() {
  return (
    <>
      <a href="#cite">Cite</a>
      <button className="quiet" type="button" data-copy-link hidden>
        Copy link
      </button>
      <a href={addresses.feed}>Feed</a>
    </>
  );
}
