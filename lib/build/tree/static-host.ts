import { cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { absoluteUrl } from '@/lib/site/addresses';
import { apacheSettings } from './apache-settings';
import { hostHeaders } from './host-headers';
import type { Manifest, ManifestEntry } from '@/lib/http/manifest';

/** What a host of plain files cannot do; printed by the build, and in short on the pages. */
export const staticDifferences = [
  'Other forms of a page are had by file name (/cv.pdf, /cv.md) and not by an Accept header or a query.',
  'Harvesters (OAI-PMH at /oai) are answered by a server alone; the articles themselves stand at /blog/<name>.xml.',
  'What stood at a time is answered by a server alone (Memento); the list of kept texts stands at /blog/<name>/timemap.',
  'Filters of the publications and the search need JavaScript.',
  'Headers are those of _headers where the host reads it (Netlify, Cloudflare Pages); elsewhere (GitHub Pages) the pages carry their policy in a <meta>, which cannot forbid framing.',
  'Old addresses lead on by a page that refreshes itself, or by _redirects where the host reads it; old addresses of files need the latter.',
];

const note =
  '<p>A copy on a host of plain files: other forms of a page by file name, filters and search with JavaScript, no answers to harvesters.</p>';

/**
 * Makes, of a laid-out site, a tree that any host of plain files can serve. Written aside and renamed like a build.
 * Throws when a page has no place for its policy. Resolves with
 * the addresses whose own headers (links to other forms, file names) found no room in `_headers`.
 */
export async function makeStaticTree(builtDirectory: string, outDirectory: string): Promise<string[]> {
  const manifest = JSON.parse(await readFile(join(builtDirectory, 'manifest.json'), 'utf8')) as Manifest;
  const { basePath } = manifest.page;
  const aside = `${outDirectory}.new`;
  await rm(aside, { recursive: true, force: true });
  for (const entry of Object.values(manifest.entries))
    await copyEntry(manifest, entry, join(builtDirectory, 'files'), aside);
  for (const [from, to] of Object.entries(manifest.redirects)) {
    if (!/\.[a-z0-9]+$/i.test(from)) await write(join(aside, `${from}.html`), refreshPage(manifest, to));
  }
  const { text, left } = hostHeaders(manifest);
  await write(join(aside, '_headers'), text);
  await write(
    join(aside, '_redirects'),
    Object.entries(manifest.redirects)
      .map(([from, to]) => `${basePath}${encodeURI(from)} ${basePath}${encodeURI(to)} 308\n`)
      .join(''),
  );
  await write(join(aside, '.nojekyll'), '');
  await write(join(aside, '.htaccess'), apacheSettings(basePath));
  await rm(outDirectory, { recursive: true, force: true });
  await rename(aside, outDirectory);
  return left;
}

async function copyEntry(
  manifest: Manifest,
  { file, headerSet }: ManifestEntry,
  from: string,
  to: string,
): Promise<void> {
  const headers = manifest.headerSets[headerSet] ?? {};
  if (!headers['Content-Type']?.startsWith('text/html')) {
    await mkdir(dirname(join(to, file)), { recursive: true });
    return cp(join(from, file), join(to, file));
  }
  const html = await readFile(join(from, file), 'utf8');
  await write(join(to, file), toStaticPage(html, headers['Content-Security-Policy'] ?? ''));
}

/** The page with its policy in its head, without the doors to unAPI and to texts as they stood at a time, which only a server can answer, and with the note at the end of its footer. */
export function toStaticPage(html: string, policy: string): string {
  const content = policy
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors'))
    .join('; ');
  const withPolicy = html.replace(
    /(<meta charset=[^>]*>)/i,
    (charset) => `${charset}<meta http-equiv=Content-Security-Policy content="${content}">`,
  );
  if (withPolicy === html) throw new Error('A page has no <meta charset>, after which its policy is to stand.');
  const answerable = withPolicy.replace(/<link\b[^>]*\brel="?(?:unapi-server|timegate)\b[^>]*>/g, '');
  return answerable.replace(/<\/footer>(?![\s\S]*<\/footer>)/, `${note}</footer>`);
}

function refreshPage({ siteUrl, page: { basePath } }: Manifest, to: string): string {
  const address = basePath + encodeURI(to);
  return `<!doctype html><html lang=en><head><meta charset=utf-8><title>Moved</title><link rel=canonical href="${absoluteUrl(siteUrl, encodeURI(to))}"><meta http-equiv=refresh content="0; url=${address}"></head><body><p>This page is at <a href="${address}">${address}</a>.</p></body></html>`;
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
