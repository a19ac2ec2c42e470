import { nearestName } from '@/lib/content/nearest-name';
import type { ContentFile } from '@/lib/content/front-matter';
import type { Problem } from '@/lib/content/problem';
import type { Content } from '@/lib/content/read';
import { knownPages } from './known-pages';
import { readRedirects } from './redirects';

/** A Markdown link to a path of this site. What has an ending (`/cv.pdf`, a file of `public`) is left to the built site's test. */
const LINK = /\]\((\/(?!\/)[^\s)#?.]*)(?=[)\s#?])/g;

/** Links of the texts that lead to no page of this site. */
export function checkLinks(content: Content, publicationKeys: readonly string[]): Problem[] {
  const pages = knownPages(content, publicationKeys);
  const redirects = readRedirects(content);
  const leads = (path: string) => pages.has(path) || Object.hasOwn(redirects, path);
  return content.documents.flatMap((document) => {
    const text = withoutCode(document.body);
    return [...text.matchAll(LINK)].flatMap((match): Problem[] => {
      const path = match[1]!.length > 1 ? match[1]!.replace(/\/$/, '') : match[1]!;
      return leads(path) ? [] : [deadLink(document, path, text.slice(0, match.index).split('\n').length, pages)];
    });
  });
}

function deadLink({ file, bodyLine }: ContentFile, path: string, bodyLineOfLink: number, pages: Set<string>): Problem {
  const near = nearestName(path, pages);
  const mend = near ? `did you mean "${near}"?` : 'mend the link, or add the page';
  return { file, line: bodyLine + bodyLineOfLink - 1, message: `links to ${path}, where there is no page`, mend, severity: 'error' };
}

/** Blanks fences and code spans, keeping their lines. */
function withoutCode(body: string): string {
  return body.replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?^\1|`[^`\n]+`/gm, (code) => code.replace(/[^\n]/g, ' '));
}
