import { formatAsWritten } from '@/lib/bibliography/formats/export-bibtex';
import { posts, postsBySlug } from '@/lib/content/load';
import { citedKeys } from '@/lib/prose/citations/syntax';
import { worksCitedIn } from '@/lib/prose/works-cited';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return posts.filter(({ body }) => citedKeys(body).length > 0).map(({ slug }) => ({ slug }));
}

/** The works a post cites, as one .bib in the order in which it cites them. */
export async function GET(_request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const post = postsBySlug.get(slug);
  const cited = post ? await worksCitedIn(post) : [];
  const bib = cited.map((entry) => `${formatAsWritten(entry)}\n`).join('\n');
  return new Response(bib, { headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' } });
}
