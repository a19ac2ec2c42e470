import { formatReference } from '@/lib/bibliography/csl/format-reference';
import type { CitationLocale } from '@/lib/bibliography/csl/styles';
import type { CslItem } from '@/lib/bibliography/csl/types';
import type { NameParts } from '@/lib/text/split-name';

/** What a text of the site is cited by. */
export interface OwnText {
  title: string;
  /** ISO day of the text as it stands; a text that is kept up to date has none. */
  day?: string;
  url: string;
  doi?: string;
  authors: readonly NameParts[];
  siteName: string;
  /** In which it is cited. */
  locale: CitationLocale;
}

/** How to cite a text of the site: a reference as HTML of phrasing content. */
export function citeOwnText({ title, day, url, doi, authors, siteName, locale }: OwnText): string {
  const csl: CslItem = {
    id: 'own',
    type: 'post-weblog',
    title,
    author: authors.map(({ familyName, givenName }) =>
      givenName ? { family: familyName, given: givenName } : { literal: familyName },
    ),
    'container-title': siteName,
    URL: url,
    ...(doi && { DOI: doi }),
    ...(day && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
  };
  return formatReference({ csl, fields: {} }, 'apa', locale).html;
}
