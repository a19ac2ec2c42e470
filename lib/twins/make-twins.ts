import { join } from 'node:path';
import { sourceVersion } from '@/lib/assets/source-version';
import { readPageHead } from '@/lib/html/page-head';
import { findElement, isNamed } from '@/lib/html/page-tree';
import { readTree } from '@/lib/html/read-tree';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { ContentCache } from '@/lib/static/content-cache';
import type { BuiltPage, MadeFile, Maker } from '@/lib/static/types';
import { inThreads } from '@/lib/threads/in-threads';
import { isToldFormula, toMarkdown } from './to-markdown';

/** Pages that no reader keeps: the twin of an error says nothing. */
const WITHOUT_TWIN = /^\/(404|_|server-error|search\/results)/;

/**
 * A Markdown twin of every page at its address plus `.md`, from its `<main>`. The CV and the publications write theirs from data and
 * keep them. A page that did not change keeps the twin it had.
 */
export const makeTwins: Maker = ({ pages, siteUrl, taken }) => {
  const asked = pages.filter(({ address }) => !WITHOUT_TWIN.test(address) && !taken.has(addresses.twin(address)));
  return inThreads({ run: writeTwins, module: import.meta.url }, asked, (part) => ({ pages: part, siteUrl }));
};

/** The twins of these pages; what a thread runs. */
export async function writeTwins({ pages, siteUrl }: { pages: readonly BuiltPage[]; siteUrl: string }): Promise<MadeFile[]> {
  const cache = new ContentCache('.cache/twins');
  const version = await sourceVersion([import.meta.dirname, join(import.meta.dirname, '../html')]);
  const files: MadeFile[] = [];
  for (const page of pages) files.push(...(await toTwin(page, siteUrl, (inputs, make) => cache.get([version, ...inputs], make))));
  return files;
}

/** The twin of a page that was rendered on request. Rejects for one without `<main>`. */
export async function twinOf(page: BuiltPage, siteUrl: string): Promise<MadeFile> {
  const [twin] = await toTwin(page, siteUrl, (_inputs, make) => make());
  if (!twin) throw new Error(`${page.address} has no <main> to write a twin of.`);
  return twin;
}

type Remember = (inputs: string[], make: () => Promise<Buffer>) => Promise<Buffer>;

async function toTwin(page: BuiltPage, siteUrl: string, remember: Remember): Promise<MadeFile[]> {
  const url = absoluteUrl(siteUrl, page.address);
  const source = mainOf(page.html);
  const { title } = readPageHead(page.html);
  if (source === undefined) return [];
  const body = await remember([url, title, source], async () => Buffer.from(write(source, title, url)));
  return [{ address: addresses.twin(page.address), body, mediaType: 'text/markdown; charset=utf-8', headers: { Link: `<${url}>; rel="canonical"` } }];
}

function write(source: string, title: string, url: string): string {
  const text = toMarkdown(findElement(readTree(source, isToldFormula), isNamed('main'))!, url);
  return /^# /m.test(text) ? text : `# ${title}\n\n${text}`;
}

/** The text of `<main>` with its tags; a page has one. */
function mainOf(html: string): string | undefined {
  const start = html.search(/<main\b/);
  const end = html.lastIndexOf('</main>');
  return start < 0 || end < 0 ? undefined : html.slice(start, end + '</main>'.length);
}
