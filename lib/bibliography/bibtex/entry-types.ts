/** What an entry of a type must have. A group "a|b" is satisfied by any of its fields. */
type Required = readonly string[];

const YEAR = 'year|date|pubstate';

/**
 * Entry types of BibTeX and BibLaTeX with the fields each requires, as their manuals say.
 * BibLaTeX's stricter rules (a type for @report, a date for @misc) are not errors in BibTeX, so they are left out.
 */
export const entryTypes: Record<string, Required> = {
  article: ['author|editor', 'title', 'journal|journaltitle|eprint', YEAR],
  book: ['author|editor', 'title', YEAR],
  mvbook: ['author|editor', 'title', YEAR],
  inbook: ['author|editor', 'title', YEAR],
  bookinbook: ['title'],
  suppbook: ['title'],
  booklet: ['title'],
  collection: ['title', YEAR],
  mvcollection: ['title', YEAR],
  suppcollection: ['title'],
  incollection: ['author', 'title', 'booktitle', YEAR],
  inreference: ['title'],
  reference: ['title'],
  mvreference: ['title'],
  inproceedings: ['author', 'title', 'booktitle', YEAR],
  conference: ['author', 'title', 'booktitle', YEAR],
  proceedings: ['title', YEAR],
  mvproceedings: ['title', YEAR],
  manual: ['title'],
  periodical: ['title', YEAR],
  suppperiodical: ['title'],
  mastersthesis: ['author', 'title', 'school|institution', YEAR],
  phdthesis: ['author', 'title', 'school|institution', YEAR],
  thesis: ['author', 'title', 'school|institution', YEAR],
  techreport: ['author', 'title', 'institution', YEAR],
  report: ['author', 'title', 'institution', YEAR],
  unpublished: ['author', 'title', 'note|year|date|pubstate'],
  misc: ['title'],
  online: ['title', 'url|doi|eprint'],
  electronic: ['title', 'url|doi|eprint'],
  www: ['title', 'url|doi|eprint'],
  dataset: ['title'],
  software: ['title'],
  patent: ['title', 'number', YEAR],
  artwork: ['title'],
  audio: ['title'],
  image: ['title'],
  jurisdiction: ['title'],
  legislation: ['title'],
  legal: ['title'],
  letter: [],
  movie: ['title'],
  music: ['title'],
  performance: ['title'],
  review: ['title'],
  standard: ['title'],
  video: ['title'],
  set: [],
  xdata: [],
};

/** Types that exporters and styles write beyond those; `csl/complete-type.ts` says what each is. */
export const otherTypes: ReadonlySet<string> = new Set(
  'preprint webpage website blog blogpost code program softwareversion softwaremodule codefragment presentation talk conferencetalk lecture slides poster data whitepaper workingpaper newspaper magazine interview map film podcast legalcase legalbill mvreference commentary bibnote customa customb customc customd custome customf glossdef other generic web_page book_section newspaper_article magazine_article journal_article journalarticle conference_paper conferencepaper conference_proceedings encyclopedia_article computer_program working_paper blog_post video_recording'.split(
    ' ',
  ),
);
