/** The citation styles on offer, in the order they are shown. Their CSL files stand in ./styles under the same names. */
export const citationStyles = [
  { name: 'apa', label: 'APA' },
  { name: 'ieee', label: 'IEEE' },
  { name: 'acm', label: 'ACM' },
  { name: 'chicago', label: 'Chicago' },
  { name: 'mla', label: 'MLA' },
  { name: 'harvard', label: 'Harvard' },
  { name: 'vancouver', label: 'Vancouver' },
  { name: 'nature', label: 'Nature' },
] as const;

/** The CSL project's own ids of these styles (https://www.zotero.org/styles), as doi.org takes them. */
export const styleIds: Readonly<Record<string, ShippedStyle>> = {
  'association-for-computing-machinery': 'acm',
  'acm-sig-proceedings': 'acm',
  'american-psychological-association': 'apa',
  'chicago-author-date': 'chicago',
  'harvard-cite-them-right': 'harvard',
  'institute-of-electrical-and-electronics-engineers': 'ieee',
  'modern-language-association': 'mla',
  'elsevier-vancouver': 'vancouver',
};

/** A style by its name: one of those above, or one that the content brings (`own-styles.ts`). */
export type CitationStyle = string;

type ShippedStyle = (typeof citationStyles)[number]['name'];

/** Locales of which we keep the files (./locales); of the others citation-js has them. */
export const fileLocales = ['ar', 'it-IT', 'pt-PT', 'pt-BR'] as const;

/** Locales of formatted references, the default first; of two for one language, the first stands for it. */
export const citationLocales = ['en-US', 'de-DE', 'es-ES', 'fr-FR', 'nl-NL', ...fileLocales] as const;

export type CitationLocale = (typeof citationLocales)[number];

/** The locale in which a text of a language gives its references: its own, its language's, else American English. */
export function citationLocaleOf(language: string): CitationLocale {
  const baseOf = (tag: string) => tag.split('-')[0]!.toLowerCase();
  return (
    citationLocales.find((locale) => locale.toLowerCase() === language.toLowerCase()) ??
    citationLocales.find((locale) => baseOf(locale) === baseOf(language)) ??
    'en-US'
  );
}

/** The names of all styles on offer: those that ship, and the content's own. */
export const styleNames = (own: readonly string[] = []): string[] => [
  ...citationStyles.map(({ name }) => name),
  ...own,
];

export const isShippedStyle = (name: string): name is ShippedStyle =>
  citationStyles.some((style) => style.name === name);
export const isCitationLocale = (name: string): name is CitationLocale =>
  (citationLocales as readonly string[]).includes(name);

/** Styles whose manuals want titles as sentences; CSL leaves that to the data, and BibTeX's data is in headlines. IEEE excepts books. */
const SENTENCE_TITLES: readonly string[] = ['apa', 'ieee', 'harvard', 'vancouver', 'nature'];
export const hasSentenceTitles = (style: CitationStyle, cslType: string): boolean =>
  SENTENCE_TITLES.includes(style) && !(style === 'ieee' && cslType === 'book');

/** Styles whose manuals want the book around a chapter as a sentence, too. Proceedings bear the name of a conference. */
const SENTENCE_BOOKS: readonly string[] = ['apa', 'harvard', 'vancouver'];
export const hasSentenceBookTitles = (style: CitationStyle, cslType: string): boolean =>
  SENTENCE_BOOKS.includes(style) && cslType === 'chapter';

/** The CSL file of a style that ships, relative to the project. */
export const styleFile = (style: CitationStyle): string => `lib/bibliography/csl/styles/${style}.csl`;

/** The file of a locale that we keep, relative to the project. */
export const localeFile = (locale: (typeof fileLocales)[number]): string =>
  `lib/bibliography/csl/locales/${locale}.xml`;
