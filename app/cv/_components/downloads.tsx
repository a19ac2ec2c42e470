import { pdfFacts } from '@/lib/cv/pdf-facts';
import type { Cv } from '@/lib/cv/model';
import { pdfFileName, type PdfForm } from '@/lib/cv/variants';
import { cvFormats } from '@/lib/site/formats';
import { words } from '@/lib/content/words';
import styles from './downloads.module.css';

const { say } = words;

const whole: PdfForm = { view: 'full', paper: 'a4' };

/** The forms that are data, or text for machines and people who paste. */
const DATA = [
  ...cvFormats
    .filter(({ ending }) => ending !== 'pdf')
    .map(({ ending, name }) => ({ href: `/cv.${ending}`, title: ending === 'txt' ? say('cv.text') : name })),
  { href: '/contact.vcf', title: say('cv.card') },
];

/** The CV at one click, and its other forms folded; each is named with its format, pages and size as they are. */
export async function Downloads({ cv }: { cv: Cv }) {
  const others: { form: PdfForm; title: string }[] = [
    { form: { view: 'full', paper: 'letter' }, title: say('cv.letter') },
    { form: { view: 'plain', paper: 'a4' }, title: say('cv.oneColumn') },
    ...cv.variants.map(({ id, title }) => ({ form: { ...whole, variant: id }, title })),
  ];
  return (
    <div className={styles.downloads} data-screen-only>
      <p className="actions">
        <a className="button" data-primary href={`/${pdfFileName(whole)}`}>
          {say('cv.download', { facts: await describe(whole) })}
        </a>
      </p>
      <details className={styles.others}>
        <summary>{say('cv.forms')}</summary>
        <ul className="plain">
          {others.map(({ form, title }) => (
            <li key={pdfFileName(form)}>
              <PdfLink form={form} title={title} />
            </li>
          ))}
          {DATA.map(({ href, title }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

async function PdfLink({ form, title }: { form: PdfForm; title: string }) {
  return <a href={`/${pdfFileName(form)}`}>{say('cv.form', { title, facts: await describe(form) })}</a>;
}

async function describe(form: PdfForm): Promise<string> {
  const { pages, bytes } = await pdfFacts(form);
  // Thousands of bytes, as file managers count.
  const size = say('size.kilobytes', { count: Math.max(1, Math.round(bytes / 1000)) });
  return `${say('pages.count', { count: pages })}, ${size}`;
}
