import type { Message } from './message';
import { germanOfFigures } from './figures/de';
import { englishOfFigures } from './figures/en';
import { spanishOfFigures } from './figures/es';
import { frenchOfFigures } from './figures/fr';
import { italianOfFigures } from './figures/it';
import { portugueseOfFigures } from './figures/pt';
import { englishOfPages } from './pages/en';
import { germanOfPages } from './pages/de';
import { spanishOfPages } from './pages/es';
import { frenchOfPages } from './pages/fr';
import { italianOfPages } from './pages/it';
import { portugueseOfPages } from './pages/pt';
import { englishOfWorks } from './works/en';
import { germanOfWorks } from './works/de';
import { spanishOfWorks } from './works/es';
import { frenchOfWorks } from './works/fr';
import { italianOfWorks } from './works/it';
import { portugueseOfWorks } from './works/pt';

/**
 * What the site itself says, in British English: the catalogue that all others follow. `{name}` is a place that a value takes; what goes
 * with a count has a form for each plural of its language. Names of kinds of things stand as within a sentence, and where one begins
 * it they are given a capital. A few sentences hold Markdown.
 */
export const english = { ...englishOfPages, ...englishOfWorks, ...englishOfFigures } as const;

export type English = typeof english;

/** What a message is asked for by. A key that is not here does not compile. */
export type WordKey = keyof English;

/** Some messages of a language; what is missing stands in English. */
export type Messages = { readonly [Key in WordKey]?: Message };

/** The messages of a language by its tag. A variety says only what it says otherwise. */
export const catalogues: Readonly<Record<string, Messages>> = {
  en: english,
  'en-US': { 'header.dark': 'Dark colors' },
  de: { ...germanOfPages, ...germanOfWorks, ...germanOfFigures },
  es: { ...spanishOfPages, ...spanishOfWorks, ...spanishOfFigures },
  fr: { ...frenchOfPages, ...frenchOfWorks, ...frenchOfFigures },
  it: { ...italianOfPages, ...italianOfWorks, ...italianOfFigures },
  pt: { ...portugueseOfPages, ...portugueseOfWorks, ...portugueseOfFigures },
};
