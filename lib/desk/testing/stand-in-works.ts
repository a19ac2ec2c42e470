/** A person as the sources know them. */
export interface StandInPerson {
  given: string;
  family: string;
  orcid?: string;
  affiliation?: string;
}

/** A work as it stands in the world; each stand-in source shows its side of it. */
export interface StandInWork {
  title: string;
  authors: StandInPerson[];
  /** The published form, registered with Crossref. */
  article?: {
    doi: string;
    type: string;
    venue: string;
    volume?: string;
    issue?: string;
    page?: string;
    publisher: string;
    date: [number, number?, number?];
    title?: string;
    authors?: StandInPerson[];
    /** DOI of the notice that retracts it. */
    retractedBy?: string;
    /** Whether Crossref knows of its preprint. */
    knowsPreprint?: boolean;
  };
  preprint?: {
    arxiv: string;
    /** ISO days of its versions. */
    versions: string[];
    class: string;
    title?: string;
    authors?: StandInPerson[];
    comment?: string;
    /** Whether arXiv knows of the article. */
    knowsArticle?: boolean;
  };
  /** Put-code in the owner's ORCID record. */
  orcid?: number;
  openAlex?: string;
  dblp?: string;
  zotero?: string;
  citations?: { openAlex: number; crossref: number };
}

const name = ({ given, family }: StandInPerson): string => `${given} ${family}`;
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const arxivDoi = (arxiv: string): string => `10.48550/arXiv.${arxiv}`;

export const toCrossref = ({ title, authors, article, preprint, citations }: StandInWork) => ({
  DOI: article!.doi,
  type: article!.type,
  title: [article!.title ?? title],
  subtitle: [],
  author: (article!.authors ?? authors).map((person, index) => ({
    ...(person.orcid && { ORCID: `https://orcid.org/${person.orcid}`, 'authenticated-orcid': false }),
    given: person.given,
    family: person.family,
    sequence: index === 0 ? 'first' : 'additional',
    affiliation: person.affiliation ? [{ name: person.affiliation }] : [],
  })),
  'container-title': [article!.venue],
  publisher: article!.publisher,
  ...(article!.volume && { volume: article!.volume }),
  ...(article!.issue && { issue: article!.issue }),
  ...(article!.page && { page: article!.page }),
  published: { 'date-parts': [article!.date] },
  issued: { 'date-parts': [article!.date] },
  'is-referenced-by-count': citations?.crossref ?? 0,
  relation:
    article!.knowsPreprint && preprint
      ? { 'has-preprint': [{ 'id-type': 'doi', id: arxivDoi(preprint.arxiv), 'asserted-by': 'subject' }] }
      : {},
  ...(article!.retractedBy && {
    'updated-by': [{ DOI: article!.retractedBy, type: 'retraction', label: 'Retraction', source: 'retraction-watch' }],
  }),
});

export const toDataCite = ({ title, authors, preprint }: StandInWork) => ({
  id: arxivDoi(preprint!.arxiv).toLowerCase(),
  type: 'dois',
  attributes: {
    doi: arxivDoi(preprint!.arxiv).toLowerCase(),
    creators: (preprint!.authors ?? authors).map(({ given, family }) => ({
      name: `${family}, ${given}`,
      nameType: 'Personal',
      givenName: given,
      familyName: family,
      affiliation: [],
      nameIdentifiers: [],
    })),
    titles: [{ title: preprint!.title ?? title }],
    publisher: 'arXiv',
    container: {},
    publicationYear: Number(preprint!.versions[0]!.slice(0, 4)),
    types: { resourceTypeGeneral: 'Preprint', bibtex: 'article', citeproc: 'article-journal' },
    relatedIdentifiers: [],
    url: `https://arxiv.org/abs/${preprint!.arxiv}`,
    state: 'findable',
  },
});

export const toOpenAlex = ({ title, authors, article, preprint, openAlex, citations }: StandInWork) => ({
  id: `https://openalex.org/${openAlex}`,
  doi: `https://doi.org/${(article?.doi ?? arxivDoi(preprint!.arxiv)).toLowerCase()}`,
  title: article?.title ?? title,
  display_name: article?.title ?? title,
  publication_year: article?.date[0] ?? Number(preprint!.versions[0]!.slice(0, 4)),
  publication_date: preprint?.versions[0] ?? '2020-01-01',
  type: article ? 'article' : 'preprint',
  primary_location: article
    ? { landing_page_url: `https://doi.org/${article.doi}`, source: { display_name: article.venue, type: 'journal' } }
    : {
        landing_page_url: `http://arxiv.org/abs/${preprint!.arxiv}`,
        source: { display_name: 'arXiv (Cornell University)', type: 'repository' },
      },
  locations: preprint ? [{ landing_page_url: `http://arxiv.org/abs/${preprint.arxiv}` }] : [],
  authorships: authors.map((person) => ({
    author: {
      id: 'https://openalex.org/A1',
      display_name: name(person),
      orcid: person.orcid ? `https://orcid.org/${person.orcid}` : null,
    },
    institutions: person.affiliation ? [{ display_name: person.affiliation }] : [],
    raw_author_name: name(person),
  })),
  biblio: {
    volume: article?.volume ?? null,
    issue: article?.issue ?? null,
    first_page: article?.page?.split('-')[0] ?? null,
    last_page: article?.page?.split('-')[1] ?? null,
  },
  is_retracted: Boolean(article?.retractedBy),
  cited_by_count: citations?.openAlex ?? 0,
});

