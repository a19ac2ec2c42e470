/** A page as the reader gets it: its public address and its pruned HTML. */
export interface BuiltPage {
  /** Decoded path within the site, without a trailing slash: "/blog/number-formats"; the home page is "/". */
  address: string;
  html: string;
}

/** A file that a maker makes from the built pages: a Markdown copy, a feed, a card, a part of the search index. */
export interface MadeFile {
  /** Decoded public path: "/feed.xml". Two makers may not claim one address. */
  address: string;
  body: Buffer | string;
  /** Full media type with its parameters: "application/rss+xml; charset=utf-8". */
  mediaType: string;
  /** Further headers of this file alone, such as `Link`. */
  headers?: Record<string, string>;
  /** True when the address holds a hash of the content: the file is then cached for a year. */
  immutable?: boolean;
}

/** One address of the laid-out site. Bodies are read from `file`, `file.br` and `file.gz` under the tree. */
export interface ManifestEntry {
  /** Path inside the tree, without a leading slash: "blog/number-formats.html". */
  file: string;
  status: 200 | 404 | 500;
  /** Names a set of headers in `Manifest.headerSets`: everything that many addresses share. */
  headerSet: string;
  /** Headers of this address alone (Content-Security-Policy of an island page, Link). */
  headers?: Record<string, string>;
  /** Bytes and strong ETag of each stored form; "br" and "gzip" are absent when compression does not pay. */
  forms: { identity: StoredForm; br?: StoredForm; gzip?: StoredForm };
}

export interface StoredForm {
  bytes: number;
  /** Quoted, strong; made from the hash of these very bytes, see lib/build/tree/stored-form.ts. */
  etag: string;
}

/** The one table that lib/serve and the nginx configuration are both made from. */
export interface Manifest {
  /** Hash of every byte and header of the tree: the same content gives the same build id on any machine. */
  build: string;
  /** Where the site stands, without a trailing slash. Addresses here are those within the site, without its path. */
  siteUrl: string;
  entries: Record<string, ManifestEntry>;
  headerSets: Record<string, Record<string, string>>;
  /** Old address → new address, both decoded paths. */
  redirects: Record<string, string>;
  /** What a page that is rendered on request is finished with. */
  page: PageContext;
  /** Regular expressions of the routes that Next renders on request; every other address that is not among the entries is a 404. */
  dynamicRoutes: string[];
  /** The last part of the address of every page of a work: another one under /publications is a 404 as well. */
  works: string[];
  /** The ISO days of all texts of a post of which earlier ones are kept, by its slug, the oldest first; the last is that of the present text. */
  textDays?: Record<string, string[]>;
  /** Names of the citation styles that the content brings, where it brings any. */
  styles?: string[];
}

/** What finishing a page needs to know of the build. */
export interface PageContext {
  /** Texts of the inline scripts that may stay. */
  knownScripts: string[];
  /** Next's style sheet addresses, joined by a space, → the one file that holds them in that order. */
  stylesheets: Record<string, string>;
  /** The path that the site stands under, "/~noether"; "" at the root of its host. */
  basePath: string;
  /** Faces that the first paint needs. */
  firstFonts: string[];
  /** The face of formulas. */
  formulaFont?: string;
}
