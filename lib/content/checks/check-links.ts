import type { ContentFile } from '../front-matter';
import { nearestName } from '@/lib/text/nearest-name';
import type { Problem } from '../problem';
import type { Content } from '../store';
import { knownPages } from '../known-pages';
import { readRedirects } from '../redirects';

/** A Markdown link to a page of this site or to a file that the content serves. What else has an ending (`/cv.pdf`) is left to the built site's test. */
const LINK = /\]\((\/(?:files\/[^\s)#?]*|(?!\/)[^\s)#?.]*))(?=[)\s#?])/g;
/** Code between fences or backquotes: its links are examples. */
const CODE = /^(`{3,}|~{3,})[\s\S]*?^\1|(`+)[^`][\s\S]*?\2/gm;

/** Links of the published texts that lead to no page of this site. A draft is no page. */
export function checkLinks(content: Content, publicationKeys: readonly string[]): Problem[] {
  const published = content.documents.filter(({ data }) => data.draft !== true);
  const pages = knownPages({ ...content, documents: published }, publicationKeys);
  const redirects = readRedirects(content);
  const leads = (path: string) => pages.has(path) || pages.has(decode(path)) || Object.hasOwn(redirects, path);
  return published.flatMap((document) => {
    const prose = document.body.replace(CODE, (code) => code.replace(/[^\n]/g, ' '));
    return [...prose.matchAll(LINK)].flatMap((match): Problem[] => {
      const path = match[1]!.length > 1 ? match[1]!.replace(/\/$/, '') : match[1]!;
      return leads(path) ? [] : [deadLink(document, path, prose.slice(0, match.index), pages)];
    });
  });
}

/** A path as files are named; one whose escapes are broken is as it is written. */
function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function deadLink({ file, bodyLine }: ContentFile, path: string, before: string, pages: Set<string>): Problem {
  const above = before.split('\n');
  const near = nearestName(path, pages);
  return {
    file,
    line: bodyLine + above.length - 1,
    column: above.at(-1)!.length + 1,
    message: `links to "${path}", where there is no page`,
    mend: near ? `did you mean "${near}"?` : 'name a page that is published',
    severity: 'error',
  };
}
