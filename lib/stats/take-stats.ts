import { bibliographyOf } from '@/lib/bibliography/bibliography';
import { namesOf } from '@/lib/bibliography/csl/types';
import { OWN_FILE } from '@/lib/content/bib-sources';
import { kindOf } from '@/lib/bibliography/works/describe';
import { pdfOf } from '@/lib/bibliography/works/links';
import type { Work } from '@/lib/bibliography/works/types';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Content } from '@/lib/content/store';
import type { Manifest } from '@/lib/http/manifest';
import { mentions } from '@/lib/prose/relations';
import { loadProse } from '@/lib/prose/store/load-prose';
import { surroundingsOf, toProse } from '@/lib/prose/store/of-content';

/** A name and a number, the greatest first. */
export type Count = readonly [name: string, count: number];

export interface Stats {
  posts: { published: number; drafts: number; ahead: number };
  /** Of published posts. */
  words: number;
  works: { all: number; byYear: Count[]; byType: Count[] };
  /** Entries of the other .bib files that no text cites or names, drafts included. */
  neverCited: string[];
  /** Keys of works. */
  lacking: { pdf: string[]; abstract: string[]; doi: string[] };
  /** Files of images/, in bytes. */
  heaviestPictures: Count[];
  /** Pages of a build, in bytes as they are sent. Absent where there is no build. */
  heaviestPages?: Count[];
}

const HEAVIEST = 5;

/** Counts a content folder. `today` is an ISO day; `manifest` is that of the last build. */
export async function takeStats(
  content: Content,
  today: string,
  manifest: Pick<Manifest, 'entries'> | undefined,
): Promise<Stats> {
  const { publications, entries } = bibliographyOf(content);
  const posts = content.documents.filter(({ path }) => path.startsWith('posts/'));
  const published = posts.filter(({ data }) => data.draft !== true);
  const lacking = (has: (work: Work) => boolean) => publications.filter((work) => !has(work)).map(({ key }) => key);
  const named = new Set(content.documents.filter(({ path }) => !path.startsWith('cv/')).flatMap(namesIn));
  return {
    posts: {
      published: published.length,
      drafts: posts.length - published.length,
      ahead: published.filter(({ data }) => String(data.date).slice(0, 10) > today).length,
    },
    words: await wordsOf(published, content),
    works: {
      all: publications.length,
      byYear: tally(publications.map(({ year }) => (year === undefined ? 'no year' : String(year)))).sort(([a], [b]) =>
        b.localeCompare(a),
      ),
      byType: tally(publications.map(({ entry }) => kindOf(entry))),
    },
    neverCited: [...new Set(entries.values())]
      .filter((entry) => !entry.file.endsWith(`/${OWN_FILE}`) && !namesOf(entry).some((name) => named.has(name)))
      .map(({ key }) => key),
    lacking: {
      pdf: lacking(({ entry }) => pdfOf(entry) !== undefined),
      abstract: lacking(({ abstract }) => abstract !== undefined),
      doi: lacking(({ entry }) => Boolean(entry.csl.DOI)),
    },
    heaviestPictures: heaviest(picturesOf(content)),
    ...(manifest && { heaviestPages: heaviest(pagesOf(manifest)) }),
  };
}

/** Keys that a document cites, or names in its front matter. */
function namesIn(document: ContentFile): string[] {
  const { publications } = document.data;
  return [...mentions(document).keys.keys(), ...(Array.isArray(publications) ? publications.map(String) : [])];
}

async function wordsOf(documents: readonly ContentFile[], content: Content): Promise<number> {
  const surroundings = surroundingsOf(content);
  let words = 0;
  for (const document of documents) words += (await loadProse(toProse(document), surroundings)).words;
  return words;
}

const picturesOf = ({ files }: Content): Count[] =>
  [...files.values()]
    .filter(({ path }) => path.startsWith('images/'))
    .map(({ path, bytes }) => [path, bytes.length] as const);

const pagesOf = ({ entries }: Pick<Manifest, 'entries'>): Count[] =>
  Object.entries(entries)
    .filter(([, { file }]) => file.endsWith('.html'))
    .map(([address, { forms }]) => [address, (forms.br ?? forms.gzip ?? forms.identity).bytes] as const);

const heaviest = (counts: readonly Count[]): Count[] => [...counts].sort((a, b) => b[1] - a[1]).slice(0, HEAVIEST);

function tally(names: readonly string[]): Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
}
