import { loadBibliography } from '@/lib/bibliography/load';
import { contentTypeOf, formatList, isListExtension, listExtensions } from '@/lib/bibliography/formats/work-formats';

export const dynamic = 'force-static';
export const dynamicParams = false;

export function generateStaticParams() {
  return listExtensions.map((extension) => ({ extension }));
}

/** All works in one format, each as the version to cite; public as /publications.bib and so on. */
export async function GET(_request: Request, { params }: { params: Promise<{ extension: string }> }) {
  const { extension } = await params;
  if (!isListExtension(extension)) return new Response('Not found.\n', { status: 404 });
  const { publications } = await loadBibliography();
  return new Response(
    formatList(
      publications.map(({ entry }) => entry),
      extension,
    ),
    { headers: { 'Content-Type': contentTypeOf(extension) } },
  );
}
