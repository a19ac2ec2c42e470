import type { ReactNode } from 'react';
import { addresses } from '@/lib/site/addresses';
import { words } from '@/lib/content/words';

/** What a list says while it is empty, and the ways on from it. */
export function NothingYet({ children }: { children: ReactNode }) {
  return (
    <>
      <p className="lede">{children}</p>
      <p className="actions" data-screen-only>
        <a className="button" href={addresses.home}>
          {words.say('page.home')}
        </a>
        <a className="button" href={addresses.cv}>
          {words.say('page.cv')}
        </a>
        <a className="button" href={addresses.feeds}>
          {words.say('page.feeds')}
        </a>
      </p>
    </>
  );
}
