import { asOneText } from '../bibtex/name-list';
import { readLatex } from '../bibtex/latex-text';
import type { CslItem } from './types';

/** BibLaTeX's keys for kinds of theses, reports and patents, which citation-js passes on as they are. */
const GENRES: Readonly<Record<string, string>> = {
  phdthesis: 'PhD thesis',
  // HAL's word for it.
  theses: 'PhD thesis',
  mathesis: 'Master’s thesis',
  bathesis: 'Bachelor’s thesis',
  candthesis: 'Candidate thesis',
  techreport: 'Technical report',
  resreport: 'Research report',
  software: 'Computer software',
  datacd: 'Data CD',
  audiocd: 'Audio CD',
  patent: 'Patent',
  patentde: 'German patent',
  patenteu: 'European patent',
  patentfr: 'French patent',
  patentuk: 'British patent',
  patentus: 'U.S. patent',
  patreq: 'Patent request',
  patreqde: 'German patent request',
  patreqeu: 'European patent request',
  patreqfr: 'French patent request',
  patrequk: 'British patent request',
  patrequs: 'U.S. patent request',
};

/** Types that exporters and styles write beyond BibTeX's and BibLaTeX's. */
const TYPES: Readonly<Record<string, string>> = {
  preprint: 'article',
  unpublished: 'manuscript',
  webpage: 'webpage',
  website: 'webpage',
  blog: 'post-weblog',
  blogpost: 'post-weblog',
  code: 'software',
  program: 'software',
  softwareversion: 'software',
  presentation: 'speech',
  talk: 'speech',
  conferencetalk: 'speech',
  lecture: 'speech',
  slides: 'speech',
  poster: 'speech',
  data: 'dataset',
  standard: 'standard',
  techreport: 'report',
  whitepaper: 'report',
  workingpaper: 'report',
  newspaper: 'article-newspaper',
  magazine: 'article-magazine',
  interview: 'interview',
  map: 'map',
  film: 'motion_picture',
  podcast: 'broadcast',
  legalcase: 'legal_case',
  legalbill: 'bill',
  suppbook: 'chapter',
  suppcollection: 'chapter',
  suppperiodical: 'article-journal',
  mvreference: 'book',
  manual: 'book',
  inreference: 'entry-encyclopedia',
  commentary: 'chapter',
  bookreview: 'review-book',
  booksection: 'chapter',
  newspaperarticle: 'article-newspaper',
  magazinearticle: 'article-magazine',
  journalarticle: 'article-journal',
  conferencepaper: 'paper-conference',
  conferenceproceedings: 'paper-conference',
  encyclopediaarticle: 'entry-encyclopedia',
  computerprogram: 'software',
  videorecording: 'motion_picture',
};

/** Kinds whose number is theirs: a standard's, a patent's, a report's. */
const NUMBERED = new Set([
  'standard',
  'patent',
  'report',
  'legislation',
  'bill',
  'legal_case',
  'software',
  'dataset',
  'speech',
  'article',
]);

/** What CSL asks of a kind of work that its fields say otherwise: its type, its number, what it is called. */
export function completeType(csl: CslItem, type: string, fields: Readonly<Record<string, string>>): void {
  csl.type = typeOf(csl, type, fields);
  if (csl.genre) csl.genre = GENRES[csl.genre.toLowerCase()] ?? csl.genre;
  const number = text(fields.number);
  if (number && csl.number === undefined && NUMBERED.has(csl.type)) {
    csl.number = number;
    if (csl.issue === number) delete csl.issue;
    if (csl['collection-number'] === number) delete csl['collection-number'];
  }
  if (HOST.test(csl['container-title'] ?? '')) delete csl['container-title'];
  if (HOST.test(csl.publisher ?? '')) csl.publisher = csl.publisher!.replace(/\s+repository$/i, '');
  if (csl.type === 'thesis') completeThesis(csl, fields);
  if (csl.publisher && KIND.test(csl.publisher.trim())) delete csl.publisher;
  if (csl.type === 'software' && csl.genre === undefined) csl.genre = 'Computer software';
  if (csl.type === 'patent') completePatent(csl, fields);
  if (csl.publisher === undefined) completePublisher(csl, fields);
  completeArticle(csl, fields);
  completePreprint(csl);
}

