import type { Bibliography } from '@/lib/bibliography/works/types';
import { toSiteContent } from './from-pages/site-content';
import { servedFiles } from '@/lib/content/served-files';
import type { Content } from '@/lib/content/store';
import { readSnapshot, type DocumentSnapshot } from '@/lib/content/snapshot';
import { siteUrlFrom } from '@/lib/site/site-url';
import type { Theme } from '@/lib/theme/theme';
import type { SiteWords } from '@/lib/words/words';
import type { KeptBuild } from './pages/kept-routes';
import type { RenderedSite } from './pages/render-site';
import { layOutSite } from './tree/lay-out-site';
import { makeArticles } from './from-pages/articles/make-articles';
import { makeInventories } from './from-pages/labels/make-inventories';
import { makePapers } from './from-pages/papers/make-papers';
import { makers } from './makers';
import { nextDirectory, snapshotDirectory } from './next/folders';
import type { Survey } from './survey';

/** Lays out what was rendered, with all that is made of it; `assertUnchanged` as for `layOutSite`. */
export async function layOutBuild(
  opened: Content,
  { website, lastDay, redirects, works, onRequest, styles }: Survey,
  rendered: RenderedSite,
  kept: KeptBuild,
  outDirectory: string,
  assertUnchanged: () => Promise<void>,
): Promise<void> {
  const { documents } = readSnapshot<DocumentSnapshot>(snapshotDirectory, 'documents');
  const { publications, entries } = readSnapshot<Bibliography>(snapshotDirectory, 'bibliography');
  const theme = readSnapshot<Theme>(snapshotDirectory, 'theme');
  const words = readSnapshot<SiteWords>(snapshotDirectory, 'words');
  const content = toSiteContent(documents, publications, theme, words);
  const surroundings = { directory: opened.directory, files: opened.files, entries, words };
  await layOutSite({
    nextDirectory,
    rendered,
    outDirectory,
    snapshotDirectory,
    content,
    contentFiles: servedFiles(opened),
    siteUrl: siteUrlFrom(website, process.env),
    lastDay,
    redirects,
    works,
    onRequest,
    styles,
    kept,
    assertUnchanged,
    makers: [
      ...makers,
      ...[makePapers, makeArticles, makeInventories].map((make) => make({ documents, surroundings })),
    ],
    log: (line) => console.log(`          ${line}`),
  });
}
