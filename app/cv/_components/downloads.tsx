import { formatBytes, formatPages, pdfFacts } from '@/lib/cv/pdf-facts';
import type { Cv } from '@/lib/cv/model';
import { pdfFileName, type PdfForm } from '@/lib/cv/variants';
import styles from './downloads.module.css';

const whole: PdfForm = { view: 'full', paper: 'a4' };

/** Every form of the CV, each named with its format, pages and size as they are. */
export async function Downloads({ cv }: { cv: Cv }) {
  const tailored = cv.variants.map(({ id, title }) => ({ form: { ...whole, variant: id }, title }));
  return (
    <div className={styles.downloads} data-screen-only>
      <p className="actions">
        <a className="button" data-primary href={`/${pdfFileName(whole)}`}>
          Download PDF ({await describe(whole)})
        </a>
        <PdfButton form={{ view: 'full', paper: 'letter' }} title="US Letter" />
        <PdfButton form={{ view: 'plain', paper: 'a4' }} title="One column" />
      </p>
      <p className={styles.others}>
        {tailored.map(({ form, title }) => (
          <PdfLink key={form.variant} form={form} title={title} />
        ))}
        <a href="/cv.json">JSON Resume</a>
        <a href="/cv.md">Markdown</a>
        <a href="/cv.txt">Plain text</a>
        <a href="/contact.vcf">Contact card (vCard)</a>
      </p>
    </div>
  );
}

async function PdfButton({ form, title }: { form: PdfForm; title: string }) {
  return (
    <a className="button" href={`/${pdfFileName(form)}`}>
      {title} PDF ({await describe(form)})
    </a>
  );
}

async function PdfLink({ form, title }: { form: PdfForm; title: string }) {
  return (
    <a href={`/${pdfFileName(form)}`}>
      {title} (PDF, {await describe(form)})
    </a>
  );
}

async function describe(form: PdfForm): Promise<string> {
  const { pages, bytes } = await pdfFacts(form);
  return `${formatPages(pages)}, ${formatBytes(bytes)}`;
}
