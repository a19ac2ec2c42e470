/** An arXiv identifier taken apart: "2410.06722v1" is id "2410.06722", version "v1". */
export interface ArxivId {
  id: string;
  version?: string;
  class?: string;
}

/** Year and month, then four digits until 2014 and five since (https://info.arxiv.org/help/arxiv_identifier.html); before 2007, archive and number. */
const SHAPE =
  /^(?:arxiv:)?\s*((?:0[7-9]|1[0-4])(?:0[1-9]|1[0-2])\.\d{4}|(?:1[5-9]|[2-9]\d)(?:0[1-9]|1[0-2])\.\d{5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(v\d+)?$/i;

const JOURNAL = /^arxiv(?: e-prints| preprint)?:?,?\s*(?:arxiv:\s*)?([\w.\/-]+)/i;
/** Named with its archive within other words: "arXiv:2401.00001 [cs.LG]". */
const NAMED = /\barxiv(?: preprint| e-print)?:?\s*(?:arxiv:)?\s*([\w.\/-]*\d(?:v\d+)?(?:\s*\[[\w.-]+\])?)/i;

/** Takes an arXiv id apart, with or without "arXiv:", its address or its class behind it; undefined when it has neither the new (2410.06722) nor the old (hep-th/9901001) shape. */
export function parseArxivId(text: string): ArxivId | undefined {
  const [, bare = '', primary] =
    /^(.*?)(?:(?<!\s)\s*\[([A-Za-z.-]+)\])?$/.exec(
      text.trim().replace(/^https?:\/\/(?:\w+\.)?arxiv\.org\/(?:abs|pdf)\//i, ''),
    ) ?? [];
  const found = SHAPE.exec(bare.replace(/\.pdf$/i, ''));
  if (!found) return undefined;
  return { id: found[1]!, ...(found[2] && { version: found[2] }), ...(primary && { class: primary }) };
}

/** Where else than in `eprint` .bib files keep the id: DataCite's DOI, the address, Google Scholar's "arXiv preprint arXiv:…". */
const PLACES: readonly [field: string, shape: RegExp][] = [
  ['doi', /10\.48550\/arxiv\.(.+)$/is],
  ['url', /arxiv\.org\/(?:abs|pdf|html)\/([^?#]+?)(?:\.pdf)?(?:[?#].*)?$/i],
  ['journal', JOURNAL],
  ['journaltitle', JOURNAL],
  // DBLP and Semantic Scholar: journal CoRR, volume "abs/2401.00001".
  ['volume', /^abs\/(.+)$/i],
  ['howpublished', NAMED],
  ['note', NAMED],
];

/** The arXiv id that an entry's fields name: eprint (of arXiv, when no prefix is given), or else one of the other places. */
export function arxivOf(fields: Record<string, string>): ArxivId | undefined {
  const prefix = (fields.archiveprefix ?? fields.eprinttype ?? 'arxiv').toLowerCase();
  let found = prefix === 'arxiv' && fields.eprint ? parseArxivId(fields.eprint) : undefined;
  for (const [field, shape] of PLACES) found ??= parseArxivId(shape.exec(fields[field] ?? '')?.[1] ?? '');
  if (!found) return undefined;
  const primary = (fields.primaryclass ?? fields.eprintclass)?.trim().split(/[\s,;]+/)[0];
  return primary ? { ...found, class: primary } : found;
}

/** As it is printed: "arXiv:2410.06722v1 [cs.CL]". */
export function formatArxivId(arxiv: ArxivId): string {
  return `arXiv:${arxiv.id}${arxiv.version ?? ''}${arxiv.class ? ` [${arxiv.class}]` : ''}`;
}

/** The page of the paper, or of the version when one is named. */
export const arxivUrl = (arxiv: ArxivId): string => `https://arxiv.org/abs/${arxiv.id}${arxiv.version ?? ''}`;

/** The PDF, served as application/pdf at this address without a suffix. */
export const arxivPdfUrl = (arxiv: ArxivId): string => `https://arxiv.org/pdf/${arxiv.id}${arxiv.version ?? ''}`;
