import { asWork, findWork, prerenderedPages } from '@/lib/bibliography/load';
import { workFiles } from '@/lib/bibliography/formats/work-files';
import { workFileEndingsOf } from '@/lib/bibliography/formats/work-formats';

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const pages = await Promise.all((await prerenderedPages()).map(async (key) => ({ key, found: await findWork(key) })));
  return pages.flatMap(({ key, found }) =>
    found ? workFileEndingsOf(found.version).map((format) => ({ key, format })) : [],
  );
}

/** A work in one format; public as /publications/<key>.<format>. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string; format: string }> }) {
  const { key, format } = await params;
  const found = await findWork(key);
  const file = found && workFileEndingsOf(found.version).find((ending) => ending === format);
  if (!file) return new Response('Not found.\n', { status: 404 });
  const { make, mediaType } = workFiles[file];
  return new Response(make(asWork(found)), { headers: { 'Content-Type': mediaType } });
}
