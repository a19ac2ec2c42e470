import { cvFormats } from '@/lib/site/formats';
import type { QueryVariant } from '@/lib/http/representations';
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
export const reservedVariantIds: readonly string[] = ['whole', ...views, ...papers];

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

/** The owner's contacts, to be saved. */
export const contactCard = 'contact.vcf';

/** The names of all files that are made of the CV. */
export const cvFileNames = (variants: Pick<Variant, 'id'>[]): string[] => [
  ...pdfForms(variants).map(pdfFileName),
  ...cvFormats.filter(({ ending }) => ending !== 'pdf').map(({ ending }) => `cv.${ending}`),
  contactCard,
];

/** The name a download is saved under: "Pedro-Gimenes-CV.pdf", "Pedro-Gimenes-CV-plain.pdf". */
export function downloadName(person: Pick<Person, 'name'>, form: PdfForm): string {
  const name = person.name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${[name, 'CV', ...suffixes(form)].filter(Boolean).join('-')}.pdf`;
}

function suffixes({ variant, view, paper }: PdfForm): string[] {
  return [variant, view === 'plain' ? view : undefined, paper === 'letter' ? paper : undefined].filter(
    (part) => part !== undefined,
  );
}

/**
 * What the query of /cv.pdf chooses among, as a row of the server's table: `?variant=research&view=plain&paper=letter` is
 * /cv-research-plain-letter.pdf. The variants are the content's own, hence the server is handed this row when it starts.
 */
export function cvQueryVariants(variants: Pick<Variant, 'id'>[]): QueryVariant[] {
  const parameters = { variant: ['whole', ...variants.map(({ id }) => id)], view: views, paper: papers };
  const chosen = (values: Readonly<Record<string, string>>): PdfForm => ({
    variant: variants.find(({ id }) => id === values.variant)?.id,
    view: values.view === 'plain' ? 'plain' : 'full',
    paper: values.paper === 'letter' ? 'letter' : 'a4',
  });
  return [{ address: '/cv.pdf', parameters, to: (values) => `/${pdfFileName(chosen(values))}` }];
}

/** The tailored CVs that a laid-out site holds, read off its addresses: the server need not know the content it was made of. */
export function variantsAmong(addresses: Iterable<string>): Pick<Variant, 'id'>[] {
  const names = [...addresses].flatMap((address) => /^\/cv-([a-z0-9-]+)\.pdf$/.exec(address)?.[1] ?? []);
  const ids = names
    .map((name) => name.replace(/(^|-)letter$/, '').replace(/(^|-)plain$/, ''))
    .filter((id) => id !== '');
  return [...new Set(ids)].sort().map((id) => ({ id }));
}
