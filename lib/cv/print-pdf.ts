import { blockTexts } from './body';
import { compilePdf, type Pdf } from './compile-pdf';
import type { Block, Cv, Inline } from './model';
import { tailorCv } from './tailor';
import { chooseFonts } from './typst/font-choice';
import { toTypst } from './typst/document';
import type { PrintedContacts } from './typst/contacts';
import type { PdfForm } from './variants';

/** One form of the CV as a PDF: tailored, given its fonts, set, compiled. */
export async function printPdf(cv: Cv, form: PdfForm, contacts: PrintedContacts): Promise<Pdf> {
  const variant = cv.variants.find(({ id }) => id === form.variant);
  const tailored = tailorCv(cv, variant);
  const blocks = tailored.sections.flatMap(({ entries }) => entries.flatMap(({ body }) => body));
  const { fonts, stacks } = chooseFonts(printedText(tailored), { code: holds(blocks, 'code'), math: holds(blocks, 'math') });
  return compilePdf(toTypst(tailored, { ...form, ...contacts, fonts: stacks }), fonts);
}

/** Every character that may be printed; some that are not (addresses) do no harm. */
function printedText(cv: Cv): string {
  const { person, title, headline, sections } = cv;
  const entries = sections.flatMap((section) =>
    section.entries.flatMap((entry) => [
      entry.title, entry.organisation, entry.place, ...entry.items, ...blockTexts(entry.body),
    ]),
  );
  const contacts = [person.name, person.place, person.email, ...person.links.flatMap(({ label, handle }) => [label, handle])];
  return [title, headline, ...contacts, ...sections.map((section) => section.title), ...entries].join('\n');
}

function holds(nodes: (Block | Inline)[], type: 'code' | 'math'): boolean {
  return nodes.some((node) => {
    if (node.type === type) return true;
    if (node.type === 'list') return node.items.some((item) => holds(item, type));
    return 'children' in node && holds(node.children, type);
  });
}
