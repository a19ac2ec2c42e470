/** What the head of a built page says of it. Read by pattern, not by parsing: it is asked of every page of every build. */
export interface PageHead {
  /** Title of the page alone, without the site's name. */
  title: string;
  description: string;
  /** The topic or section that Open Graph names. */
  section?: string;
  siteName: string;
  language: string;
  /** Values of the `citation_*`, `og:*`, `article:*` and other meta tags, by name, in order. */
  meta: Map<string, string[]>;
}

/** Whether a page asks to be left out of collections: a superseded version of a paper, an error. */
export function isUnlisted(head: PageHead): boolean {
  return head.meta.get('robots')?.some((value) => value.includes('noindex')) ?? false;
}

const META = /<meta\s+([^>]*?)\/?>/gi;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

const heads = new WeakMap<{ html: string }, PageHead>();

/** The head of a built page, read once for all who ask: four makers want it of every page. */
export function headOf(page: { html: string }): PageHead {
  const head = heads.get(page) ?? readPageHead(page.html);
  heads.set(page, head);
  return head;
}

/** Reads the head of a page; what is missing is "". */
function readPageHead(html: string): PageHead {
  const meta = readMeta(html.slice(0, endOfHead(html)));
  const first = (name: string) => meta.get(name)?.[0];
  const heading = /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(html)?.[1];
  const title = /<title\b[^>]*>([\s\S]*?)<\/title>/i.exec(html)?.[1];
  return {
    title: first('og:title') ?? plainText(heading ?? title ?? ''),
    description: first('description') ?? first('og:description') ?? '',
    section: first('article:section'),
    siteName: first('og:site_name') ?? '',
    language: /<html\b[^>]*\blang=["']?([\w-]+)/i.exec(html)?.[1] ?? 'en',
    meta,
  };
}

function readMeta(head: string): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const [, attributes] of head.matchAll(META)) {
    const values = new Map<string, string>();
    for (const [, name, double, single, bare] of attributes!.matchAll(ATTRIBUTE)) {
      values.set(name!.toLowerCase(), decodeEntities(double ?? single ?? bare ?? ''));
    }
    const name = values.get('name') ?? values.get('property');
    if (name) meta.set(name, [...(meta.get(name) ?? []), values.get('content') ?? '']);
  }
  return meta;
}

function endOfHead(html: string): number {
  const end = html.search(/<\/head>|<body\b/i);
  return end < 0 ? html.length : end;
}

/** The text of a piece of our own HTML: tags out, references decoded, white space collapsed. */
export function plainText(html: string): string {
  return decodeEntities(html.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

const NAMED: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Decodes numeric references and the few named ones that serialisers write. */
export function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? parseInt(hex, 16) : parseInt(decimal!, 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}
