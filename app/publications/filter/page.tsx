import type { Metadata } from 'next';
import { parseFilter } from '@/lib/bibliography/works/filter-works';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { siteUrl } from '@/lib/content/site';
import { PublicationsView } from '../_components/publications-view';
import { words } from '@/lib/content/words';

export const dynamic = 'force-dynamic';

/** The list under a question in its query; public as /publications?topic=…. One page is enough for search engines. */
export const metadata: Metadata = {
  title: words.say('section.publications'),
  robots: { index: false, follow: true },
  alternates: { canonical: absoluteUrl(siteUrl, addresses.publications) },
};

type Query = Record<string, string | string[] | undefined>;

export default async function FilteredPublicationsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const query = toQuery(await searchParams);
  const page = Number(query.get('page') ?? 1);
  return <PublicationsView filter={parseFilter(query)} page={Number.isSafeInteger(page) ? page : 1} />;
}

/** Of a parameter given twice the first counts. */
function toQuery(query: Query): URLSearchParams {
  const pairs = Object.entries(query).map(([name, value]) => [
    name,
    Array.isArray(value) ? (value[0] ?? '') : (value ?? ''),
  ]);
  return new URLSearchParams(pairs);
}
