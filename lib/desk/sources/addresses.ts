/** Where the sources are, and what they want to know of us. */
export interface SourceSettings {
  orcid: string;
  openAlex: string;
  crossref: string;
  dataCite: string;
  arxiv: string;
  arxivOai: string;
  dblp: string;
  doi: string;
  zotero: string;
  openReview: string;
  /** OpenAlex gives more than a few answers a day only with a key, which is free. */
  openAlexKey?: string;
  /** E-mail address of the owner, for the politeness that Crossref asks for. */
  mail: string;
}

/** Every variable that moves a source elsewhere, to a mirror or a test, with its default. */
export const sourceVariables = {
  ORCID_URL: 'https://pub.orcid.org/v3.0',
  OPENALEX_URL: 'https://api.openalex.org',
  CROSSREF_URL: 'https://api.crossref.org',
  DATACITE_URL: 'https://api.datacite.org',
  ARXIV_URL: 'https://export.arxiv.org/api',
  ARXIV_OAI_URL: 'https://oaipmh.arxiv.org/oai',
  DBLP_URL: 'https://dblp.org',
  DOI_URL: 'https://doi.org',
  ZOTERO_URL: 'https://api.zotero.org',
  OPENREVIEW_URL: 'https://api2.openreview.net',
} as const;

/** Reads the variables. Throws for one that is no address. */
export function sourceSettings(environment: Record<string, string | undefined>, mail: string): SourceSettings {
  const at = (name: keyof typeof sourceVariables): string => {
    const given = environment[name] || sourceVariables[name];
    if (!/^https?:\/\/[^\s/]+/.test(given))
      throw new Error(`${name} is "${given}"; write an address, https://…, or leave it out.`);
    return given.replace(/(?<!\/)\/+$/, '');
  };
  return {
    orcid: at('ORCID_URL'),
    openAlex: at('OPENALEX_URL'),
    crossref: at('CROSSREF_URL'),
    dataCite: at('DATACITE_URL'),
    arxiv: at('ARXIV_URL'),
    arxivOai: at('ARXIV_OAI_URL'),
    dblp: at('DBLP_URL'),
    doi: at('DOI_URL'),
    zotero: at('ZOTERO_URL'),
    openReview: at('OPENREVIEW_URL'),
    ...(environment.OPENALEX_KEY && { openAlexKey: environment.OPENALEX_KEY }),
    mail,
  };
}
