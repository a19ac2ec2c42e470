import type { ReactNode } from 'react';
import { addresses } from '@/lib/site/addresses';

/** What a list says while it is empty, and the ways on from it. */
export function NothingYet({ children }: { children: ReactNode }) {
  return (
    <>
      <p className="lede">{children}</p>
      <p className="actions" data-screen-only>
        <a className="button" href={addresses.home}>
          Home
        </a>
        <a className="button" href={addresses.cv}>
          CV
        </a>
        <a className="button" href={addresses.feeds}>
          Feeds
        </a>
      </p>
    </>
  );
}
