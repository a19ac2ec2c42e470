import type { Problem } from '@/lib/content/problem';
import { servedFiles, servedPapers } from '@/lib/content/served-files';
import type { Content } from '@/lib/content/store';
import { addresses } from '@/lib/site/addresses';
import { nearestName } from '@/lib/text/nearest-name';

/** Google Scholar reads no larger PDF (https://scholar.google.com/intl/en/scholar/inclusion.html). */
const MOST_MEGABYTES = 5;

/** PDFs of works that belong to none, and files of the content that are not the PDFs that they are called. */
export function checkPapers(content: Content, keys: readonly string[]): Problem[] {
  const names = new Set(keys.map((key) => `${addresses.publication(key)}.pdf`));
  const papers = new Set(servedPapers(content));
  const strays = [...papers]
    .filter((path) => !names.has(path))
    .map((path) => {
      const near = nearestName(path, names)?.split('/').at(-1);
      return problemOf(content, path, 'is the PDF of no work in publications.bib', {
        mend: near ? `did you mean ${near}?` : 'name it after the key of its entry, or move it to files/',
      });
    });
  const pdfs = [...servedFiles(content)].filter(([path]) => /\.pdf$/i.test(path));
  return [...strays, ...pdfs.flatMap(([path, { bytes }]) => checkPdf(content, path, bytes, papers.has(path)))];
}

function checkPdf(content: Content, path: string, bytes: Buffer, isPaper: boolean): Problem[] {
  const head = bytes.subarray(0, 1024).toString('latin1');
  if (head.includes('%PDF-')) {
    const megabytes = bytes.length / 2 ** 20;
    if (!isPaper || megabytes <= MOST_MEGABYTES) return [];
    const message = `has ${megabytes.toFixed(1)} MB; Google Scholar reads PDFs of at most ${MOST_MEGABYTES}`;
    return [problemOf(content, path, message, { mend: 'make its pictures smaller' })];
  }
  const [what, mend] =
    bytes.length === 0
      ? ['is empty', 'save it again']
      : head.startsWith('version https://git-lfs')
        ? ['is a pointer of Git LFS and not the PDF', 'fetch it with git lfs pull']
        : /^\s*<(?:!doctype html|html)/i.test(head)
          ? ['is a web page', 'save the PDF itself']
          : ['is no PDF', 'save it again, or name it after what it is'];
  return [problemOf(content, path, what!, { mend, severity: 'error' })];
}

function problemOf({ directory }: Content, path: string, message: string, more: Partial<Problem>): Problem {
  return { file: `${directory}${path}`, message, severity: 'warning', ...more };
}
