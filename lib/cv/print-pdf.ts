import { blockTexts } from './body';
import type { Pdf } from '@/lib/typst/compile-pdf';
import { formatRange } from './dates';
import type { Block, Cv, Inline } from './model';
import { tailorCv } from './tailor';
import type { FontStacks } from '@/lib/typst/font-choice';
import { setDocument, type SetPdf } from '@/lib/typst/set-document';
import { toTypst } from './typst/document';
import type { PrintedContacts } from './typst/contacts';
import { defaultTheme, type Theme } from '@/lib/theme/theme';
import type { PdfForm } from './variants';
import { wordsIn } from '@/lib/words/words';

/** What of a site's look a printed CV follows: the light scheme, text and labels, the strip. */
type Looks = Pick<Theme, 'colours' | 'faces' | 'strip'>;

/** Type sizes in points, the best first: a CV of about a page is set as large as that page allows. */
const sizes: Record<PdfForm['view'], [number, ...number[]]> = {
  full: [10.3, 10, 9.7, 9.4, 9.1],
  plain: [10, 9.7, 9.4, 9.1, 8.8, 8.5, 8.3],
};
/** And a CV of many pages, whose lines are wide from the second on. */
const sizeOfMany: Record<PdfForm['view'], number> = { full: 9.4, plain: 10 };

/** One form of the CV as a PDF: tailored, given its fonts, set, compiled. What no size brings to one page is set on more. */
export async function printPdf(
  cv: Cv,
  form: PdfForm,
  contacts: PrintedContacts,
  theme: Looks = defaultTheme,
): Promise<SetPdf> {
  const variant = cv.variants.find(({ id }) => id === form.variant);
  const tailored = tailorCv(cv, variant);
  const undrawable = new Set<string>();
  const set = (size: number) => setAt(size, tailored, { ...form, ...contacts, theme }, undrawable);
  const whole = (pdf: Pdf): SetPdf => ({ ...pdf, undrawable: [...undrawable] });
  const [best, ...smaller] = sizes[form.view];
  const first = await set(best);
  if (first.pages === 1) return whole(first);
  // Far more than a page will not fit for being a little smaller.
  const onePage = first.pages === 2 ? await largestOnOnePage(smaller, set) : undefined;
  return whole(onePage ?? (await set(sizeOfMany[form.view])));
}

/** The PDF at the largest of these sizes that brings it to one page, by halving; undefined when none does. */
async function largestOnOnePage(
  sizes: readonly number[],
  set: (size: number) => Promise<Pdf>,
): Promise<Pdf | undefined> {
  if (sizes.length === 0) return undefined;
  const middle = Math.floor(sizes.length / 2);
  const pdf = await set(sizes[middle]!);
  if (pdf.pages > 1) return largestOnOnePage(sizes.slice(middle + 1), set);
  return (await largestOnOnePage(sizes.slice(0, middle), set)) ?? pdf;
}

/** Compiles at a size. */
function setAt(
  size: number,
  cv: Cv,
  settings: PdfForm & PrintedContacts & { theme: Looks },
  undrawable: Set<string>,
): Promise<SetPdf> {
  const blocks = cv.sections.flatMap(({ entries }) => entries.flatMap(({ body }) => body));
  const has = { code: holds(blocks, 'code'), math: holds(blocks, 'math') };
  const source = (fonts: FontStacks) => toTypst(cv, { ...settings, size, fonts });
  const { faces } = settings.theme;
  return setDocument({ text: printedText(cv), has, language: cv.language, faces, source }, undrawable);
}

/** Every character that may be printed; some that are not (addresses) do no harm. */
function printedText(cv: Cv): string {
  const { person, title, headline, sections } = cv;
  const words = wordsIn(cv.words, cv.language);
  const labels = (['cv.place', 'cv.email', 'cv.phone', 'cv.website'] as const).map((key) => words.say(key));
  const entries = sections.flatMap((section) =>
    section.entries.flatMap((entry) => [
      entry.title,
      entry.organisation,
      entry.place,
      entry.group,
      entry.dates && formatRange(entry.dates, words),
      ...entry.items,
      ...blockTexts(entry.body),
    ]),
  );
  const contacts = [
    person.name,
    person.place,
    person.email,
    ...person.links.flatMap(({ label, handle }) => [label, handle]),
  ];
  return [
    title,
    headline,
    ...contacts,
    ...labels,
    ...sections.flatMap((section) => [section.title, section.plainTitle]),
    ...entries,
  ].join('\n');
}

function holds(nodes: (Block | Inline)[], type: 'code' | 'math'): boolean {
  return nodes.some((node) => {
    if (node.type === type) return true;
    if (node.type === 'list') return node.items.some((item) => holds(item, type));
    return 'children' in node && holds(node.children, type);
  });
}
