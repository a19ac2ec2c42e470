/** Archives by BibLaTeX's `eprinttype`, and the page of an id in each. */
const ARCHIVES: Readonly<Record<string, readonly [label: string, page: (id: string) => string]>> = {
  hal: ['HAL', (id) => `https://hal.science/${id}`],
  pubmed: ['PubMed', (id) => `https://pubmed.ncbi.nlm.nih.gov/${id}/`],
  jstor: ['JSTOR', (id) => `https://www.jstor.org/stable/${id}`],
  openreview: ['OpenReview', (id) => `https://openreview.net/forum?id=${id}`],
  osf: ['OSF', (id) => `https://osf.io/${id}`],
  ssrn: ['SSRN', (id) => `https://ssrn.com/abstract=${id}`],
  googlebooks: ['Google Books', (id) => `https://books.google.com/books?id=${id}`],
  hdl: ['Handle', (id) => `https://hdl.handle.net/${id}`],
};

/** The page of an entry's `eprint` in an archive other than arXiv. Undefined for an archive that is not known, and for what is no id. */
export function archivePageOf({
  eprint = '',
  eprinttype,
  archiveprefix,
}: Readonly<Record<string, string>>): { label: string; href: string } | undefined {
  const type = (eprinttype ?? archiveprefix ?? '').trim().toLowerCase();
  const id = eprint.trim();
  if (!Object.hasOwn(ARCHIVES, type) || !/^[\w./-]+$/.test(id)) return undefined;
  const [label, page] = ARCHIVES[type]!;
  return { label, href: page(id) };
}
