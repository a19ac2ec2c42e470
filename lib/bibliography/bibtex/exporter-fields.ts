/**
 * Fields that programs write and no style reads, by program. They are nobody's mistake: nothing is said of them, and no known name
 * is guessed for them.
 */
const BY_PROGRAM: Readonly<Record<string, string>> = {
  'JabRef, BibDesk, Mendeley, Papers, ReadCube':
    'abbrv abbr owner groups comment priority ranking readstatus printed relevance qualityassured creationdate modificationdate citationkey citationcount date-added date-modified date-read rating read local-url local-url-2 uri mendeley-groups mendeley-tags annotate citeulike-article-id citeulike-linkout-0 citeulike-linkout-1 citeulike-linkout-2 posted-at interhash intrahash added-at bibsonomy description review added keyword keywords-plus affiliation affiliations author-email',
  'Zotero, Better BibTeX':
    'copyright lccn urlyear accessed accessdate access archive archivelocation rights extra place dimensions lastchecked journalabbreviation abstractnote dateadded datemodified entrysource collection collections tags tag folders callnumber conference meeting scale nationality assignee dayfiled monthfiled yearfiled',
  INSPIRE: 'reportnumber slaccitation inspire texkeys ',
  'NASA ADS': 'adsurl adsnote adscomment bibcode ads arxivurl eprinturl',
  'DBLP, ACL Anthology':
    'bibsource biburl timestamp acl anthology attachment award awards acceptance software presentation',
  'ACM, IEEE, USENIX':
    'acmid articleno issue_date numpages isbn10 isbn-13 issn-l issue-date journalurl sourceid onlinefirst pubdate ieee ieeexplore bookauthors confname confdate conference_year conference_location doi_url articlenumber article-number paper paperid session track',
  'MathSciNet, zbMATH':
    'fjournal mrclass mrnumber mrreviewer mr zbl zblnumber zbmath jfm sjournal coden translations transl reviewer classmath msc msc2010 msc2020',
  'Scopus, Web of Science, EndNote, Ovid':
    'source document_type publication_stage art_number abbrev_source_title correspondence_address1 references funding_details funding_text chemicals_cas manufacturers tradenames cited_by citedby times-cited usage-count-last-180-days usage-count-since-2013 unique-id researcherid-numbers orcid-numbers journal-iso doc-delivery-number number-of-cited-references web-of-science-categories web-of-science-index research-areas oa da earlyaccessdate article-doi funding-acknowledgement funding-text eissn e-issn eisbn book-author book-group-author series-editor sponsor publisher-address author-keywords keywords-author dbid accession-num accessionnum accession-number database refid custom1 custom3 custom4 subject subjects dc notes n1 type-of-work',
  'Crossref, DataCite, PubMed, HAL, Semantic Scholar':
    'commit swhid urn funder funding grant member prefix score indexed relation container-title pmc pubmedid pubmed_id medline-pst nlm-id nlmuniqueid publicationtype hal_id hal_version hal-id halid halurl x-international-audience x-editorial-board x-proceedings x-language x-onbehalfof peer_reviewing oai s2id corpusid semanticscholar dimensions-id openalex mag wikidata jstor_articletype jstor_formatteddate jstor_issuetitle jstor_id oclc ol lib pst mesh journal-full jt dep dcom edat mhda crdt phst so stat lr pl pt gr',
  'al-folio, HugoBlox, Jekyll, Hugo, academicpages':
    'abbr bibtex_show bibtex-show preview additional_info altmetric arxiv arxivid blog website web html code_url dataset demo google_scholar_id inspirehep_id supp supplement supplementary supplemental appendix talk talks slides_url poster_url video_url url_pdf url_code url_slides url_dataset url_poster url_project url_source url_video links link featured teaser image thumbnail thumb img highlight note_html paperurl citation venue_long order weight category categories status year_note media press news openreview github huggingface hf colab twitter bluesky youtube tldr tl-dr summary coauthors advisor supervisor',
  'BibTeX styles and LaTeX packages':
    'lastvisited urlaccessed hyphenation shorthands usera userb userc userd usere userf verba verbb verbc lista listb listc listd liste listf namea nameb namec nameatype indexsorttitle sortshorthand shorthandintro userabstract entrykey refsection localfile location-url preprint translation titletranslation authortype editoratype editorbtype editorctype issuetitleaddon journaltitleaddon authorwithinitials length size medium how journal-abbrev journalabbr journal_abbr shortauthors article articletype price city country province state region month_numeric urltext eventplace eventlocation event',
};

export const exporterFields: ReadonlySet<string> = new Set(
  Object.values(BY_PROGRAM).flatMap((names) => names.toLowerCase().split(' ')),
);

/**
 * Fields that say how a program keeps or a theme shows an entry, and paths of its owner's machine: nobody who copies a citation wants
 * them.
 */
export const housekeepingFields: ReadonlySet<string> = new Set([
  'file',
  ...['JabRef, BibDesk, Mendeley, Papers, ReadCube', 'al-folio, HugoBlox, Jekyll, Hugo, academicpages'].flatMap(
    (program) => BY_PROGRAM[program]!.split(' '),
  ),
]);
