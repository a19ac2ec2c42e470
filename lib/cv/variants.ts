import type { Person, Variant } from './model';

/** One printable form of the CV. */
export interface PdfForm {
  /** Absent: the whole CV. */
  variant?: string;
  view: 'full' | 'plain';
  paper: 'a4' | 'letter';
}

const views = ['full', 'plain'] as const;
const papers = ['a4', 'letter'] as const;

/** Words that a tailored CV cannot be called, because file names use them. */
export const reservedVariantIds: readonly string[] = [...views, ...papers];

/** Every form there is: whole and tailored, in both views, on both papers. */
export function pdfForms(variants: Pick<Variant, 'id'>[]): PdfForm[] {
  return [undefined, ...variants.map(({ id }) => id)].flatMap((variant) =>
    views.flatMap((view) => papers.map((paper) => ({ variant, view, paper }))),
  );
}

/** "cv.pdf", "cv-letter.pdf", "cv-research-plain-letter.pdf": what is not the default, in a fixed order. */
export function pdfFileName(form: PdfForm): string {
  return `${['cv', ...suffixes(form)].join('-')}.pdf`;
}

/** The name a download is saved under: "Pedro-Gimenes-CV.pdf", "Pedro-Gimenes-CV-plain.pdf". */
export function downloadName(person: Pick<Person, 'name'>, form: PdfForm): string {
  const name = person.name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `${[name, 'CV', ...suffixes(form)].filter(Boolean).join('-')}.pdf`;
}

function suffixes({ variant, view, paper }: PdfForm): string[] {
  return [variant, view === 'plain' ? view : undefined, paper === 'letter' ? paper : undefined].filter(
    (part) => part !== undefined,
  );
}

/** What a request for a PDF gets: the prerendered address, or a refusal that names what there is. */
export type PdfResolution = { path: string } | { status: 400; message: string };

/**
 * Maps `/cv.pdf?variant=research&view=plain&paper=letter` to the address of its file. The path may name a form already
 * (`/cv-research.pdf?paper=letter`); the query then changes what it names. Undefined for a path that is no CV.
 */
export function resolvePdfRequest(
  path: string,
  query: URLSearchParams,
  variants: Pick<Variant, 'id'>[],
): PdfResolution | undefined {
  const match = /^\/cv(?:-([a-z0-9-]+))?\.pdf$/.exec(path);
  if (!match) return undefined;
  const named = pdfForms(variants).find((form) => `/${pdfFileName(form)}` === path);
  if (!named) return refusal(`There is no ${path}.`, pdfForms(variants).map((form) => `/${pdfFileName(form)}`));
  return applyQuery(named, query, variants);
}

function applyQuery(named: PdfForm, query: URLSearchParams, variants: Pick<Variant, 'id'>[]): PdfResolution {
  const ids = variants.map(({ id }) => id);
  const form: PdfForm = { ...named };
  const paper = query.get('paper');
  if (paper !== null) {
    const known = papers.find((name) => name === paper.toLowerCase());
    if (!known) return refusal(`Unknown paper “${paper}”.`, papers);
    form.paper = known;
  }
  const view = query.get('view');
  if (view !== null) {
    const known = views.find((name) => name === view);
    if (!known) return refusal(`Unknown view “${view}”.`, views);
    form.view = known;
  }
  const variant = query.get('variant');
  if (variant !== null) {
    if (!ids.includes(variant)) return refusal(`Unknown variant “${variant}”.`, ids);
    form.variant = variant;
  }
  return { path: `/${pdfFileName(form)}` };
}

function refusal(message: string, known: readonly string[]): PdfResolution {
  return { status: 400, message: `${message} Known: ${known.length > 0 ? known.join(', ') : 'none'}.` };
}
