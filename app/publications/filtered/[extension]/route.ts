import { filterWorks, parseFilter } from '@/lib/bibliography/works/filter-works';
import { loadBibliography } from '@/lib/bibliography/load';
import { contentTypeOf, formatList, isListExtension } from '@/lib/bibliography/formats/work-formats';

export const dynamic = 'force-dynamic';

/** Exactly the works of a filtered list; public as /publications.bib?topic=serving. */
export async function GET(request: Request, { params }: { params: Promise<{ extension: string }> }) {
  const { extension } = await params;
  if (!isListExtension(extension)) return new Response('Not found.\n', { status: 404 });
  const { publications } = await loadBibliography();
  const works = filterWorks(publications, parseFilter(new URL(request.url).searchParams));
  return new Response(
    formatList(
      works.map(({ entry }) => entry),
      extension,
    ),
    {
      headers: {
        'Content-Type': contentTypeOf(extension),
        'Content-Disposition': `attachment; filename="publications.${extension}"`,
        'Access-Control-Allow-Origin': '*',
      },
    },
  );
}
