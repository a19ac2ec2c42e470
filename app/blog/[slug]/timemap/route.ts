import { revisions, revisionsOf } from '@/lib/content/load';
import { siteUrl } from '@/lib/content/site';
import { formatTimeMap } from '@/lib/site/revisions';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return [...new Set(revisions.map(({ of }) => of))].map((slug) => ({ slug }));
}

/** What is kept of a post, for programs that look for a text as it stood (Memento, RFC 7089). */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const days = revisionsOf(slug).map(({ day }) => day);
  return new Response(formatTimeMap(slug, days, siteUrl), { headers: { 'Content-Type': 'application/link-format' } });
}
