/** Something of the source that did not come over, and why. */
export interface Left {
  file: string;
  line?: number;
  why: string;
}

/** A document that is to be: front matter, and a body in the words of the source, converted when all addresses are known. */
export interface DraftPage {
  /** Path in the new content folder, "posts/x.mdx". */
  path: string;
  data: Record<string, unknown>;
  body: string;
  /** The file it comes from, and the line on which its body begins there. */
  source: string;
  line: number;
  /** The addresses it had, "/blog/2020/x/". */
  old: string[];
}

/** A new content folder while it is being gathered. */
export class Draft {
  readonly pages = new Map<string, DraftPage>();
  /** Files to be copied: path in the content → path in the source. */
  readonly copies = new Map<string, string>();
  /** Files that are made: path in the content → text. */
  readonly texts = new Map<string, string>();
  readonly left: Left[] = [];
  readonly came: { from: string; to: string }[] = [];
  /** Old address → new one, both without a slash at the end. */
  readonly redirects = new Map<string, string>();
  /** The site's own address, and the path that it stood under. */
  address = '';
  basePath = '';

  /** Adds a document at a free name in its folder, and returns its path. */
  add(folder: string, name: string, page: Omit<DraftPage, 'path'>): string {
    const slug = slugOf(name);
    let path = `${folder}/${slug}.mdx`;
    for (let count = 2; this.pages.has(path); count++) path = `${folder}/${slug}-${count}.mdx`;
    this.pages.set(path, { ...page, path });
    this.came.push({ from: page.source, to: path });
    return path;
  }

  leave(file: string, why: string, line?: number): void {
    this.left.push({ file, why, ...(line !== undefined && { line }) });
  }

  /** The documents of a folder. */
  in(folder: string): DraftPage[] {
    return [...this.pages.values()].filter(({ path }) => path.startsWith(`${folder}/`));
  }
}

/** A name as the last part of an address: lower case, digits, hyphens. */
export function slugOf(name: string): string {
  return (
    name
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 80)
      .replace(/-$/, '') || 'page'
  );
}
