import { nearestName } from '@/lib/text/nearest-name';

/** Endings of files, which no domain has. */
const FILE =
  /\.(?:html?|mdx?|markdown|php|pdf|png|jpe?g|gif|svg|webp|zip|gz|tar|csv|tsv|txt|json|bib|ipynb|pptx?|docx?)$/i;
const DOMAIN = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i;

/**
 * What to write in the place of a link that leads nowhere.
 * @param target as written, without query and fragment
 * @param known the addresses that this site has
 */
export function mendLink(target: string, known: ReadonlySet<string>): string {
  if (target === '') return 'write where it leads: [words](https://…)';
  if (/[{}]/.test(target)) return `take the braces out: ${target.replace(/[{}]+/g, '').trim()}`;
  const [first = ''] = target.split('/');
  if (/^[^\s/@]+@[^\s/@]+\.[a-z]+$/i.test(target)) return `write mailto:${target}`;
  if (/^10\.\d{4,}$/.test(first)) return `write https://doi.org/${target}`;
  if (DOMAIN.test(target) && !FILE.test(first)) return `write https://${target}`;
  const near = alikeIn(target, known);
  if (near) return `did you mean "${near}"?`;
  const name = lastPart(target);
  return FILE.test(target) && !/\.(?:html?|mdx?|markdown|php)$/i.test(target)
    ? `put the file in files/ of the content folder and write /files/${name}`
    : 'name a page that is published';
}

/** The address that was meant: the same but for a slash, an ending or its folder, or else the nearest. */
function alikeIn(target: string, known: ReadonlySet<string>): string | undefined {
  const path = `/${target.replace(/^(?:\.{0,2}\/)+/, '').replace(/\/$/, '')}`;
  if (known.has(path)) return path;
  const name = pageName(path);
  const named = [...known].filter(
    (address) => lastPart(address) === lastPart(path) || (name && pageName(address) === name),
  );
  return named.length === 1 ? named[0] : nearestName(path, known);
}

const lastPart = (path: string): string => path.split('/').at(-1) ?? '';

/** "2020-01-02-my-post.html" as the file of a page is called here: "my-post". */
const pageName = (path: string): string =>
  lastPart(path)
    .replace(/\.(?:html?|mdx?|markdown|php)$/i, '')
    .replace(/^\d{4}-\d\d?-\d\d?-/, '');
