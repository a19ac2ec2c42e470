/** What an entry of a type must have. A group "a|b" is satisfied by any of its fields. */
type Required = readonly string[];

const YEAR = 'year|date|pubstate';

/** A volume that is named by its series of volumes alone is called so (`clean-fields.ts`). */
const TITLE_OF_VOLUME = 'title|maintitle';

/** What stands for a field that an entry must have, and is not what its author should be told to add. */
export const standIns: ReadonlySet<string> = new Set(['pubstate', 'maintitle']);

/**
 * Entry types of BibTeX and BibLaTeX with the fields each requires, as their manuals say.
 * BibLaTeX's stricter rules (a type for @report, a date for @misc) are not errors in BibTeX, so they are left out.
 */
export const entryTypes: Record<string, Required> = {
  article: ['author|editor', 'title', 'journal|journaltitle|eprint', YEAR],
  book: ['author|editor', TITLE_OF_VOLUME, YEAR],
  mvbook: ['author|editor', TITLE_OF_VOLUME, YEAR],
  inbook: ['author|editor', 'title', YEAR],
  bookinbook: ['title'],
  suppbook: ['title'],
  booklet: [TITLE_OF_VOLUME],
  collection: [TITLE_OF_VOLUME, YEAR],
  mvcollection: [TITLE_OF_VOLUME, YEAR],
  suppcollection: ['title'],
  incollection: ['author', 'title', 'booktitle', YEAR],
  inreference: ['title'],
  reference: [TITLE_OF_VOLUME],
  mvreference: [TITLE_OF_VOLUME],
  inproceedings: ['author', 'title', 'booktitle', YEAR],
  conference: ['author', 'title', 'booktitle', YEAR],
  proceedings: [TITLE_OF_VOLUME, YEAR],
  mvproceedings: [TITLE_OF_VOLUME, YEAR],
  manual: [TITLE_OF_VOLUME],
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
