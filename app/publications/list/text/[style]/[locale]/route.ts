import { contentTypeOf, formatList } from '@/lib/bibliography/formats/work-formats';
import { loadBibliography } from '@/lib/bibliography/load';
import { isCitationLocale, styleNames } from '@/lib/bibliography/csl/styles';

export const dynamic = 'force-dynamic';

/** All works as references in a style; public as /publications.txt?style=ieee&locale=de-DE. The server refuses unknown names before this does. */
export async function GET(_request: Request, { params }: { params: Promise<{ style: string; locale: string }> }) {
  const { style, locale } = await params;
  const { publications, styles } = await loadBibliography();
  const known = styleNames(styles.map(({ name }) => name));
  if (!known.includes(style) || !isCitationLocale(locale)) return new Response('Not found.\n', { status: 404 });
  const entries = publications.map(({ entry }) => entry);
  return new Response(formatList(entries, 'txt', { style, locale }), {
    headers: { 'Content-Type': contentTypeOf('txt'), 'Access-Control-Allow-Origin': '*' },
  });
}
