import { blockTexts } from './body';
import { compilePdf, type Pdf } from './compile-pdf';
import type { Block, Cv, Inline } from './model';
import { tailorCv } from './tailor';
import { chooseFonts } from './typst/font-choice';
import { toTypst } from './typst/document';
import type { PrintedContacts } from './typst/contacts';
import type { PdfForm } from './variants';

/** Type sizes in points, the best first: a full CV is set as large as one page allows. A parser does not mind a second page. */
const sizes: Record<PdfForm['view'], [number, ...number[]]> = { full: [10.3, 10, 9.7, 9.4, 9.1], plain: [10] };

/** One form of the CV as a PDF: tailored, given its fonts, set, compiled. What no size brings to one page is set at the best size on more. */
export async function printPdf(cv: Cv, form: PdfForm, contacts: PrintedContacts): Promise<Pdf> {
  const variant = cv.variants.find(({ id }) => id === form.variant);
  const tailored = tailorCv(cv, variant);
  const blocks = tailored.sections.flatMap(({ entries }) => entries.flatMap(({ body }) => body));
  const { fonts, stacks } = chooseFonts(printedText(tailored), {
    code: holds(blocks, 'code'),
    math: holds(blocks, 'math'),
  });
  const set = (size: number) => compilePdf(toTypst(tailored, { ...form, ...contacts, size, fonts: stacks }), fonts);
  const [best, ...smaller] = sizes[form.view];
  const first = await set(best);
  // Far more than a page will not fit for being a little smaller.
  if (first.pages !== 2) return first;
  for (const size of smaller) {
    const pdf = await set(size);
    if (pdf.pages === 1) return pdf;
  }
  return first;
}

/** Every character that may be printed; some that are not (addresses) do no harm. */
function printedText(cv: Cv): string {
  const { person, title, headline, sections } = cv;
  const entries = sections.flatMap((section) =>
    section.entries.flatMap((entry) => [
      entry.title,
      entry.organisation,
      entry.place,
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
  return [title, headline, ...contacts, ...sections.map((section) => section.title), ...entries].join('\n');
}

function holds(nodes: (Block | Inline)[], type: 'code' | 'math'): boolean {
  return nodes.some((node) => {
    if (node.type === type) return true;
    if (node.type === 'list') return node.items.some((item) => holds(item, type));
    return 'children' in node && holds(node.children, type);
  });
}
