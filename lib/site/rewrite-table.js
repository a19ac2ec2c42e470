import { cvFormats, workFormats } from './formats.js';

const anyOf = (endings) => endings.map((ending) => ending.replaceAll('.', '\\.')).join('|');
const endings = anyOf(workFormats.map(({ ending }) => ending));
const cvEndings = anyOf(cvFormats.map(({ ending }) => ending));
const listEndings = anyOf(workFormats.filter((format) => format.list).map(({ ending }) => ending));

/** Public patterns and the routes of the app that answer them: next.config.js hands them to Next, `rewrites.ts` reads them both ways. */
export const rewrites = [
  { source: `/cv.:extension(${cvEndings})`, destination: '/cv/as/cv.:extension' },
  { source: '/cv-:form([a-z0-9-]+).pdf', destination: '/cv/as/cv-:form.pdf' },
  { source: '/contact.vcf', destination: '/cv/as/contact.vcf' },
  { source: `/publications.:extension(${listEndings})`, destination: '/publications/list/:extension' },
  {
    source: `/publications/:key([A-Za-z0-9_-]+).:format(${endings})`,
    destination: '/publications/:key/as/:format',
  },
];
