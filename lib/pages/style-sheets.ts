import { createHash } from 'node:crypto';
import { stylesUnderBasePath } from '@/lib/html/under-base-path';

/** The rules of app/tokens.css for whole faces; they go, and the subset faces come in their place. */
const wholeFace = /@font-face\s*\{[^}]*\/assets\/fonts\/[^}]*\}/g;

export interface SheetFiles {
  /** Address → text; addresses hold the hash of the text. */
  files: Map<string, string>;
  /** Next's address, or several joined by a space, → our address. */
  addresses: Record<string, string>;
}

/** What stands beside the rules of app/tokens.css: the faces, cut, in the place of those declared there, and after them the site's own look. */
export interface SiteRules {
  faces: string;
  looks: string;
}

/**
 * Makes one file of each set of style sheets that some page links, in that page's order, and one of each sheet alone for
 * pages rendered on request. Faces are declared once, at the head of the sheets that had them. Addresses in the sheets are moved under
 * the path of the site.
 */
export function mergeSheets(
  sheets: ReadonlyMap<string, string>,
  sets: Iterable<readonly string[]>,
  { faces, looks }: SiteRules,
  rulesOf: (set: string) => string,
  basePath: string,
): SheetFiles {
  const result: SheetFiles = { files: new Map(), addresses: {} };
  const all = new Set([...[...sets].map((set) => set.join(' ')), ...sheets.keys()]);
  for (const set of all) {
    const text = set
      .split(' ')
      .map((href) => sheets.get(href) ?? fail(href))
      .join('');
    const own = text.replace(wholeFace, '');
    const whole = stylesUnderBasePath((own === text ? own : faces + own + looks) + rulesOf(set), basePath);
    const address = `/assets/styles.${createHash('sha256').update(whole).digest('hex').slice(0, 10)}.css`;
    result.files.set(address, whole);
    result.addresses[set] = address;
  }
  return result;
}

function fail(href: string): never {
  throw new Error(`A page links the style sheet ${href}, which the build does not have.`);
}
