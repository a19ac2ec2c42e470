import { ItemPage } from '@/app/_items/item-page';
import { itemRoutes } from '@/app/_items/item-routes';
import { siteUrl } from '@/lib/content/site';
import { absoluteUrl } from '@/lib/site/addresses';
import { personId } from '@/lib/site/structured-data';
import { isoDay } from '@/lib/text/format-date';
import { wordsOf } from '@/lib/content/words';

const routes = itemRoutes('news');

export const dynamicParams = false;
export const generateStaticParams = routes.generateStaticParams;
export const generateMetadata = routes.generateMetadata;

export default async function NewsItemPage({ params }: { params: Promise<{ slug: string }> }) {
  const { document, item } = await routes.find(params);
  const url = absoluteUrl(siteUrl, item.address);
  const day = isoDay(document.date);
  const node = {
    '@type': 'Article',
    '@id': `${url}#news`,
    url,
    headline: item.title,
    datePublished: day,
    author: { '@id': personId(siteUrl) },
  };
  const facts = (
    <p>
      <time dateTime={day}>{wordsOf(document).day(day)}</time>
    </p>
  );
  return <ItemPage item={item} document={document} node={node} facts={facts} />;
}
