import type { Metadata } from 'next';
import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { Page } from '../_components/page';

export const metadata: Metadata = { title: 'Something went wrong', robots: { index: false } };

/** What the server sends, with status 500, when it fails to make a page. It is a page of its own because Next's error boundary is client code. */
export default function ServerErrorPage() {
  return (
    <Page path={addresses.serverError}>
      <h1>Something went wrong here</h1>
      <p className="lede">
        The fault is the site’s, not yours. Trying again often helps
        {profile.email ? (
          <>
            ; if it does not, a word to <a href={`mailto:${profile.email}`}>{profile.email}</a> would.
          </>
        ) : (
          '.'
        )}
      </p>
      <p className="actions">
        <a className="button" data-primary href={addresses.home}>
          Home
        </a>
      </p>
    </Page>
  );
}
