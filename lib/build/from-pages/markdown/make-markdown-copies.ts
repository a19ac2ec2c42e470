import { headOf } from '@/lib/html/page-head';
import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { Kept } from '@/lib/kept/keep';
import type { BuiltPage, MadeFile } from '@/lib/http/manifest';
import type { Maker } from '../maker';
import { inThreads } from '@/lib/threads/in-threads';
import { writeMarkdownCopies, writing, type CopySource } from './write-markdown-copies';

/** Pages that no reader keeps: the copy of an error says nothing. */
const WITHOUT_COPY = /^\/(404|_|server-error|search\/results)/;

/**
 * A Markdown copy of every page at its address plus `.md`, from its `<main>`. The CV and the publications write theirs from data and
 * keep them. A page that did not change keeps the copy it had.
 */
export const makeMarkdownCopies: Maker = async ({ pages, siteUrl, taken }) => {
  const asked = pages
    .filter(({ address }) => !WITHOUT_COPY.test(address) && !taken.has(addresses.markdown(address)))
    .flatMap((page) => toSource(page, siteUrl));
  const kept = await Kept.of('markdown', 'lib/build/from-pages/markdown/write-markdown-copies.ts');
  const bodies = await kept.all(
    asked,
    ({ url, title, main }) => [url, title, main],
    (missing) => inThreads(writing, missing, (part) => part),
  );
  return asked.map((source, index) => toFile(source, bodies[index]!));
};

/** The copy of a page that was rendered on request. Rejects for one without `<main>`. */
export async function markdownOf(page: BuiltPage, siteUrl: string): Promise<MadeFile> {
  const [source] = toSource(page, siteUrl);
  if (!source) throw new Error(`${page.address} has no <main> to write a copy of.`);
  const [body] = await writeMarkdownCopies([source]);
  return toFile(source, Buffer.from(body!));
}

const toFile = ({ address, url }: AskedCopy, body: Buffer): MadeFile => ({
  address,
  body,
  mediaType: 'text/markdown; charset=utf-8',
  headers: { Link: `<${url}>; rel="canonical"` },
});

interface AskedCopy extends CopySource {
  address: string;
}

function toSource(page: BuiltPage, siteUrl: string): AskedCopy[] {
  const main = mainOf(page.html);
  return main === undefined
    ? []
    : [
        {
          address: addresses.markdown(page.address),
          url: absoluteUrl(siteUrl, page.address),
          title: headOf(page).title,
          main,
        },
      ];
}

/** The text of `<main>` with its tags; a page has one. */
function mainOf(html: string): string | undefined {
  const start = html.search(/<main\b/);
  const end = html.lastIndexOf('</main>');
  return start < 0 || end < 0 ? undefined : html.slice(start, end + '</main>'.length);
}
