import type { Metadata } from 'next';
import { profile } from '@/lib/content/load';
import { addresses } from '@/lib/site/addresses';
import { Page } from '../_components/page';
import { words } from '@/lib/content/words';
import { escapeMarkdown } from '@/lib/text/escape-markdown';
import { Inline } from '../_components/inline';

export const metadata: Metadata = { title: words.say('error.title'), robots: { index: false } };

/** What the server sends, with status 500, when it fails to make a page. It is a page of its own because Next's error boundary is client code. */
export default function ServerErrorPage() {
  return (
    <Page path={addresses.serverError}>
      <h1>{words.say('error.head')}</h1>
      <p className="lede">
        <Inline>
          {profile.email
            ? words.say('error.advice.mail', { email: escapeMarkdown(profile.email) })
            : words.say('error.advice')}
        </Inline>
      </p>
      <p className="actions">
        <a className="button" data-primary href={addresses.home}>
          {words.say('page.home')}
        </a>
      </p>
    </Page>
  );
}
