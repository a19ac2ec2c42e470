import { toPublicationsFeed } from '@/lib/build/from-pages/feeds/publications-feed';
import { loadBibliography } from '@/lib/bibliography/load';
import { FEED_POLICY, feedServedAs } from '@/lib/build/from-pages/feeds/feed-headers';
import { formatAtom } from '@/lib/build/from-pages/feeds/format-atom';
import { formatJsonFeed } from '@/lib/build/from-pages/feeds/format-json-feed';

export const dynamic = 'force-static';
export const dynamicParams = false;

const FORMS = {
  xml: { mediaType: feedServedAs.atom, format: formatAtom },
  json: { mediaType: feedServedAs.json, format: formatJsonFeed },
};

export function generateStaticParams() {
  return Object.keys(FORMS).map((form) => ({ form }));
}

/** The newest works with abstract and BibTeX; public as /publications/feed.xml and /publications/feed.json. */
export async function GET(_request: Request, { params }: { params: Promise<{ form: string }> }) {
  const { form } = await params;
  if (form !== 'xml' && form !== 'json') return new Response('Not found.\n', { status: 404 });
  const { publications } = await loadBibliography();
  const { mediaType, format } = FORMS[form];
  return new Response(format(toPublicationsFeed(publications)), {
    headers: { 'Content-Type': mediaType, 'Content-Security-Policy': FEED_POLICY },
  });
}
