import { isFormOfPage, knownPages, pageAddressOf } from '../known-pages';
import type { Problem } from '../problem';
import { isRevision } from '../revisions';
import { readRedirects } from '../redirects';
import type { Content } from '../store';
import { decodePercent } from '@/lib/text/decode-percent';
import { linksOf, pathOf } from './document-links';
import { mendLink } from './mend-link';

/** What a link may lead to besides the pages of the documents. */
export interface Served {
  /** Keys of the .bib files. */
  publicationKeys: readonly string[];
  /** Whether anything else stands at a path: a file of the CV or of the code. */
  isServed: (path: string) => boolean;
}

/** Links of the published texts that lead nowhere: to no page or file of this site, and to no other. A draft is no page. */
export function checkLinks(content: Content, { publicationKeys, isServed }: Served): Problem[] {
  const published = content.documents.filter(({ data }) => data.draft !== true);
  const pages = knownPages({ ...content, documents: published }, publicationKeys);
  const redirects = readRedirects(content);
  const leads = (path: string) =>
    pages.has(path) || Object.hasOwn(redirects, path) || isFormOfPage(path, pages) || isServed(path);
  // What a text said stays, though it leads to what has gone.
  const present = published.filter(({ path }) => !isRevision(path));
  return present.flatMap((document) => {
    const base = pageAddressOf(document.path);
    return linksOf(document).flatMap(({ target, ...place }): Problem[] => {
      const path = pathOf(target, base);
      if (path === undefined || leads(path) || leads(decodePercent(path))) return [];
      const bare = target.replace(/[?#].*$/s, '');
      return [
        {
          file: document.file,
          ...place,
          message: `links to "${target}", where there is no page`,
          mend: mendLink(bare, pages),
          severity: 'error',
        },
      ];
    });
  });
}
