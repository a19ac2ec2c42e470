/**
 * A DOI without resolver: a registrant's prefix and whatever it assigns (https://www.doi.org/the-identifier/resources/handbook), or one
 * shortened by https://shortdoi.org, which resolves alike: 10/gfz9xx.
 */
export const isDoi = (text: string): boolean =>
  /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.test(text) || /^10\/[a-z0-9]{3,}$/.test(text);

/** The DOI's page. What an address would read otherwise is encoded. */
export const doiUrl = (doi: string): string =>
  `https://doi.org/${encodeURI(doi)
    .replace(/%25(?=[\dA-F]{2})/gi, '%')
    .replace(/[?#]/g, encodeURIComponent)}`;

/** How a DOI is shown to a reader: https://www.crossref.org/display-guidelines/ */
export const shownDoi = (doi: string): string => doiUrl(doi).replace(/^https:\/\//, '');
