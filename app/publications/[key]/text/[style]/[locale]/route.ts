import { findWork } from '@/lib/bibliography/load';
import { formatReference } from '@/lib/bibliography/csl/format-reference';
import { citationLocales, isCitationLocale, styleNames } from '@/lib/bibliography/csl/styles';

export const dynamic = 'force-dynamic';

/** A formatted reference; public as /publications/<key>.txt?style=ieee&locale=de-DE. The server refuses unknown names before this does. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ key: string; style: string; locale: string }> },
) {
  const { key, style, locale } = await params;
  const found = await findWork(key);
  if (!found) return new Response('Not found.\n', { status: 404 });
  const styles = styleNames(found.version.styles?.map(({ name }) => name));
  if (!styles.includes(style)) return refusal('style', styles);
  if (!isCitationLocale(locale)) return refusal('locale', citationLocales);
  const { text } = formatReference(found.version, style, locale);
  return new Response(`${text}\n`, {
    headers: { 'Content-Type': 'text/x-bibliography; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}

const refusal = (name: string, known: readonly string[]) =>
  new Response(`Unknown ${name}. Known: ${known.join(', ')}.\n`, { status: 400 });
