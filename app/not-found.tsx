import type { Metadata } from 'next';
import { addresses } from '@/lib/site/addresses';
import { Page } from './_components/page';
import { words } from '@/lib/content/words';

export const metadata: Metadata = { title: words.say('lost.title'), robots: { index: false } };

export default function NotFoundPage() {
  return (
    <Page path="/404">
      <h1>{words.say('lost.head')}</h1>
      <p className="lede">{words.say('lost.advice')}</p>
      <p className="actions">
        <a className="button" data-primary href={addresses.home}>
          {words.say('page.home')}
        </a>
        <a className="button" href={addresses.publications}>
          {words.say('section.publications')}
        </a>
        <a className="button" href={addresses.blog}>
          {words.say('section.posts')}
        </a>
        <a className="button" href={addresses.search}>
          {words.say('page.search')}
        </a>
      </p>
    </Page>
  );
}
