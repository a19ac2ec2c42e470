import { asWork, findWork, prerenderedPages } from '@/lib/bibliography/find-work';
import { workFiles } from '@/lib/bibliography/formats/work-files';
import { isWorkFileEnding, workFileEndings } from '@/lib/bibliography/formats/work-formats';
import { addresses } from '@/lib/site/addresses';
import { isKept } from '@/lib/site/kept-routes';

export const dynamic = 'force-static';

export async function generateStaticParams() {
  return (await prerenderedPages())
    .flatMap((key) => workFileEndings.map((format) => ({ key, format })))
    .filter(({ key, format }) => !isKept(addresses.workFile(key, format)));
}

/** A work in one format; public as /publications/<key>.<format>. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string; format: string }> }) {
  const { key, format } = await params;
  const found = await findWork(key);
  const file = isWorkFileEnding(format) ? workFiles[format] : undefined;
  if (!found || !file) return new Response('Not found.\n', { status: 404 });
  return new Response(file.make(asWork(found)), { headers: { 'Content-Type': file.mediaType } });
}
