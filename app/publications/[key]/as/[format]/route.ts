import { asWork, findWork, prerenderedPages } from '@/lib/bibliography/find-work';
import { workFiles } from '@/lib/bibliography/work-files';

export const dynamic = 'force-static';

export async function generateStaticParams() {
  const formats = Object.keys(workFiles);
  return (await prerenderedPages()).flatMap((key) => formats.map((format) => ({ key, format })));
}

/** A work in one format; public as /publications/<key>.<format>. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string; format: string }> }) {
  const { key, format } = await params;
  const found = await findWork(key);
  const file = Object.hasOwn(workFiles, format) ? workFiles[format] : undefined;
  if (!found || !file) return new Response('Not found.\n', { status: 404 });
  return new Response(file.make(asWork(found)), { headers: { 'Content-Type': file.mediaType } });
}
