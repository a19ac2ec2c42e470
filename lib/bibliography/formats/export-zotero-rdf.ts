import { escapeXml } from '@/lib/text/escape-xml';
import { arxivUrl } from '../bibtex/arxiv';
import { withoutOthers } from '../csl/complete-csl';
import { plainText } from '../csl/plain-text';
import type { BibEntry, CslName } from '../csl/types';
import { indexName } from '../works/person';
import { isoDateOf } from '../works/describe';
import { CREATORS, PLACES, zoteroType } from './zotero-types';

/**
 * Zotero's own RDF, the one form in which Zotero reads every kind of work as what it is: its RIS and BibTeX know no preprints. Its reader
 * takes any field of an item from an element of that name in its name space.
 */
export function formatZoteroRdf(entry: BibEntry, url: string): string {
  const type = zoteroType(entry);
  const fields = Object.entries(fieldsOf(entry, type)).flatMap(([name, value]) => line(`z:${name}`, value));
  const { csl } = entry;
  const lines = [
    `<z:itemType>${type}</z:itemType>`,
    ...line('dc:title', csl.title),
    ...people(CREATORS[type] ?? 'bib:authors', csl.author),
    ...people('bib:editors', csl.editor),
    ...people('bib:contributors', csl.contributor),
    ...people('z:translators', csl.translator as CslName[] | undefined),
    ...fields,
    ...line('dcterms:abstract', csl.abstract),
    ...(csl.keyword ?? '').split(/[,;]/).flatMap((keyword) => line('dc:subject', keyword)),
    ...line('dc:description', csl.note),
  ];
  const spaces = Object.entries(NAMESPACES).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const body = lines.map((text) => `    ${text}\n`).join('');
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${spaces.join('')}>\n  <rdf:Description rdf:about="${escapeXml(url)}">\n${body}  </rdf:Description>\n</rdf:RDF>\n`;
}

const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  z: 'http://www.zotero.org/namespaces/export#',
  bib: 'http://purl.org/net/biblio#',
  dc: 'http://purl.org/dc/elements/1.1/',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
};

function fieldsOf(entry: BibEntry, type: string): Record<string, string | undefined> {
  const { csl } = entry;
  const arxiv = csl.custom?.arxiv;
  const place = (variable: keyof typeof PLACES, usual: string) => PLACES[variable][type] ?? usual;
  return {
    [place('container-title', 'publicationTitle')]:
      csl['container-title'] ?? (type === 'presentation' ? csl['event-title'] : undefined),
    conferenceName: type === 'conferencePaper' ? (csl['event-title'] ?? csl['container-title']) : undefined,
    date: isoDateOf(entry) ?? csl.issued?.literal,
    volume: csl.volume,
    issue: csl.issue,
    pages: csl.page ?? (type === 'journalArticle' ? csl.number : undefined),
    [place('publisher', 'publisher')]: csl.publisher,
    ...(PLACES.number[type] && { [PLACES.number[type]]: csl.number }),
    ...(PLACES.genre[type] && { [PLACES.genre[type]]: csl.genre }),
    place: csl['publisher-place'],
    edition: csl.edition,
    versionNumber: csl.version,
    series: csl['collection-title'],
    seriesNumber: csl['collection-number'] as string | undefined,
    ISBN: csl.ISBN,
    ISSN: csl.ISSN,
    DOI: csl.DOI,
    url: csl.URL ?? (arxiv && arxivUrl(arxiv)),
    language: csl.language,
    numPages: csl['number-of-pages'] as string | undefined,
    shortTitle: csl['title-short'] as string | undefined,
    citationKey: entry.key,
  };
}

const line = (name: string, value: string | undefined): string[] => {
  const text = plainText(value);
  return text === '' ? [] : [`<${name}>${escapeXml(text)}</${name}>`];
};

function people(name: string, names: readonly CslName[] | undefined): string[] {
  const { names: list } = withoutOthers(names ?? []);
  if (list.length === 0) return [];
  return [`<${name}><rdf:Seq>${list.map(person).join('')}</rdf:Seq></${name}>`];
}

function person(name: CslName): string {
  const family = name.literal ? indexName(name) : indexName({ ...name, given: '', suffix: '' });
  const given = name.literal ? '' : [name.given, name.suffix].filter(Boolean).join(', ');
  return `<rdf:li><foaf:Person>${line('foaf:surname', family).join('')}${line('foaf:givenName', given).join('')}</foaf:Person></rdf:li>`;
}
