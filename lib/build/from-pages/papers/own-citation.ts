import { formatReference } from '@/lib/bibliography/csl/format-reference';
import type { CslItem } from '@/lib/bibliography/csl/types';

/** What a text of the site is cited by. */
export interface OwnText {
  title: string;
  /** ISO day of the text as it stands; a text that is kept up to date has none. */
  day?: string;
  url: string;
}

/** How to cite a text of the site: a reference as HTML of phrasing content. */
export function citeOwnText(
  { title, day, url }: OwnText,
  { familyName, givenName, name }: { familyName: string; givenName: string; name: string },
): string {
  const csl: CslItem = {
    id: 'own',
    type: 'post-weblog',
    title,
    author: [{ family: familyName, given: givenName }],
    'container-title': name,
    URL: url,
    ...(day && { issued: { 'date-parts': [day.split('-').map(Number)] } }),
  };
  return formatReference({ csl, fields: {} }, 'apa').html;
}
