import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Pdf } from '@/lib/typst/compile-pdf';
import { missingInOrder, onOneLine } from '@/lib/cv/fixtures/facts-in-text';
import { parsePlainCv } from '@/lib/cv/fixtures/plain-cv-parser';
import type { Cv, Section } from '@/lib/cv/model';
import { formatRange } from '@/lib/cv/dates';
import { printPdf } from '@/lib/cv/print-pdf';
import { tailorCv } from '@/lib/cv/tailor';
import { pdfFileName, pdfForms, type PdfForm } from '@/lib/cv/variants';
import { british } from '@/lib/words/words';
import { temporaryFolder } from '@/lib/testing/temporary-folder';
import { person, sections } from '../cv-facts';
import { ownersCv } from '../owners-cv';

const forms = pdfForms([{ id: 'research' }, { id: 'hardware' }]).map((form) => ({ name: pdfFileName(form), form }));
const poppler = spawnSync('pdftotext', ['-v']).error === undefined;
const folder = temporaryFolder('cv');
const pdfs = new Map<string, Pdf>();
let cv: Cv;
let phone = '';

beforeAll(async () => {
  ({ cv, phone } = ownersCv());
  for (const { name, form } of forms) {
    const pdf = await printPdf(cv, form, { phone });
    pdfs.set(name, pdf);
    writeFileSync(join(folder, name), pdf.bytes);
  }
  if (!poppler) console.warn('pdftotext (poppler) is not installed: the text of the PDFs is not read back');
}, 60_000);

const extract = (name: string, ...options: string[]) =>
  spawnSync('pdftotext', [...options, '-enc', 'UTF-8', join(folder, name), '-'], {
    encoding: 'utf8',
  }).stdout.replaceAll('\f', '\n');

/** The facts that a form prints, in its own order: one column after the other, capitals in the heads of the full view. */
function printedFacts({ variant, view }: PdfForm): string[] {
  const shown = tailorCv(
    cv,
    cv.variants.find(({ id }) => id === variant),
  ).sections;
  const columns =
    view === 'plain'
      ? [shown]
      : (['main', 'side'] as const).map((column) => shown.filter((section) => section.column === column));
  return columns.flat().flatMap(({ title, plainTitle }) => {
    const { facts } = sections.find((section) => section.title === title)!;
    const head = view === 'plain' ? (plainTitle ?? title) : title;
    return [head.toUpperCase(), ...facts];
  });
}

describe.each(forms)('$name', ({ name, form }) => {
  test('is a small tagged PDF/UA-1 file with title, language and outline', () => {
    const { bytes, pages } = pdfs.get(name)!;
    const source = bytes.toString('latin1');
    expect(bytes.length).toBeLessThan(100_000);
    expect(pages).toBe(1);
    for (const mark of [
      '<pdfuaid:part>1</pdfuaid:part>',
      '/DisplayDocTitle true',
      '/StructTreeRoot',
      '/Marked true',
      `/Lang (${cv.language})`,
      '/Outlines',
      '/FontFile2',
    ]) {
      expect(source).toContain(mark);
    }
    for (const url of [
      'mailto:pgimenes@outlook.com',
      'https://github.com/pgimenes',
      'https://pedrogimenes.co.uk',
      'tel:+447757025295',
    ])
      expect(source).toContain(url);
  });

  test.runIf(poppler).each([{ options: [] }, { options: ['-raw'] }])(
    'holds every fact of its sections in reading order, and the phone (pdftotext $options)',
    ({ options }) => {
      const text = onOneLine(extract(name, ...options));
      expect(missingInOrder(text, [...person.slice(0, 4), phone, ...person.slice(4), ...printedFacts(form)])).toEqual(
        [],
      );
    },
  );

  test.runIf(poppler)('is extracted without stray characters or split words, however it is read', () => {
    for (const options of [[], ['-raw'], ['-layout']]) {
      const text = extract(name, ...options);
      expect(text).not.toMatch(/[\p{Co}\p{Cn}\uFFFD\u00ad]|(?!\n)\p{Cc}/u);
      expect(text).not.toMatch(/[a-z][-‐]\n\s*[a-z]/);
    }
  });
});

test('the same CV is the same bytes, and no clock is in them', async () => {
  const again = await printPdf(cv, { view: 'full', paper: 'a4' }, { phone });
  expect(again.bytes.equals(pdfs.get('cv.pdf')!.bytes)).toBe(true);
  const dates = again.bytes.toString('latin1').match(/D:\d{8}/g) ?? [];
  expect(new Set(dates)).toEqual(new Set([`D:${cv.updated.replaceAll('-', '')}`]));
});

test.runIf(poppler)('the plain view parses back into the same sections, roles and dates', () => {
  const headOf = ({ title, plainTitle = title }: Section) => plainTitle.toUpperCase();
  const parsed = parsePlainCv(extract('cv-plain.pdf'), cv.sections.map(headOf));
  const headed = cv.sections.filter(({ kind }) => kind === 'experience' || kind === 'education' || kind === 'projects');
  expect(parsed.map(({ title }) => title)).toEqual(cv.sections.map(headOf));
  for (const section of headed) {
    expect(parsed.find(({ title }) => title === headOf(section))?.entries).toEqual(
      section.entries.map(({ title, organisation, dates, place }) => ({
        role: title,
        organisation,
        dates: dates && formatRange(dates, british),
        place,
      })),
    );
  }
});

test.runIf(poppler)('letters with accents are extracted once', async () => {
  const words = 'Łódź Ștefan Nguyễn São Paulo Ωμέγα Жук';
  const foreign = {
    ...cv,
    sections: cv.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, title: words })),
    })),
  };
  const { bytes } = await printPdf(foreign, { view: 'plain', paper: 'a4' }, {});
  writeFileSync(join(folder, 'foreign.pdf'), bytes);
  expect(onOneLine(extract('foreign.pdf'))).toContain(words);
});

test.runIf(poppler)('tags run from heading to heading, with lists and links under them', () => {
  const { stdout } = spawnSync('pdfinfo', ['-struct-text', join(folder, 'cv.pdf')], { encoding: 'utf8' });
  const headings = [...stdout.matchAll(/^\s*(H[123]) "(.*)" \(block\)/gm)].map(
    ([, level, title]) => `${level} ${title}`,
  );
  const expected = (['main', 'side'] as const).flatMap((column) =>
    cv.sections
      .filter((section) => section.column === column)
      .flatMap((section) => [
        `H2 ${section.title}`,
        ...(['experience', 'projects', 'education'].includes(section.kind)
          ? section.entries.map(({ title }) => `H3 ${title}`)
          : []),
      ]),
  );
  expect(headings).toEqual(['H1 Pedro Gimenes', ...expected]);
  expect(stdout.match(/^\s*L \(block\)/gm)?.length).toBeGreaterThanOrEqual(6);
  expect(stdout.match(/^\s*Link \(inline\)/gm)?.length).toBeGreaterThanOrEqual(9);
});
