import { absoluteUrl, addresses } from '@/lib/site/addresses';
import { numbersIn } from '../bibtex/identifiers';
import { pageEnds } from '../bibtex/pages';
import { withoutOthers } from '../csl/complete-csl';
import { languageTag } from '../csl/language';
import { isoDateOf, isSafeAddress } from '../works/describe';
import { pdfOf } from '../works/links';
import { indexName } from '../works/person';
import { plainText } from '../csl/plain-text';
import type { Work } from '../works/types';
import { zoteroType } from './zotero-types';

type Tags = Record<string, string | string[]>;

/**
 * Google Scholar's tags and Zotero's item type for a work's page, as Next's `metadata.other` takes them.
 * Scholar treats a page without title, author and year as one without tags; Zotero takes a page with tags for a journal article
 * unless `DC.type` says otherwise, and lets the last of the venue tags outweigh that, hence at most one of them is given.
 */
export function toHighwireTags(work: Work, siteUrl: string): Tags {
  const { csl, key } = work.entry;
  const url = absoluteUrl(siteUrl, addresses.publication(key));
  const pdf = pdfOf(work.entry);
  const { first: firstPage, last: lastPage } = pageEnds(csl.page);
  return given({
    'DC.type': zoteroType(work.entry),
    'DC.title': plainText(csl.title),
    citation_title: plainText(csl.title),
    // Scholar takes a page without authors for one without tags; a volume's editors are its only people.
    citation_author: withoutOthers(csl.author ?? csl.editor ?? []).names.map(indexName),
    citation_editor: csl.author ? withoutOthers(csl.editor ?? []).names.map(indexName) : [],
    'DC.contributor': (csl.contributor ?? []).map(indexName),
    citation_publication_date: scholarDate(isoDateOf(work.entry)),
    ...venueTags(work),
    citation_volume: csl.volume,
    citation_issue: csl.issue,
    citation_firstpage: firstPage ?? (csl.type === 'article-journal' ? csl.number : undefined),
    citation_lastpage: lastPage,
    citation_issn: numbersIn(csl.ISSN),
    citation_isbn: numbersIn(csl.ISBN),
    citation_doi: csl.DOI,
    citation_pmid: csl.PMID,
    citation_arxiv_id: csl.custom?.arxiv && `${csl.custom.arxiv.id}${csl.custom.arxiv.version ?? ''}`,
    citation_language: languageTag(csl.language ?? 'en'),
    citation_abstract_html_url: url,
    citation_public_url: url,
    citation_pdf_url: pdf && isSafeAddress(pdf) ? absoluteUrl(siteUrl, pdf) : undefined,
  });
}

function venueTags({ entry }: Work): Record<string, string | undefined> {
  const { csl } = entry;
  const venue = plainText(csl['container-title']);
  switch (csl.type) {
    case 'article-journal':
      return { citation_journal_title: venue };
    case 'paper-conference':
      return { citation_conference_title: venue };
    case 'chapter':
      return { citation_inbook_title: venue };
    case 'thesis':
      return { citation_dissertation_institution: plainText(csl.publisher) };
    case 'report':
      return {
        citation_technical_report_institution: plainText(csl.publisher),
        citation_technical_report_number: csl.number,
      };
    default:
      return { citation_publisher: plainText(csl.publisher) };
  }
}

/** Scholar takes a whole day, "2024/10/9", or the year alone; a month without a day is given up. */
export function scholarDate(iso: string | undefined): string | undefined {
  const [year, month, day] = (iso ?? '').split('-');
  return day ? `${year}/${Number(month)}/${Number(day)}` : year || undefined;
}

function given(tags: Record<string, string | string[] | undefined>): Tags {
  return Object.fromEntries(
    Object.entries(tags).filter(
      (pair): pair is [string, string | string[]] => pair[1] !== undefined && pair[1].length > 0,
    ),
  );
}
