import { pageAddressOf } from '@/lib/content/known-pages';
import { sections } from './old-lists';
import type { Draft, DraftPage } from './draft';
import type { SourceFolder } from './source-folder';

const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;
/** What a site keeps to be fetched. */
const DOCUMENT = /\.(?:pdf|zip|tar|gz|tgz|csv|tsv|txt|pptx?|docx?|xlsx?|odp|ipynb|py|jl|mat|epub|tex|bib)$/i;
/** Folders of the old site whose names say nothing here. */
const FOLDERS =
  /^(?:assets\/(?:pdf|img|images|files|documents)\/|assets\/|static\/(?:uploads|files|media|img|images)\/|static\/|uploads\/|files\/|images\/|img\/|pdf\/)/;

/** An address as it is looked up: below the site's own path, without query and slash at the end, percent-decoded. */
export function plainAddress(url: string, basePath: string): string {
  const path = url.replace(/[?#].*$/s, '').replace(/^\.\//, '');
  const within = basePath && path.startsWith(`${basePath}/`) ? path.slice(basePath.length) : path;
  const short = within.replace(/\/index\.html?$/, '/').replace(/(?<=.)\/+$/, '');
  try {
    return decodeURI(short);
  } catch {
    return short;
  }
}

/** Where the pages and files of an old site are now. Files that are asked for are noted to be copied. */
export class Addresses {
  private readonly places: Map<string, string>;

  constructor(
    private readonly draft: Draft,
    private readonly source: SourceFolder,
  ) {
    this.places = new Map(
      [
        ...draft.redirects,
        ...[...draft.pages.values()].flatMap((page) => page.old.map((old) => [old, pageAddressOf(page.path)] as const)),
      ].map(([old, place]) => [plainAddress(old, draft.basePath), place]),
    );
  }

  /** Old address → new one, of every page that had one. */
  get all(): ReadonlyMap<string, string> {
    return this.places;
  }

  /** The new address of a link on a page; undefined when there is nothing. */
  link(url: string, page: DraftPage): string | undefined {
    const plain = url.trim();
    if (/^(?:mailto:|#)/.test(plain) || plain === '') return plain === '' ? undefined : plain;
    if (/^(?:https?:)?\/\//.test(plain) && !this.isOwn(plain))
      return URL.canParse(plain.replace(/^\/\//, 'https://'))
        ? plain.replace(/^\/\//, 'https://').replace(/[()\s]/g, encodeURIComponent)
        : undefined;
    if (/^[\w-]+:/.test(plain) && !/^https?:/.test(plain)) return undefined;
    const local = this.isOwn(plain) ? plain.slice(this.draft.address.length) || '/' : plain;
    const place = this.placeOf(local, page);
    if (place !== undefined) return place;
    if (/^(?:www\.)?[\w-]+\.(?:com|org|net|edu|io|ac|uk|de|fr)(?:[/.]|$)/.test(local)) return `https://${local}`;
    return this.file(local, page);
  }

  /** The path of a picture in the content; undefined when the site has none there. */
  picture(url: string, page: DraftPage): string | undefined {
    const path = this.find(this.isOwn(url) ? url.slice(this.draft.address.length) : url, page);
    if (!path || !PICTURE.test(path)) return undefined;
    return this.copyTo(path, `images/${path.replace(FOLDERS, '').replace(/^(?:content|_\w+)\//, '')}`);
  }

  /** Notes every document of the old site that anybody may have linked to. */
  copyDocuments(): void {
    for (const path of this.source.paths)
      if (DOCUMENT.test(path) && FOLDERS.test(path) && ![...this.draft.copies.values()].includes(path))
        this.address(path);
  }

  private placeOf(local: string, page: DraftPage): string | undefined {
    const plain = plainAddress(local, this.draft.basePath);
    if (plain === '' || plain === '/') return '/';
    const byFile = [...this.draft.pages.values()].find(
      ({ source }) => source === plain || source === `_posts/${plain}.md` || source.endsWith(`/${plain}.md`),
    );
    const folder = page.old[0]?.replace(/[^/]*$/, '') ?? '/';
    return (
      this.places.get(plain) ??
      this.places.get(plain.replace(/\.html$/, '')) ??
      this.places.get(`${folder}${plain}`) ??
      (byFile && /\w/.test(plain) && !plain.startsWith('/') ? pageAddressOf(byFile.path) : undefined) ??
      sections[plain.replace(/\.html$/, '')]
    );
  }

  private file(local: string, page: DraftPage): string | undefined {
    const path = this.find(local, page);
    return path ? this.address(path) : undefined;
  }

  /** The address at which a file of the old site is had; it is copied. */
  private address(path: string): string {
    const paper = [...this.draft.copies].find(([to, from]) => from === path && to.startsWith('publications/'));
    const to = paper
      ? paper[0]
      : this.copyTo(path, `files/${path.replace(FOLDERS, '').replace(/^(?:content|_\w+)\//, '')}`);
    const old = `/${path.replace(/^static\//, '')}`;
    this.places.set(old, `/${to}`);
    return encodeURI(`/${to}`);
  }

  private copyTo(path: string, to: string): string {
    for (const [taken, from] of this.draft.copies)
      if (from === path && taken.split('/')[0] === to.split('/')[0]) return taken;
    let free = to;
    for (let count = 2; this.draft.copies.has(free); count++) free = to.replace(/(\.\w+)?$/, `-${count}$1`);
    this.draft.copies.set(free, path);
    return free;
  }

  private find(url: string, page: DraftPage): string | undefined {
    const plain = plainAddress(url, this.draft.basePath);
    const folder = page.source.replace(/[^/]*$/, '');
    const name = plain
      .replace(
        /^https:\/\/(?:github\.com\/[\w.-]+\/[\w.-]+\/(?:blob|raw)\/\w+|raw\.githubusercontent\.com\/[\w.-]+\/[\w.-]+\/\w+)\//,
        '',
      )
      .replace(/^\//, '');
    return [
      folder + name,
      name,
      `static/${name}`,
      `assets/media/${name}`,
      `assets/${name}`,
      `images/${name}`,
      `assets/img/${name}`,
      `static/media/${name}`,
    ].find((path) => this.source.has(path));
  }

  private isOwn(url: string): boolean {
    return this.draft.address !== '' && url.startsWith(this.draft.address);
  }
}
