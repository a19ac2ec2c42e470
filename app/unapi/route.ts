import { asWork, findWork } from '@/lib/bibliography/load';
import { slugOf } from '@/lib/bibliography/works-on-request';
import { workFiles } from '@/lib/bibliography/formats/work-files';
import { workFormats } from '@/lib/site/formats';
import { escapeHtml } from '@/lib/bibliography/csl/plain-text';

export const dynamic = 'force-dynamic';

/** unAPI's names of our formats (https://web.archive.org/web/2012/http://unapi.info/specs/); Zotero takes the first that it can import. */
const FORMATS = workFormats.flatMap((format) =>
  'unapi' in format ? [{ name: format.unapi, type: format.mediaType, file: format.ending }] : [],
);

/** Without parameters the formats; with `id` those of a work (300); with `id` and `format` the record. */
export async function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const id = query.get('id');
  const name = query.get('format');
  if (!id) return formatsOf(undefined, 200);
  const found = await findWork(slugOf(id));
  if (!found || found.version.key !== id) return text('No work has this id.', 404);
  if (!name) return formatsOf(id, 300);
  const format = FORMATS.find((known) => known.name === name);
  if (!format) return text(`Unknown format. Known: ${FORMATS.map((known) => known.name).join(', ')}.`, 406);
  const file = workFiles[format.file];
  return new Response(file.make(asWork(found)), {
    headers: { 'Content-Type': file.mediaType, 'Access-Control-Allow-Origin': '*' },
  });
}

function formatsOf(id: string | undefined, status: number): Response {
  const lines = FORMATS.map(({ name, type }) => `  <format name="${name}" type="${type}"/>`);
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<formats${id === undefined ? '' : ` id="${escapeHtml(id)}"`}>\n${lines.join('\n')}\n</formats>\n`;
  return new Response(xml, {
    status,
    headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Access-Control-Allow-Origin': '*' },
  });
}

const text = (message: string, status: number) =>
  new Response(`${message}\n`, { status, headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
