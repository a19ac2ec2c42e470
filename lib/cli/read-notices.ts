import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { citationStyles, fileLocales, localeFile } from '@/lib/bibliography/csl/styles';
import { formatNotices, type LockedPackage, type Notice } from './licence-notices';

const faces = [
  '@fontsource-variable/jetbrains-mono',
  '@fontsource/libertinus-sans',
  '@fontsource/libertinus-serif',
  '@fontsource/stix-two-math',
];

const read = (...path: string[]) => readFileSync(join(...path), 'utf8');

/** The notices of everything that is sent to readers or run for them, as they stand in THIRD_PARTY_NOTICES.md. */
export function readNotices(): string {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, LockedPackage> };
  return formatNotices([...styleNotices(), citeproc(), ...faces.map(face)], packages);
}

/** Each file says in its first comment where it comes from; two are changed, as extract.ts beside them says. */
function styleNotices(): Notice[] {
  const styles = citationStyles.map(({ name }) => {
    const source = read('lib/bibliography/csl/styles', `${name}.csl`);
    const id = /<id>([^<]*)<\/id>/.exec(source)?.[1] ?? name;
    return `${id}: ${firstComment(source)}`;
  });
  const locales = fileLocales.map((locale) => firstComment(read(localeFile(locale))));
  const why =
    'Format references. Their authors are named at https://github.com/citation-style-language/styles and …/locales; what is changed in them, and that it is, stands in lib/bibliography/csl/styles/extract.ts.';
  const licence = 'Creative Commons Attribution-ShareAlike 3.0';
  return [{ name: 'Citation styles and their locales', licence, why, text: [...styles, ...locales].join('\n') }];
}

const firstComment = (source: string): string => /<!--\s*([\s\S]*?)\s*-->/.exec(source)?.[1] ?? '';

const citeproc = (): Notice => ({
  name: 'citeproc-js',
  licence: 'CPAL 1.0 or AGPL 1.0, as one chooses; used unchanged',
  why: 'Runs where the site is built and where references are formatted on request; its source is https://github.com/Juris-M/citeproc-js.',
  text: read('node_modules/citeproc/LICENSE'),
});

const face = (name: string): Notice => ({
  name,
  licence: 'SIL Open Font License 1.1',
  why: 'Sent to readers, cut to the characters that the pages use.',
  text: read('node_modules', name, 'LICENSE'),
});
