import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { linksOf, pathOf, type PlacedLink } from '@/lib/content/checks/document-links';
import type { ContentFile } from '@/lib/content/front-matter';
import { hasPage, pageAddressOf } from '@/lib/content/known-pages';
import type { Problem } from '@/lib/content/problem';
import { isRevision } from '@/lib/content/revisions';
import type { Content } from '@/lib/content/store';
import { loadProse } from '@/lib/prose/store/load-prose';
import { surroundingsOf, toProse } from '@/lib/prose/store/of-content';
import { decodePercent } from '@/lib/text/decode-percent';
import { nearestName } from '@/lib/text/nearest-name';

/** Ids of the frame that pages set around a text. */
const FRAME = ['main', 'references', 'related', 'mentions', 'changes', 'cite', 'publications', 'topics'];

/** Links to a part of another page, `[there](/blog/x#method)`, that the text of that page does not have. Those within a text the build checks. */
export async function checkAnchors(content: Content): Promise<Problem[]> {
  const pages = new Map(content.documents.filter(hasPage).map((document) => [pageAddressOf(document.path), document]));
  const ids = new Map<ContentFile, Promise<ReadonlySet<string> | undefined>>();
  const problems: Problem[] = [];
  for (const document of content.documents.filter(({ path }) => !isRevision(path))) {
    const base = pageAddressOf(document.path);
    for (const link of linksOf(document)) {
      const id = fragmentOf(link);
      const page = id && pages.get(pathOf(link.target, base) ?? '');
      if (!id || !page) continue;
      if (!ids.has(page)) ids.set(page, idsOf(page, content));
      const known = await ids.get(page);
      if (known && !known.has(id)) problems.push(problemOf(document, link, id, known));
    }
  }
  return problems;
}

/** The id that a link ends with; a browser reads `:~:` as words to look for. */
function fragmentOf({ target }: PlacedLink): string | undefined {
  const fragment = /#([^#]*)$/.exec(target)?.[1]?.replace(/:~:.*$/, '');
  return fragment && !target.startsWith('#') ? decodePercent(fragment) : undefined;
}

/** Every id of a page's text; undefined for a text that has faults of its own. */
async function idsOf(page: ContentFile, content: Content): Promise<ReadonlySet<string> | undefined> {
  const { tree, problems } = await loadProse(toProse(page), surroundingsOf(content));
  return problems.length > 0 ? undefined : new Set([...FRAME, ...idsIn(tree)]);
}

/** A text that is set is markup, carried as text between the components that have ids of their own. */
function idsIn(tree: Root): string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const attributes = 'attributes' in node && Array.isArray(node.attributes) ? (node.attributes as Attribute[]) : [];
    for (const { name, value } of attributes) {
      if (typeof value !== 'string') continue;
      if (name === 'id') ids.push(value);
      else for (const [, id] of value.matchAll(/\bid="([^"]+)"/g)) ids.push(id!);
    }
  });
  return ids;
}

interface Attribute {
  name?: string;
  value?: unknown;
}

function problemOf(
  { file }: ContentFile,
  { target, ...place }: PlacedLink,
  id: string,
  known: ReadonlySet<string>,
): Problem {
  const near = nearestName(id, known);
  return {
    file,
    ...place,
    message: `links to "${target}", and no part of that page is called "${id}"`,
    mend: near ? `did you mean "#${near}"?` : 'name a heading there with [#…], or link to the page',
    severity: 'warning',
    kind: 'links to a part that is not there',
  };
}
