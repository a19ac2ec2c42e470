import { expect, test } from 'vitest';
import { workFormats } from '@/lib/site/formats';
import { read, site, work } from '../one-entry';
import { formatBibtexUnicode } from './export-bibtex';
import { formatRis } from './export-ris';
import { formatZoteroRdf } from './export-zotero-rdf';
import { toHighwireTags } from './highwire';

// The rules by which Zotero's translators tell what a work is, as their source has them (github.com/zotero/translators, 28143701):
// RIS.js by TY alone, Embedded Metadata.js by DC.type unless a venue tag outweighs it, RDF.js by z:itemType, unAPI.js takes Zotero's RDF
// before RIS before BibTeX.

/** What RIS.js makes of a TY; of any other it makes a journal article. */
const BY_TY: Record<string, string> = {
  JOUR: 'journalArticle',
  MGZN: 'magazineArticle',
  NEWS: 'newspaperArticle',
  CONF: 'conferencePaper',
  CHAP: 'bookSection',
  BOOK: 'book',
  THES: 'thesis',
  RPRT: 'report',
  DATA: 'dataset',
  COMP: 'computerProgram',
  PAT: 'patent',
  ELEC: 'webpage',
  // It knows no preprint, and files a standard as a report.
  UNPD: 'manuscript',
  STAND: 'report',
  SLIDE: 'presentation',
  BLOG: 'blogPost',
};

/** Venue tags that decide the type whatever DC.type says; the last one wins. */
const BY_TAG: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

const WORKS: [source: string, type: string, ris?: string][] = [
  ['@misc{k, eprint={2401.00001}, archivePrefix={arXiv}, ', 'preprint', 'manuscript'],
  ['@misc{k, doi={10.1101/2020.01.01.123456}, ', 'preprint', 'manuscript'],
  ['@article{k, journal={J}, ', 'journalArticle'],
  ['@article{k, journal={J}, entrysubtype={magazine}, ', 'magazineArticle'],
  ['@article{k, journal={J}, entrysubtype={newspaper}, ', 'newspaperArticle'],
  ['@inproceedings{k, booktitle={Proc. of X}, ', 'conferencePaper'],
  ['@incollection{k, booktitle={B}, ', 'bookSection'],
  ['@book{k, publisher={P}, ', 'book'],
  ['@phdthesis{k, school={ETH}, ', 'thesis'],
  ['@phdthesis{k, ', 'thesis'],
  ['@techreport{k, institution={MIT}, number={1}, ', 'report'],
  ['@techreport{k, ', 'report'],
  ['@dataset{k, publisher={Zenodo}, ', 'dataset'],
  ['@software{k, version={1.2}, ', 'computerProgram'],
  ['@patent{k, number={GB1}, ', 'patent'],
  ['@standard{k, number={ISO 9001}, ', 'standard', 'report'],
  ['@presentation{k, eventtitle={Conf}, ', 'presentation'],
  ['@online{k, url={https://example.org}, ', 'webpage'],
  ['@blogpost{k, ', 'blogPost'],
  ['@unpublished{k, ', 'manuscript'],
];

test.each(WORKS)('%s is a %s', (start, type, ris = type) => {
  const source = `${start}author={Doe, Jane and van der Berg, Jan}, title={T}, year={2020}}`;
  const tags = toHighwireTags(work(source), site);
  const decided = Object.keys(tags).filter((name) => name in BY_TAG);
  expect(decided.length).toBeLessThanOrEqual(1);
  expect(decided.length === 1 ? BY_TAG[decided[0]!] : tags['DC.type']).toBe(type);
  expect(tags.citation_author).toEqual(['Doe, Jane', 'van der Berg, Jan']);
  expect(formatZoteroRdf(read(source), site)).toContain(`<z:itemType>${type}</z:itemType>`);
  const ty = /^TY {2}- (\w+)\r\n/.exec(formatRis(read(source)))![1]!;
  expect(BY_TY[ty]).toBe(ris);
});

test('unAPI offers the form in which every kind is right', () => {
  expect(workFormats.flatMap((format) => ('unapi' in format ? [format.unapi] : []))).toContain('rdf_zotero');
});

test('BibTeX for Zotero holds no command that it prints as text', () => {
  const { title } = read(
    formatBibtexUnicode(read('@misc{k, author={Doe, J.}, title={A {T}itle on $O(n^2)$}, year={2020}}')),
  ).csl;
  expect(title).toBe('A Title on O(n²)');
});
