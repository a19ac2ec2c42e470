import type { Metadata } from 'next';
import { addresses } from '@/lib/site/addresses';
import { Page } from './_components/page';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

export default function NotFoundPage() {
  return (
    <Page path="/404">
      <h1>Nothing at this address</h1>
      <p className="lede">
        The page may have moved, or the address may have lost a letter on its way here. These are the ways back in.
      </p>
      <p className="actions">
        <a className="button" data-primary href={addresses.home}>
          Home
        </a>
        <a className="button" href={addresses.publications}>
          Publications
        </a>
        <a className="button" href={addresses.blog}>
          Writing
        </a>
        <a className="button" href={addresses.search}>
          Search
        </a>
      </p>
    </Page>
  );
}
