import { isRecord, type ContentFile } from '@/lib/content/front-matter';
import { nearestName } from '@/lib/content/nearest-name';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/read';
import { sitePages } from './site-pages';

/** A Markdown link to a post, a topic, a project or a publication of this site, in any of its forms. */
const LINK = /\]\((\/(?:blog|research|projects|publications)\/[^\s)/.#?]+)/g;
/** Code between fences or backquotes: its links are examples. */
const CODE = /^(`{3,}|~{3,})[\s\S]*?^\1|(`+)[^`][\s\S]*?\2/gm;

/** Links of the published texts to pages of this site that no content makes. A draft is no page. */
export function checkLinks({ documents }: Content, publicationKeys: readonly string[]): Problem[] {
  const published = documents.filter(({ data }) => data.draft !== true);
  const pages = new Set([...sitePages(published, publicationKeys), ...oldAddresses(documents)]);
  return published.flatMap((document) => deadLinks(document, pages));
}

function deadLinks({ file, body, bodyLine }: ContentFile, pages: ReadonlySet<string>): Problem[] {
  const prose = body.replace(CODE, (code) => code.replace(/\S/g, ' '));
  return [...prose.matchAll(LINK)].flatMap(({ 1: target = '', index }): Problem[] => {
    if (pages.has(target)) return [];
    const above = prose.slice(0, index).split('\n');
    const kind = target.slice(0, target.indexOf('/', 1) + 1);
    const slugs = [...pages].flatMap((page) => (page.startsWith(kind) ? [page.slice(kind.length)] : []));
    const near = nearestName(target.slice(kind.length), slugs);
    return [{
      file,
      line: bodyLine + above.length - 1,
      column: above.at(-1)!.length + 1,
      message: `links to "${target}", where there is no page`,
      mend: near ? `did you mean "${kind}${near}"?` : 'name a page that is published',
      severity: 'error',
    }];
  });
}

function oldAddresses(documents: readonly ContentFile[]): string[] {
  const redirects = documents.find(({ path }) => path === 'profile.mdx')?.data.redirects;
  return Array.isArray(redirects) ? redirects.flatMap((redirect: unknown) => (isRecord(redirect) && typeof redirect.from === 'string' ? [redirect.from] : [])) : [];
}