export function toOrcidGroup({ title, article, preprint, orcid }: StandInWork) {
  const [type, value] = article ? ['doi', article.doi] : preprint ? ['arxiv', preprint.arxiv] : ['other-id', 'none'];
  const id = {
    'external-id-type': type,
    'external-id-value': value,
    'external-id-normalized': { value: value.toLowerCase(), transient: true },
    'external-id-normalized-error': null,
    'external-id-url': null,
    'external-id-relationship': 'self',
  };
  const [year, month] = article?.date ?? preprint?.versions[0]?.split('-').map(Number) ?? [2020];
  return {
    'last-modified-date': { value: 1700000000000 },
    'external-ids': { 'external-id': [id] },
    'work-summary': [
      {
        'put-code': orcid,
        source: { 'source-name': { value: 'Crossref' } },
        title: { title: { value: article?.title ?? title }, subtitle: null, 'translated-title': null },
        'external-ids': { 'external-id': [id] },
        url: null,
        type: article ? 'journal-article' : 'preprint',
        'publication-date': {
          year: { value: String(year) },
          month: month ? { value: String(month).padStart(2, '0') } : null,
          day: null,
        },
        'journal-title': article ? { value: article.venue } : null,
        visibility: 'public',
        path: `/0000-0000-0000-0000/work/${orcid}`,
        'display-index': '0',
      },
    ],
  };
}

export const toAtomEntry = ({ title, authors, article, preprint }: StandInWork) => `  <entry>
    <id>http://arxiv.org/abs/${preprint!.arxiv}v${preprint!.versions.length}</id>
    <updated>${preprint!.versions.at(-1)}T00:00:00Z</updated>
    <published>${preprint!.versions[0]}T00:00:00Z</published>
    <title>${escape(preprint!.title ?? title)}</title>
    <summary>We show something.</summary>
${(preprint!.authors ?? authors).map((person) => `    <author>\n      <name>${escape(name(person))}</name>\n    </author>`).join('\n')}
${preprint!.comment ? `    <arxiv:comment xmlns:arxiv="http://arxiv.org/schemas/atom">${escape(preprint!.comment)}</arxiv:comment>\n` : ''}${
  preprint!.knowsArticle
    ? `    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">${article!.doi}</arxiv:doi>\n`
    : ''
}    <arxiv:primary_category xmlns:arxiv="http://arxiv.org/schemas/atom" term="${preprint!.class}" scheme="http://arxiv.org/schemas/atom"/>
  </entry>`;

export const toArxivRaw = ({ title, authors, article, preprint }: StandInWork) => `<record>
<header><identifier>oai:arXiv.org:${preprint!.arxiv}</identifier><datestamp>${preprint!.versions.at(-1)}</datestamp></header>
<metadata><arXivRaw xmlns="http://arxiv.org/OAI/arXivRaw/">
<id>${preprint!.arxiv}</id><submitter>${escape(name(authors[0]!))}</submitter>
${preprint!.versions.map((day, index) => `<version version="v${index + 1}"><date>${new Date(day).toUTCString()}</date><size>100kb</size></version>`).join('')}
<title>${escape(preprint!.title ?? title)}</title>
<authors>${escape((preprint!.authors ?? authors).map((person) => name(person) + (person.affiliation ? ` (${person.affiliation})` : '')).join(', '))}</authors>
<categories>${preprint!.class} cs.AI</categories>
${preprint!.comment ? `<comments>${escape(preprint!.comment)}</comments>` : ''}${preprint!.knowsArticle ? `<doi>${article!.doi}</doi>` : ''}
<abstract>We show something.</abstract></arXivRaw></metadata></record>`;

export function toBibtex({ title, authors, article, preprint, dblp }: StandInWork): string {
  const people = authors.map(({ given, family }) => `${given} ${family}`).join(' and\n                  ');
  const [type, venue, doi] = article
    ? [article.type === 'journal-article' ? 'article' : 'inproceedings', article.venue, article.doi]
    : ['article', 'CoRR', arxivDoi(preprint!.arxiv)];
  const year = article?.date[0] ?? preprint!.versions[0]!.slice(0, 4);
  const where = type === 'article' ? 'journal' : 'booktitle';
  return `@${type}{DBLP:${dblp ?? 'x'},
  author       = {${people}},
  title        = {${(article?.title ?? title).replace(/([A-Z]{2,})/g, '{$1}')}},
  ${where.padEnd(12)} = {${venue}},
  year         = {${year}},
  doi          = {${doi.toUpperCase()}},
  biburl       = {https://dblp.org/rec/${dblp}.bib},
  bibsource    = {dblp computer science bibliography, https://dblp.org}
}
`;
}

export const toZotero = ({ title, authors, article, preprint, zotero }: StandInWork) => ({
  key: zotero,
  version: 1,
  library: { type: 'user', id: 1 },
  meta: { creatorSummary: authors[0]!.family, numChildren: 0 },
  data: {
    key: zotero,
    itemType: article ? 'journalArticle' : 'preprint',
    title: article?.title ?? title,
    creators: authors.map(({ given, family }) => ({ creatorType: 'author', firstName: given, lastName: family })),
    publicationTitle: article?.venue ?? '',
    date: String(article?.date[0] ?? preprint!.versions[0]),
    DOI: article?.doi ?? '',
    url: preprint ? `https://arxiv.org/abs/${preprint.arxiv}` : '',
  },
});
