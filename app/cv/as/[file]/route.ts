import { cvFiles } from '@/lib/cv/files';

// Public at /cv.pdf, /cv-research.pdf, /cv.json, /contact.vcf and so on: see lib/site/rewrite-table.js.
export const dynamic = 'force-static';
export const dynamicParams = false;

export async function generateStaticParams() {
  return (await cvFiles()).map(({ name }) => ({ file: name }));
}

export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }) {
  const { file: name } = await params;
  const file = (await cvFiles()).find((candidate) => candidate.name === name);
  if (!file) return new Response('Not found\n', { status: 404 });
  const body = await file.body();
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
    headers: {
      'Content-Type': file.mediaType,
      // Shown in the browser, and saved under the owner's name rather than the address's.
      'Content-Disposition': `inline; filename="${file.savedAs}"`,
    },
  });
}