function typeOf(csl: CslItem, type: string, fields: Readonly<Record<string, string>>): string {
  // The ACM exports papers as @inbook.
  if (csl.type === 'chapter' && /^(?:\{?\d{4}\s+)?(?:the\s+)?\{?proc(?:eedings|\.)\s/i.test(fields.booktitle ?? ''))
    return 'paper-conference';
  if (/^R package version/.test(fields.note ?? '')) return 'software';
  const subtype = fields.entrysubtype?.trim().toLowerCase();
  if (csl.type === 'article-journal' && (subtype === 'magazine' || subtype === 'newspaper'))
    return `article-${subtype}`;
  const name = type.replace(/[_-]/g, '');
  return (Object.hasOwn(TYPES, name) && TYPES[name]) || (csl.type === 'document' ? typeOfMisc(fields) : csl.type);
}

/** What `howpublished` says of a kind is no publisher. */
const KIND =
  /^\[?(?:computer |open[- ]source )?(?:software|data\s?set|preprint|e-?print|talk|(?:invited )?presentation|keynote|slides|poster|web\s?(?:site|page))\]?$/i;

/** BibTeX has `@misc` for what came after it; the repository that a DOI or address names says what it is. */
function typeOfMisc(fields: Readonly<Record<string, string>>): string {
  const kind = (fields.type ?? fields.howpublished ?? fields.note ?? '').trim();
  if (/^(?:computer )?software\b|^\[?computer program/i.test(kind)) return 'software';
  if (/^data\s?set\b/i.test(kind)) return 'dataset';
  if (isRepository(fields)) return 'software';
  if (/^(?:preprint|e-?print)\b/i.test(kind) || repositoryOf(fields)) return 'article';
  if (/^(?:talk|presentation|invited talk|keynote|slides|poster)\b/i.test(kind)) return 'speech';
  if (fields.booktitle?.trim()) return 'chapter';
  return 'document';
}

/** Where code lies; "GitHub repository" is no journal. */
const HOST = /^git(?:hub|lab)(?:\s+repository)?$/i;

/** The address of a whole repository, or what GitHub's own template says of one; Zenodo names a release "owner/name: v1.2". */
const isRepository = ({
  url = '',
  publisher = '',
  journal = '',
  howpublished = '',
  title = '',
}: Readonly<Record<string, string>>): boolean =>
  [publisher, journal, howpublished].some((name) => HOST.test(name.trim())) ||
  /^https?:\/\/(?:www\.)?(?:github|gitlab)\.com\/[\w.-]+\/[\w.-]+?(?:\.git)?\/?$/i.test(url) ||
  (/^zenodo$/i.test(publisher.trim()) && /^[\w.-]+\/[\w.-]+: /.test(title));

/** Preprint servers by their DOI's prefix (https://www.crossref.org) or host; arXiv is told apart by its id. */
const REPOSITORIES: readonly (readonly [name: string, doi: RegExp, host: RegExp])[] = [
  ['bioRxiv', /^10\.(?:1101|64898)\/(?!gr\.|gad\.|lm\.|cshperspect|sqb|pdb)\S+/, /(?:^|\.)biorxiv\.org$/],
  ['medRxiv', /^$/, /(?:^|\.)medrxiv\.org$/],
  ['SSRN', /^10\.2139\/ssrn\./i, /(?:^|\.)ssrn\.com$/],
  ['OSF', /^10\.(?:31219|17605)\/osf/i, /(?:^|\.)osf\.io$/],
  ['PsyArXiv', /^10\.31234\//, /^psyarxiv\.com$/],
  ['SocArXiv', /^10\.31235\//, /^$/],
  ['ChemRxiv', /^10\.26434\/chemrxiv/i, /(?:^|\.)chemrxiv\.org$/],
  ['Research Square', /^10\.21203\/rs\./, /(?:^|\.)researchsquare\.com$/],
  ['Preprints.org', /^10\.20944\/preprints/, /(?:^|\.)preprints\.org$/],
  ['TechRxiv', /^10\.36227\/techrxiv/, /(?:^|\.)techrxiv\.org$/],
  ['EarthArXiv', /^10\.31223\//, /(?:^|\.)eartharxiv\.org$/],
  ['Cryptology ePrint Archive', /^$/, /^eprint\.iacr\.org$/],
];

/** The preprint server that an entry's DOI or address names. */
export function repositoryOf({
  doi = '',
  url = '',
  archiveprefix = '',
  eprinttype = '',
}: Readonly<Record<string, string>>): string | undefined {
  const host = /^https?:\/\/(?:www\.)?([^/]+)/i.exec(url)?.[1]?.toLowerCase() ?? '';
  const named = (eprinttype || archiveprefix).toLowerCase();
  return REPOSITORIES.find(
    ([name, prefix, home]) => name.toLowerCase() === named || (doi && prefix.test(doi)) || (host && home.test(host)),
  )?.[0];
}

/** APA and IEEE print a patent's number behind its office's name. */
function completePatent(csl: CslItem, fields: Readonly<Record<string, string>>): void {
  csl.genre ??= 'Patent';
  const holder = text(asOneText(fields.holder ?? fields.assignee ?? ''));
  if (holder && csl.publisher === undefined) csl.publisher = holder;
  if (csl['publisher-place'])
    csl['publisher-place'] = csl['publisher-place'].replace(
      /\bcountry\w\w\b/gi,
      (key) => COUNTRIES[key.toLowerCase()] ?? key,
    );
}

/** BibLaTeX's keys for the places of patents. */
const COUNTRIES: Readonly<Record<string, string>> = {
  countryde: 'Germany',
  countryep: 'European Union',
  countryeu: 'European Union',
  countryfr: 'France',
  countryuk: 'United Kingdom',
  countryus: 'United States',
};

/** A thesis is its school's; who sells copies of it (ProQuest) is an archive. */
function completeThesis(csl: CslItem, fields: Readonly<Record<string, string>>): void {
  const school = text(fields.school ?? fields.institution);
  const seller = text(fields.publisher);
  if (!school || !seller || seller === school) return;
  csl.publisher = school;
  csl.archive = seller;
}

function completePublisher(csl: CslItem, fields: Readonly<Record<string, string>>): void {
  const repository = csl.type === 'article' ? repositoryOf(fields) : undefined;
  const other = repository ?? text(fields.institution ?? fields.organization ?? fields.school);
  if (other) csl.publisher = other;
}

/** Preprint servers, as files name them in the place of a journal: "bioRxiv", "Available at SSRN 1234567", "SSRN Electronic Journal". */
const SERVERS =
  /^(?:(?:bio|med|chem|tech|psy|soc|earth|eng|edu|agri|law|eco)r?xiv|osf\s+preprints?|(?:available at )?ssrn\b.*|research square|preprints(?:\.org)?|authorea(?: preprints)?|(?:iacr )?cryptology e-?print archive|e?-?preprint)(?: preprints?)?$/i;

/** What has a server for its journal, and no volume that is one, is a preprint of that server. */
function completePreprint(csl: CslItem): void {
  const server = csl['container-title'];
  if (csl.type !== 'article-journal' || !server || !SERVERS.test(server)) return;
  csl.type = 'article';
  csl.publisher = /\bssrn\b/i.test(server) ? 'SSRN' : server;
  if (/^e?-?preprint$/i.test(server)) delete csl.publisher;
  for (const name of ['container-title', 'volume', 'issue', 'page', 'ISSN'] as const) delete csl[name];
}

/** Electronic journals give an article number in place of pages. */
function completeArticle(csl: CslItem, fields: Readonly<Record<string, string>>): void {
  if (csl.type !== 'article-journal') return;
  // ADS writes it as both.
  if (csl.page !== undefined && csl.page === csl.number) delete csl.page;
  if (csl.page !== undefined) return;
  const number = text(fields.eid ?? fields.articleno ?? fields['article-number']);
  if (number) csl.number = number;
}

const text = (value: string | undefined): string | undefined =>
  value?.trim() ? readLatex(value).text || undefined : undefined;
