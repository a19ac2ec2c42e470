import type { PageOnRequest } from '@/lib/bibliography/works-on-request';
import type { BuiltPage, MadeFile } from '@/lib/http/manifest';
import type { SiteContent } from './site-content';

export interface MakerInput {
  pages: BuiltPage[];
  /** Origin of the site without a trailing slash: "https://example.org". */
  siteUrl: string;
  /** What is published. Titles, dates, authors and kinds come from here, bodies from the pages. */
  content: SiteContent;
  /** Addresses that something stands at already: a maker leaves them alone. */
  taken: ReadonlySet<string>;
  /** Pages that are rendered on request, which the search covers too. */
  onRequest?: readonly PageOnRequest[];
}

/** Pages in, files out, no side effect on the tree: what the folders beside this file export. */
export type Maker = (input: MakerInput) => Promise<MadeFile[]>;
