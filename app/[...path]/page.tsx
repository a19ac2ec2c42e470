import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Parts } from '@/app/_components/parts';
import { TextPage } from '@/app/_items/text-page';
import type { FreePage } from '@/lib/content/free-pages';
import { freePages } from '@/lib/content/load';
import { pageMetadata, siteUrl } from '@/lib/content/site';
import { absoluteUrl } from '@/lib/site/addresses';
import { addressesAbove } from '@/lib/site/free-pages';
import { personId, websiteId, withoutEmpty, type SchemaNode } from '@/lib/site/structured-data';
import { isoDay } from '@/lib/text/format-date';
import { wordsOf } from '@/lib/content/words';

type Props = { params: Promise<{ path: string[] }> };

const byAddress = new Map(freePages.map((page) => [page.address, page]));

export const dynamicParams = false;

export function generateStaticParams(): { path: string[] }[] {
  return freePages.map(({ address }) => ({ path: address.slice(1).split('/') }));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { address, title, description, language } = await find(params);
  return pageMetadata({ path: address, language, title, description: description || title });
}

/** A page at an address of its own choice. */
export default async function FreePagePage({ params }: Props) {
  const page = await find(params);
  const { updated } = page;
  const { parts, day } = wordsOf(page);
  const facts = updated && (
    <p>
      <Parts of={parts('page.changed', { day: <time dateTime={isoDay(updated)}>{day(updated)}</time> })} />
    </p>
  );
  return (
    <TextPage
      crumbs={crumbsTo(page)}
      description={page.description}
      document={page}
      node={toWebPageNode(page)}
      facts={facts}
    />
  );
}

const find = async (params: Props['params']): Promise<FreePage> =>
  byAddress.get(`/${(await params).path.join('/')}`) ?? notFound();

/** The way down to a page, by those of the folders above it that are pages. */
function crumbsTo({ address, title }: FreePage): { name: string; path: string }[] {
  const above = addressesAbove(address).flatMap((path) => byAddress.get(path) ?? []);
  return [...above.map((page) => ({ name: page.title, path: page.address })), { name: title, path: address }];
}

function toWebPageNode({ address, title, description, date, updated }: FreePage): SchemaNode {
  const url = absoluteUrl(siteUrl, address);
  return withoutEmpty({
    '@type': 'WebPage',
    '@id': `${url}#page`,
    url,
    name: title,
    description,
    datePublished: date && isoDay(date),
    dateModified: updated && isoDay(updated),
    author: { '@id': personId(siteUrl) },
    isPartOf: { '@id': websiteId(siteUrl) },
  });
}
