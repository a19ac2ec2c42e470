// Nothing that stands in a long CV's files may be lost on the way to any of its forms.
import { toString } from 'mdast-util-to-string';
import { renderToStaticMarkup } from 'react-dom/server';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { validate } from '@jsonresume/schema';
import { beforeAll, describe, expect, test } from 'vitest';
import { CvSection } from './_components/section';
import { cvOf } from '@/lib/cv/fixtures/cvs';
import { professorBibtex, professorFacts, professorFiles } from '@/lib/cv/fixtures/professor';
import { readPdfLines, type TextRun } from '@/lib/cv/fixtures/read-pdf-lines';
import { toJsonResume } from '@/lib/cv/json-resume';
import { printPdf } from '@/lib/cv/print-pdf';
import { formatMarkdown } from '@/lib/cv/text/markdown';
import { formatPlainText } from '@/lib/cv/text/plain-text';
import { pdfFileName, type PdfForm } from '@/lib/cv/variants';

const cv = cvOf(professorFiles(), professorBibtex);
const resume = toJsonResume(cv);
const facts = professorFacts();
const titles = Array.from({ length: 120 }, (_, index) => `Study ${index + 1} of salt above T`);
const printed: PdfForm[] = [
  { view: 'full', paper: 'a4' },
  { view: 'plain', paper: 'letter' },
];
const words = new Map<string, string>();
const pages = new Map<string, TextRun[][][]>();

/** Letters alone: case, spaces, line ends and the signs that join parts of a line are each form's own. */
const bare = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/** A PDF gives Arabic and Devanagari in the order in which the signs are drawn: all of a word's are there, on one line. */
function holdsSigns(form: string, fact: string): boolean {
  const isDrawnOtherwise = form.endsWith('.pdf') && /\p{Script=Arabic}|\p{Script=Devanagari}/u.test(fact);
  const lines = (words.get(form) ?? '').normalize('NFKC').split('\n');
  return isDrawnOtherwise && lines.some((line) => [...fact].every((sign) => line.includes(sign)));
}

beforeAll(async () => {
  const html = cv.sections.map((section) => renderToStaticMarkup(<CvSection section={section} />)).join(' ');
  words.set('page', toString(unified().use(rehypeParse).parse(html)));
  words.set('Markdown', formatMarkdown(cv).replaceAll('\\', ''));
  words.set('text', formatPlainText(cv));
  words.set('JSON Resume', stringsOf(resume).join('\n'));
  for (const form of printed) {
    const lines = await readPdfLines((await printPdf(cv, form, {})).bytes);
    const text = lines.map((line) => line.map((run) => run.text).join(' ')).join('\n');
    words.set(pdfFileName(form), text);
    pages.set(pdfFileName(form), pagesOf(lines));
  }
}, 60_000);

function pagesOf(lines: TextRun[][]): TextRun[][][] {
  const pageOf = (line: TextRun[]) => line[0]!.page;
  return Array.from({ length: pageOf(lines.at(-1)!) }, (_, index) =>
    lines.filter((line) => pageOf(line) === index + 1),
  );
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsOf);
  if (typeof value !== 'object' || value === null) return [];
  const { language, fluency, ...rest } = value as Record<string, unknown>;
  const spoken = [language, fluency].filter((part) => typeof part === 'string').join(' ');
  return [spoken, ...Object.values(rest).flatMap(stringsOf)];
}

describe.each(['page', 'Markdown', 'text', 'JSON Resume', ...printed.map(pdfFileName)])('%s', (form) => {
  test('holds every fact of a hundred entries', () => {
    const all = bare(words.get(form) ?? '');
    expect(facts.length).toBeGreaterThan(170);
    // The plain view has "Work experience" and "Skills" above the appointments and the languages.
    const asked = facts.filter((fact) => !(form.includes('plain') && /^(?:Appointments|Languages)$/.test(fact)));
    expect(asked.filter((fact) => !all.includes(bare(fact)) && !holdsSigns(form, fact))).toEqual([]);
  });

  test('holds every publication with its owner', () => {
    const all = bare(words.get(form) ?? '');
    expect(titles.filter((title) => !all.includes(bare(title)))).toEqual([]);
    expect((words.get(form) ?? '').match(/Nordahl/g)!.length).toBeGreaterThanOrEqual(120);
  });
});

describe.each(printed.map(pdfFileName))('%s is set as a long CV is', (form) => {
  test('on at most eight pages, with name and number on each from the second', () => {
    const all = pages.get(form)!;
    expect(all.length).toBeLessThanOrEqual(8);
    const heads = all.slice(1).map((page) => page.flat().map(({ text }) => text));
    heads.forEach((head, index) => {
      expect(head).toContain('Kari Nordahl');
      expect(head).toContain(`${index + 2} / ${all.length}`);
    });
  });

  test('no page ends in a heading', () => {
    const titles = [...cv.sections.map(({ title }) => title.toUpperCase()), 'Conference papers', 'Chapters', 'Reports'];
    const last = pages.get(form)!.map((page) => {
      const texts = page.filter((line) => !/^\d \/ \d$|^Kari Nordahl$/.test(line[0]!.text));
      return texts
        .at(-1)!
        .map(({ text }) => text)
        .join(' ');
    });
    expect(last.filter((text) => titles.some((title) => text.includes(title)))).toEqual([]);
  });

  test('no number and no date stands over text', () => {
    const runs = pages.get(form)!.flat(2);
    const over = runs.filter((a) =>
      runs.some((b) => a !== b && a.page === b.page && Math.abs(a.y - b.y) < 4 && a.x < b.x && a.x + a.width > b.x + 1),
    );
    expect(over.map(({ text }) => text)).toEqual([]);
  });
});

test('JSON Resume is valid, and knows what is over from what goes on', async () => {
  expect(await new Promise((resolve) => validate(resume, (errors) => resolve(errors)))).toBeNull();
  expect(resume.work).toMatchObject([
    { startDate: '2016-08' },
    { startDate: '2011-09', endDate: '2016-07' },
    {},
    { startDate: '2007', endDate: '2007', dates: 'Winter 2007' },
  ]);
  expect((resume.work as object[])[0]).not.toHaveProperty('endDate');
});
